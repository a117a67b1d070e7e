"""Deciding in the browser: each answer brings the next item, so that a decision costs one request."""

from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as say
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from lantoa.apps.documents.selectors import review as reviews
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Correction, Seen
from lantoa.apps.duties.selectors.not_given import unitless
from lantoa.apps.duties.services import adopt, follow
from lantoa.core.kernel import Refused
from lantoa.web.duties.corrected import say_finished, say_followed
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE
from lantoa.web.messages import sentence
from lantoa.web.review import forms, words
from lantoa.web.review.desk import FIELDS, Desk, card_of, chosen, desk_of, query, row_of, told
from lantoa.web.review.views import packed
from lantoa.web.whole import whole

Json = dict[str, Any]
# More lines than these are fetched again as a list
_FEW = 30


@require_POST
def confirm(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Đúng."""

    def act() -> Next:
        parts = [_seen(part) for part in request.POST.getlist("part")]
        review.confirm(actor(request), item=_seen_item(request, item), parts=parts)
        return Next(_done("confirmed"), item, [item, *(part.id for part in parts)])

    return _decided(request, arrival, item, act)


@require_POST
def reject(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Không phải."""

    def act() -> Next:
        review.reject(actor(request), item=_seen_item(request, item))
        return Next(_done("rejected"), item, [item])

    return _decided(request, arrival, item, act)


@require_POST
def correct(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Sửa."""

    def act() -> Next:
        reading = reviews.find(actor(request), arrival=arrival)
        shown = reviews.item_of(reading, item)
        parts = [_correction(request, reading, part) for part in request.POST.getlist("part")]
        review.correct(
            actor(request),
            item=_seen_item(request, item),
            changes=forms.changes(shown.kind, shown.value, request.POST),
            start=_number(request, "start"),
            end=_number(request, "end"),
            parts=parts,
        )
        return Next(_done("corrected"), item, [item, *(part.item.id for part in parts)])

    return _decided(request, arrival, item, act, mode="sua")


@require_POST
def split(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Tách: the first of the two is shown next."""

    def act() -> Next:
        halves = review.split(actor(request), item=_seen_item(request, item), at=_number(request, "at"))
        return Next(_done("split"), halves[0].pk, whole=True, stay=True)

    return _decided(request, arrival, item, act, mode="tach")


@require_POST
def merge(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Gộp with the next of its kind."""

    def act() -> Next:
        pair = [_seen_item(request, item), _seen(request.POST.get("with", ""))]
        return Next(_done("merged"), review.merge(actor(request), items=pair).pk, whole=True, stay=True)

    return _decided(request, arrival, item, act)


@require_POST
def add(request: HttpRequest, arrival: int) -> HttpResponse:
    """Thêm: words selected in the text. Its form opens at once."""

    def act() -> Next:
        made = review.add(
            actor(request),
            reading=reviews.find(actor(request), arrival=arrival).pk,
            kind=request.POST.get("kind", ""),
            start=_number(request, "start"),
            end=_number(request, "end"),
        )
        return Next(_done("added"), made.pk, whole=True, stay=True, mode="sua")

    return _decided(request, arrival, 0, act)


@require_POST
def confirm_sure(request: HttpRequest, arrival: int) -> HttpResponse:
    """All that is sure, in one step."""

    def act() -> Next:
        step = review.confirm_sure(actor(request), reading=reviews.find(actor(request), arrival=arrival).pk)
        count = len(step.after) if step else 0
        return Next(say("Đã xác nhận %(count)s mục chắc.") % {"count": count}, whole=True)

    return _decided(request, arrival, 0, act)


@require_POST
def undo(request: HttpRequest, arrival: int, step: int) -> HttpResponse:
    """Lùi: back to what it was before one's newest step."""

    def act() -> Next:
        reviews.find(actor(request), arrival=arrival)
        back = review.undo(actor(request), decision=step)
        few = [] if back.made or len(back.before) > _FEW else [state["id"] for state in back.before]
        first = back.before[0]["id"] if back.before else 0
        return Next(_done("undone"), first, few, whole=not few, stay=True)

    return _decided(request, arrival, 0, act)


@require_POST
def finish(request: HttpRequest, arrival: int) -> HttpResponse:
    """Xong: what was confirmed becomes duties of the ledger."""
    who = actor(request)
    reading = reviews.find(who, arrival=arrival)
    today = timezone.localdate()
    try:
        with transaction.atomic():  # a review is not finished without its duties
            follow.hold(arrival=arrival)
            review.finish_review(who, reading=reading.pk)
            count = adopt(who, reading=reading.pk, today=today)
            followed = follow.follow(who, arrival=arrival, today=today)
            corrected = follow.corrected_since_reopened(reading=reading.pk)
    except Refused as refused:
        if refused.code != "review_unfinished":
            raise
        messages.warning(request, sentence(refused))
        desk = desk_of(request, arrival)
        return redirect(_address(desk, chosen(desk, "")))
    messages.success(request, say_finished(count, corrected))
    for told_so in say_followed(followed._replace(changed=0)):
        messages.warning(request, told_so)
    if count:
        _say_unitless(request, arrival)
    return redirect("review", arrival)


def _say_unitless(request: HttpRequest, arrival: int) -> None:
    """What nobody can be given by a press of a button alone."""
    unknown, unnamed = unitless(paper=arrival)
    tied = ngettext(
        "%s nhiệm vụ nêu tên mà chưa gắn được đơn vị nào",
        "%s nhiệm vụ nêu tên mà chưa gắn được đơn vị nào",
        unknown,
    )
    named = ngettext("%s nhiệm vụ không nêu ai", "%s nhiệm vụ không nêu ai", unnamed)
    parts = [part % count for part, count in ((tied, unknown), (named, unnamed)) if count]
    if parts:
        left = say(
            "Chưa giao ngay được: %s. Ở sổ, đánh dấu các việc cùng một bên rồi chọn «Giao cho đơn vị khác»."
        )
        messages.warning(request, left % ", ".join(parts))


@require_POST
def reopen(request: HttpRequest, arrival: int) -> HttpResponse:
    """Mở lại."""
    who = actor(request)
    with transaction.atomic():
        follow.hold(arrival=arrival)
        review.reopen_review(who, reading=reviews.find(who, arrival=arrival).pk)
        follow.ground(who, arrival=arrival, today=timezone.localdate())
    return redirect("review", arrival)


# ------------------------------------------------------------------------------------------------ what they share


def _done(verb: str) -> str:
    return str(words.DONE[verb])


class Next(NamedTuple):
    """What follows a decision. `changed`: the lines to draw again, or `whole`: the list from the beginning;
    `stay`: on `item` itself, in `mode`, else on the next one that waits.
    """

    note: str
    item: int = 0
    changed: Sequence[int] = ()
    whole: bool = False
    stay: bool = False
    mode: str = ""


def _decided(
    request: HttpRequest, arrival: int, item: int, act: Callable[[], Next], *, mode: str = ""
) -> HttpResponse:
    """Do it and answer with what comes next; a refusal is answered with the item as it is now.

    Duties that were adopted from this paper before follow in the same transaction.
    """
    try:
        with transaction.atomic():
            follow.hold(arrival=arrival)
            behind = _behind(request, arrival)
            following = act()
            followed = follow.follow(actor(request), arrival=arrival, today=timezone.localdate())
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        return _refused(request, arrival, item, refused, mode=mode)
    noted = " ".join([following.note, *say_followed(followed._replace(gone=0))])
    whole_list = following.whole or behind
    return _answer(request, arrival, following._replace(note=noted, whole=whole_list))


def _behind(request: HttpRequest, arrival: int) -> bool:
    """Whether others decided since the page last asked: it shows more than this one decision anew."""
    seen = whole(request.headers.get("X-Review-Mark"))
    return seen is not None and seen != reviews.progress(reviews.find(actor(request), arrival=arrival)).mark


def _answer(request: HttpRequest, arrival: int, after: Next) -> HttpResponse:
    desk = desk_of(request, arrival)
    here = {entry.id for entry in desk.order}
    key = after.item if after.stay and after.item in here else reviews.following(desk.order, after.item)
    key = key if key in here else chosen(desk, "")
    if not _scripted(request):
        messages.success(request, after.note)
        return redirect(_address(desk, key, after.mode))
    rows = {} if after.whole else _rows(request, desk, after.changed)
    drawn = _drawn(request, desk, key, mode=after.mode)
    return JsonResponse({**drawn, "note": after.note, "whole": after.whole, "rows": rows})


def _refused(request: HttpRequest, arrival: int, item: int, refused: Refused, *, mode: str) -> HttpResponse:
    """The item as it is now, beside what the person wanted: nothing is lost, nothing overwritten."""
    told_so = sentence(_named(refused))
    desk = desk_of(request, arrival)
    if not any(entry.id == item for entry in desk.order):
        item, mode = chosen(desk, ""), ""
    if not _scripted(request):
        messages.error(request, told_so)
        return redirect(_address(desk, item, mode))
    conflict = refused.code == "changed_meanwhile"
    drawn = _drawn(request, desk, item, mode=mode, posted=request.POST, problem=told_so, conflict=conflict)
    rows = {} if conflict else _rows(request, desk, [item])
    answer = {**drawn, "note": "", "problem": told_so, "whole": conflict, "rows": rows}
    return JsonResponse(answer, status=HTTPStatus.CONFLICT if conflict else HTTPStatus.UNPROCESSABLE_ENTITY)


def _drawn(request: HttpRequest, desk: Desk, key: int, *, mode: str = "", **extra: Any) -> Json:
    """The next card, and how far the review is."""
    posted = extra.pop("posted", None)
    if not key:
        return {"current": 0, "card": "", **told(desk)}
    context = {**card_of(desk, key, mode=mode, posted=posted), **extra}
    return {"current": key, "card": render_to_string("review/card.html", context, request), **told(desk)}


def _rows(request: HttpRequest, desk: Desk, changed: Sequence[int]) -> Json:
    """The changed lines of the list, and the numbers behind them."""
    wanted = set(changed)
    return {
        str(entry.id): {
            "packed": packed(entry),
            "row": render_to_string(
                "review/row.html", {"row": row_of(desk, entry), "desk": desk, "order": query(desk)}, request
            ),
        }
        for entry in desk.order
        if entry.id in wanted
    }


def _named(refused: Refused) -> Refused:
    """The field's name as it stands in the form."""
    if refused.code != "review_value":
        return refused
    field = str(refused.params.get("field", ""))
    return Refused("review_value", field=FIELDS.get(field, field))


def _scripted(request: HttpRequest) -> bool:
    return request.headers.get("X-Review") == "1"


def _address(desk: Desk, key: int, mode: str = "") -> str:
    asked = [f"muc={key}", *([f"thu-tu={desk.by}"] if desk.by else []), *([f"che-do={mode}"] if mode else [])]
    return f"{reverse('review', args=[desk.arrival])}?{'&'.join(asked)}"


def _number(request: HttpRequest, name: str) -> int:
    number = whole(request.POST.get(name))
    if number is None:
        raise Refused("review_no_words")
    return number


def _seen_item(request: HttpRequest, item: int) -> Seen:
    return _seen(f"{item}.{request.POST.get('version', '')}")


def _correction(request: HttpRequest, reading: reviews.Reading, written: str) -> Correction:
    """A part of a duty, as the person changed it."""
    seen = _seen(written)
    part = reviews.item_of(reading, seen.id)
    return Correction(seen, forms.changes(part.kind, part.value, request.POST, forms.prefix(part.pk)))


def _seen(written: str) -> Seen:
    """`12.3`: item 12 in its version 3. What is neither is an item nobody has seen so: the use-case refuses it."""
    key, version = (whole(part) for part in written.partition(".")[::2])
    return Seen(key or 0, -1 if version is None else version)

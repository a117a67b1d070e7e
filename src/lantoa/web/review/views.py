"""Looking at a review: the page, and the parts of it that are fetched when they are needed."""

import io
import json
import zipfile
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors import paper, places, rereading, review
from lantoa.apps.documents.selectors.gold import gold
from lantoa.apps.documents.selectors.review import Entry
from lantoa.apps.documents.services import review as deciding
from lantoa.apps.duties.selectors.access import of_paper
from lantoa.apps.duties.selectors.waiting import review_next, to_give
from lantoa.core.kernel import Refused
from lantoa.web.frame import actor
from lantoa.web.review.desk import Desk, card_of, chosen, desk_of, query, table_of, told
from lantoa.web.review.words import goal
from lantoa.web.whole import whole

# Sheets drawn at once around the item that is shown; the rest come when they are scrolled to
_NEAR = 1


@require_safe
def page(request: HttpRequest, arrival: int) -> HttpResponse:
    """Side by side: the paper and what was read in it."""
    desk = desk_of(request, arrival)
    key = chosen(desk, request.GET.get("muc", ""))
    shown: dict[str, Any] = {"desk": desk, "order": query(desk)}
    if key:
        shown = card_of(desk, key, mode=request.GET.get("che-do", ""))
    here = whole(request.GET.get("phan"))
    if here is None:
        here = paper.sheet_at(desk.reading, shown["item"].start if key else 0)
    context = {
        **shown,
        **table_of(desk, max(0, shown.get("place", 1) - 10)),
        **told(desk),
        "paper": desk.reading.arrival,
        "sheets": [
            (sheet, _lines(desk, sheet.number) if abs(sheet.number - here) <= _NEAR else None)
            for sheet in paper.sheets(desk.reading)
        ],
        "length": len(desk.reading.text),
        "index": [packed(entry) for entry in desk.order],
        "others": review.others(desk.who, desk.reading),
        "pictured": places.pictured(desk.reading),
        "standing": rereading.standing(arrival, engine=desk.reading.engine),
        "may_decide": desk.may_decide,
    }
    if desk.reading.reviewed_at:
        context["duties"] = of_paper(desk.who, paper=arrival, on=timezone.localdate()).count()
        context["to_give"] = to_give(desk.who, paper=arrival, today=timezone.localdate())
        context["goals"] = [goal(item.value) for item in review.goals(desk.live)]
        context["following"] = review_next(desk.who, today=timezone.localdate())
    return render(request, "review/review.html", context)


@require_safe
def card(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """One item."""
    desk = desk_of(request, arrival)
    return render(request, "review/card.html", card_of(desk, item, mode=request.GET.get("che-do", "")))


@require_safe
def table(request: HttpRequest, arrival: int) -> HttpResponse:
    """Fifty lines of the list."""
    first = whole(request.GET.get("tu")) or 0
    return render(request, "review/table.html", table_of(desk_of(request, arrival), first))


@require_safe
def sheet(request: HttpRequest, arrival: int, number: int) -> HttpResponse:
    """One sheet of the text."""
    return render(request, "review/sheet.html", {"lines": _lines(desk_of(request, arrival), number)})


@require_safe
def index(request: HttpRequest, arrival: int) -> HttpResponse:
    """Every item in a few numbers: what the page's script walks along."""
    desk = desk_of(request, arrival)
    return JsonResponse({"index": [packed(entry) for entry in desk.order], **told(desk)})


@require_safe
def region(request: HttpRequest, arrival: int, item: int) -> HttpResponse:
    """Where an item stands on the pages of the file."""
    desk = desk_of(request, arrival)
    found = next((entry for entry in desk.order if entry.id == item), None)
    if found is None:
        raise Refused("not_found")
    marks = places.marks(desk.reading, start=found.start, end=found.end)
    page_number = marks[0].page if marks else places.page_of(desk.reading, start=found.start)
    return JsonResponse({"page": page_number, "marks": marks})


@require_safe
def picture(request: HttpRequest, arrival: int, number: int) -> HttpResponse:
    """A page of the file as a picture. It never changes."""
    reading = review.find(actor(request), arrival=arrival)
    answer = HttpResponse(places.picture(reading, page=number), content_type="image/webp")
    answer.headers["Cache-Control"] = "private, max-age=86400, immutable"
    return answer


@require_safe
def annotation(request: HttpRequest, arrival: int) -> HttpResponse:
    """A finished review as a gold annotation beside its text, for teaching the reader."""
    found = gold(actor(request), arrival=arrival)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed_up:
        packed_up.writestr(f"text/{found.slug}.txt", found.text)
        told_so = json.dumps(found.annotation, ensure_ascii=False, indent=1)
        packed_up.writestr(f"annotation/{found.slug}.json", told_so)
    answer = HttpResponse(stream.getvalue(), content_type="application/zip")
    answer.headers["Content-Disposition"] = f'attachment; filename="{found.slug}.zip"'
    return answer


@require_POST
def present(request: HttpRequest, arrival: int) -> HttpResponse:
    """I am here: who else is, and whether anything changed."""
    who = actor(request)
    reading = review.find(who, arrival=arrival)
    deciding.visit(who, reading=reading.pk)
    return JsonResponse(
        {
            "others": [other.name for other in review.others(who, reading)],
            "mark": review.progress(reading).mark,
        }
    )


def packed(entry: Entry) -> list[object]:
    """An item for the script: number, kind, state, share, start, end, version, the duty it belongs to."""
    share = None if entry.confidence is None else round(entry.confidence * 100)
    return [entry.id, entry.kind, entry.state, share, entry.start, entry.end, entry.version, entry.parent]


def _lines(desk: Desk, number: int) -> list[paper.Line]:
    return paper.lines(
        desk.reading, sheet=number, items=desk.order, bearers=paper.bearer_spans(desk.live.items)
    )

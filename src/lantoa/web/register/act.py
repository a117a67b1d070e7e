"""What people do with one paper. Each answers with the paper as it stands then."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lantoa.apps.documents.selectors import register as selectors
from lantoa.apps.documents.services import assign as assigning
from lantoa.apps.documents.services import register as services
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, may
from lantoa.web.frame import actor
from lantoa.web.messages import sentence
from lantoa.web.register.forms import ASKED, LetterheadForm, ReturnForm, SettleForm
from lantoa.web.register.views import assign_form, shown
from lantoa.web.whole import version_of, whole

# Said beside the form that was sent; nothing of what was typed is lost
_SAID_THERE = frozenset(
    {"letterhead_incomplete", "maybe_duplicate", "due_in_the_past", "unit_elsewhere", "reason_missing"}
)


@require_POST
def confirm(request: HttpRequest, arrival: int) -> HttpResponse:
    """The letterhead is right."""
    form = LetterheadForm(request.POST)

    def do(given: dict[str, Any]) -> str:
        services.confirm(
            actor(request), arrival=arrival, version=given["version"], letterhead=form.letterhead()
        )
        return _("Đã lưu phần đầu văn bản.")

    return _acted(request, arrival, "letterhead_form", form, do)


@require_POST
def enter(request: HttpRequest, arrival: int) -> HttpResponse:
    """Into the register; without a number or a day only once the clerk was asked and said so again."""
    form = LetterheadForm(request.POST)
    sure = request.POST.get("sure") == request.POST.get("version")
    if form.is_valid() and (lacks := form.lacks()) and not sure and _numbers(request, arrival):
        form.add_error(None, ASKED[lacks])
        return shown(request, arrival, status=422, letterhead_form=form, sure=True)

    def do(given: dict[str, Any]) -> str:
        row = services.enter(
            actor(request), arrival=arrival, version=given["version"], letterhead=form.letterhead()
        )
        return _("Đã vào sổ: số đến %(number)s năm %(year)s.") % {"number": row.number, "year": row.year}

    answer = _acted(request, arrival, "letterhead_form", form, do)
    if answer.status_code == HTTPStatus.OK:
        answer.headers["HX-Trigger"] = "numbered"  # the list stands in another order now
    return answer


@require_POST
def give_back(request: HttpRequest, arrival: int) -> HttpResponse:
    """Back to the sender."""
    form = ReturnForm(request.POST, auto_id="tl_%s")

    def do(given: dict[str, Any]) -> str:
        services.give_back(actor(request), arrival=arrival, **given)
        return _("Đã ghi trả lại. Báo cho nơi gửi biết lý do.")

    return _acted(request, arrival, "return_form", form, do)


@require_POST
def assign(request: HttpRequest, arrival: int) -> HttpResponse:
    """Who settles it."""
    paper = selectors.arrival(actor(request), key=arrival, now=timezone.now())
    form = assign_form(paper, request.POST)

    def do(given: dict[str, Any]) -> str:
        assigning.assign(actor(request), arrival=arrival, **given)
        return _("Đã phân công.")

    return _acted(request, arrival, "assign_form", form, do)


@require_POST
def settle(request: HttpRequest, arrival: int) -> HttpResponse:
    """It is settled."""
    form = SettleForm(request.POST, auto_id="gq_%s")

    def do(given: dict[str, Any]) -> str:
        assigning.settle(actor(request), arrival=arrival, **given)
        return _("Đã ghi giải quyết xong.")

    return _acted(request, arrival, "settle_form", form, do)


@require_POST
def duplicate(request: HttpRequest, arrival: int) -> HttpResponse:
    """A copy of another paper, or a paper of its own."""
    given = request.POST.get("of", "")
    of = whole(given)
    if given and of is None:
        raise Refused("not_found")
    services.decide_duplicate(actor(request), arrival=arrival, version=version_of(request), of=of)
    return _done(
        request, arrival, _("Đã ghi là bản trùng, không cho số.") if given else _("Đã ghi là văn bản riêng.")
    )


@require_POST
def take_back(request: HttpRequest, arrival: int) -> HttpResponse:
    """The return was a mistake."""
    services.take_back(actor(request), arrival=arrival, version=version_of(request))
    return _done(request, arrival, _("Đã khôi phục."))


@require_POST
def read_again(request: HttpRequest, arrival: int) -> HttpResponse:
    """Once more."""
    services.read_again(actor(request), arrival=arrival)
    return _done(request, arrival, _("Đang đọc lại."))


@require_POST
def acknowledge(request: HttpRequest, arrival: int) -> HttpResponse:
    """My unit has it in hand."""
    assigning.acknowledge(actor(request), arrival=arrival)
    return _done(request, arrival, _("Đã ghi nhận."))


@require_POST
def reopen(request: HttpRequest, arrival: int) -> HttpResponse:
    """It was not settled after all."""
    assigning.reopen(actor(request), arrival=arrival, version=version_of(request))
    return _done(request, arrival, _("Đã mở lại."))


def _numbers(request: HttpRequest, key: int) -> bool:
    """Whether it is this person who gives the paper its number: nobody else is asked anything."""
    who, now = actor(request), timezone.now()
    paper = selectors.arrival(who, key=key, now=now)
    here = path(paper.office_id, on=timezone.localdate(now))
    return paper.number is None and may(who, verb=Verb.REGISTER_NUMBER, path=here)


def _acted(
    request: HttpRequest, key: int, name: str, form: forms.Form, do: Callable[[dict[str, Any]], str]
) -> HttpResponse:
    """What the form asks for, or the form again with what is wrong."""
    if form.is_valid():
        try:
            return _done(request, key, do(form.cleaned_data))
        except Refused as refused:
            if refused.code in ("changed_meanwhile", "numbered_already"):
                return _beside(request, key, name, form, refused)
            if refused.code not in _SAID_THERE:
                raise
            form.add_error(None, sentence(refused))
    return shown(request, key, status=422, **{name: form})


def _beside(request: HttpRequest, key: int, name: str, form: forms.Form, refused: Refused) -> HttpResponse:
    """Somebody was quicker: what was typed stays, what is kept now stands beside it, and it can be sent again."""
    paper = selectors.arrival(actor(request), key=key, now=timezone.now())
    form.data = {**request.POST.dict(), "version": str(paper.version)}
    for field, typed in form.cleaned_data.copy().items():
        kept = getattr(paper, field, typed)
        if field != "version" and kept != typed:
            form.add_error(field, _("Đang ghi trong sổ: «%(kept)s»") % {"kept": kept or "–"})
    return shown(request, key, status=409, problem=sentence(refused), **{name: form})


def _done(request: HttpRequest, key: int, said: str) -> HttpResponse:
    messages.success(request, said)
    return shown(request, key) if request.headers.get("HX-Request") else redirect("arrival", key)

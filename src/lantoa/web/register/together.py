"""Several papers of the register at once: numbered, given to the same units, or composed of."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.documents.selectors import together
from lantoa.apps.documents.services.assign import assign_together
from lantoa.apps.documents.services.register import enter_together
from lantoa.apps.organisations.selectors import names_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach
from lantoa.web.frame import actor
from lantoa.web.guard import ELSEWHERE, STATUS
from lantoa.web.messages import sentence
from lantoa.web.register.forms import TakersForm
from lantoa.web.register.rows import Line, line
from lantoa.web.register.views import sought_in
from lantoa.web.whole import whole

_PAGES = {"enter": "arrivals_to_enter", "assign": "arrivals_together", "compose": "dispatch_new"}


@require_POST
def pick(request: HttpRequest) -> HttpResponse:
    """What was ticked, or all that a filter shows, becomes an address that can be kept and gone back to."""
    who, now = actor(request), timezone.now()
    if not reach(who, verb=Verb.REGISTER_VIEW):
        raise Refused("not_permitted", verb=Verb.REGISTER_VIEW)
    asked = QueryDict(request.POST.get("query", "")[:2000])
    keys = _numbers(request.POST.getlist("arrivals"))
    if "all" in request.POST:
        keys = [*together.pickable(who, sought=sought_in(asked), now=now)[: together.MOST]]
    view = _PAGES.get(request.POST.get("all") or request.POST.get("to", ""), "arrivals_together")
    return redirect(f"{reverse(view)}?{urlencode({'van-ban': '.'.join(map(str, keys))})}")


@require_safe
def several(request: HttpRequest) -> HttpResponse:
    """The papers that were picked, and to whom they may go."""
    who, keys = _with(request, Verb.REGISTER_ASSIGN), _numbers(request.GET.get("van-ban", "").split("."))
    return _shown(request, together.several(who, arrivals=keys, now=timezone.now()))


@require_POST
def assign(request: HttpRequest) -> HttpResponse:
    """What that changes, as long as it is only looked at; then it is done, to all that are ticked or to none."""
    who = _with(request, Verb.REGISTER_ASSIGN)
    picked = _numbers(request.POST.get("picked", "").split("."))
    found = together.several(who, arrivals=picked, now=timezone.now())
    form = _form(found.open, request.POST)
    if "do" not in request.POST:
        return _shown(request, found, form)
    if not form.is_valid():
        return _shown(request, found, form, status=422)
    try:
        rows = assign_together(who, papers=_seen(form), said=together.Said(**form.cleaned_data))
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        status = STATUS.get(refused.code, 400)
        return _shown(request, found, form, status=status, problem=sentence(refused))
    words = ngettext("Đã phân công %(count)d văn bản.", "Đã phân công %(count)d văn bản.", len(rows))
    messages.success(request, words % {"count": len(rows)})
    return redirect("register")


@require_safe
def entering(request: HttpRequest) -> HttpResponse:
    """The papers that were picked, as they would stand in the register."""
    keys = _numbers(request.GET.get("van-ban", "").split("."))
    return _to_enter(request, _with(request, Verb.REGISTER_NUMBER), keys)


@require_POST
def enter(request: HttpRequest) -> HttpResponse:
    """Those that are ticked get their numbers, or none does."""
    who, papers = _with(request, Verb.REGISTER_NUMBER), _ticked(request.POST)
    try:
        rows = enter_together(who, papers=papers)
    except Refused as refused:
        if refused.code in ELSEWHERE:
            raise
        picked = _numbers(request.POST.get("picked", "").split("."))
        return _to_enter(request, who, picked, refused=refused, ticked=papers)
    first, last = rows[0], rows[-1]
    words = ngettext(
        "Đã vào sổ %(count)d văn bản: số đến %(first)s/%(year)s.",
        "Đã vào sổ %(count)d văn bản: từ số đến %(first)s đến số %(last)s/%(year)s.",
        len(rows),
    )
    told = {"count": len(rows), "first": first.number, "last": last.number, "year": last.year}
    messages.success(request, words % told)
    return redirect("register")


def _to_enter(
    request: HttpRequest,
    who: Actor,
    keys: list[int],
    *,
    refused: Refused | None = None,
    ticked: Mapping[int, int] | None = None,
) -> HttpResponse:
    now = timezone.now()
    found = together.to_enter(who, arrivals=keys, now=now)
    lines = [line(row, now=now) for row in found.open]
    context = {
        "picked": ".".join(map(str, keys)),
        "lines": [(one, _goes(one, ticked)) for one in lines],
        "lacking": 0 if ticked else sum(bool(one.lacks) for one in lines),
        "shut": [line(row, now=now) for row in found.shut],
        "problem": sentence(refused) if refused else "",
    }
    status = STATUS.get(refused.code, 400) if refused else 200
    return render(request, "register/entering.html", context, status=status)


def _goes(one: Line, ticked: Mapping[int, int] | None) -> bool:
    """As it was ticked; before that, what has its number and its day: to take one without is a person's own decision."""
    return not one.lacks if ticked is None else one.paper.pk in ticked


class _Change(NamedTuple):
    """One of the papers, and how it will stand; `on`: it is ticked."""

    line: Line
    on: bool
    due: date | None
    instruction: str


def _shown(
    request: HttpRequest,
    found: together.Several,
    form: TakersForm | None = None,
    *,
    status: int = 200,
    problem: str = "",
) -> HttpResponse:
    now, form = timezone.now(), form or _form(found.open, None)
    said = together.Said(**form.cleaned_data) if form.is_bound and form.is_valid() else None
    ticked = _seen(form) if form.is_bound else {row.pk: row.version for row in found.open}
    changes = [_change(row, said, on=row.pk in ticked, now=now) for row in found.open]
    context = {
        "form": form,
        "picked": ".".join(str(row.pk) for row in (*found.open, *found.shut)),
        "named": _named(said, on=timezone.localdate(now)),
        "changes": changes,
        "ticked": sum(one.on for one in changes),
        "shut": [line(row, now=now) for row in found.shut],
        "problem": problem,
    }
    return render(request, "register/together.html", context, status=status)


def _change(row: Any, said: together.Said | None, *, on: bool, now: datetime) -> _Change:
    if said is None:
        return _Change(line(row, now=now), on, None, "")
    return _Change(
        line(row, now=now), on, said.due_of(row, on=timezone.localdate(now)), said.instruction_of(row)
    )


def _seen(form: TakersForm) -> Mapping[int, int]:
    """The papers that are ticked, each with the version that was looked at."""
    return _ticked(form.data)


def _ticked(data: Any) -> Mapping[int, int]:
    pairs = [map(whole, one.split(":", 1)) for one in data.getlist("papers")[: together.MOST] if ":" in one]
    return {key: version for key, version in pairs if key is not None and version is not None}


def _named(said: together.Said | None, *, on: date) -> list[str]:
    """The units, the one that leads first."""
    if said is None:
        return []
    others = [unit for unit in said.others if unit != said.lead]
    names = names_of([said.lead, *others], on=on)
    return [names[unit] for unit in (said.lead, *others)]


def _form(papers: Any, data: Any) -> TakersForm:
    units = together.takers_of_all(papers, on=timezone.localdate())
    return TakersForm(data, units=units, auto_id="nvb_%s")


def _with(request: HttpRequest, verb: Verb) -> Actor:
    """The person, who may do this somewhere."""
    who = actor(request)
    if not reach(who, verb=verb):
        raise Refused("not_permitted", verb=verb)
    return who


def _numbers(values: list[str]) -> list[int]:
    return [key for key in dict.fromkeys(map(whole, values)) if key is not None][: together.MOST]

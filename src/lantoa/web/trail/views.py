"""Nhật ký: who did what, when, from where."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.audit.selectors import search
from lantoa.apps.organisations.selectors import below
from lantoa.apps.organisations.selectors.browse import names_now
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.audit.words import VERBS
from lantoa.web.days import day_of
from lantoa.web.frame import actor
from lantoa.web.messages import sentence
from lantoa.web.trail.values import line, unit_ids

PAGE = 50


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Events of the units within reach and those of no unit, newest first."""
    units = reach(actor(request), verb=Verb.AUDIT_VIEW)
    if not units:
        raise Refused("not_permitted", verb=Verb.AUDIT_VIEW)
    asked = {name: request.GET.get(name, "") for name in ("words", "actor", "verb", "since", "until")}
    problem = ""
    try:
        days = {name: day_of(asked[name]) if asked[name] else None for name in ("since", "until")}
    except Refused as refused:
        days, problem = {}, sentence(refused)
    found = search(
        words=asked["words"],
        actor=asked["actor"],
        verb=asked["verb"],
        units=below(units, on=timezone.localdate()),
        **days,
    )
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    events = list(page)
    names = names_now(unit_ids(events))
    context = {
        "page": page,
        "lines": [line(event, units=names) for event in events],
        "asked": {**asked, **{name: day for name, day in days.items() if day}},
        "verbs": VERBS,
        "problem": problem,
        "query": query.urlencode(),
    }
    return render(request, "audit/audit.html", context)

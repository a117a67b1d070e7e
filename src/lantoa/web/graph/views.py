"""Sơ đồ viện dẫn of one paper."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.documents.selectors.access import readable
from lantoa.apps.duties.selectors import papers
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.frame import actor
from lantoa.web.graph.draw import WIDE, draw

ALL = 200


@require_safe
def graph(request: HttpRequest, arrival: int) -> HttpResponse:
    """Two steps to each side, twelve papers a step; more on demand."""
    who, today = actor(request), timezone.localdate()
    if not reach(who, verb=Verb.DUTY_VIEW):
        raise Refused("not_permitted", verb=Verb.DUTY_VIEW)
    centre = papers.paper(who, arrival=arrival, on=today)
    most = ALL if request.GET.get("them") == "1" else papers.MOST
    steps = 1 if request.GET.get("buoc") == "1" else papers.STEPS
    found = papers.graph(who, centre, on=today, most=most, steps=steps)
    by_step = {step: [one for one in found.papers if one.step == step] for step in (-2, -1, 1, 2)}
    context = {
        "centre": centre,
        "readable": readable(who, on=today).filter(pk=centre.pk).exists(),
        "sheet": draw(found),
        "wide": WIDE,
        "basis": by_step[-1],
        "far_basis": by_step[-2],
        "resting": by_step[1],
        "far_resting": by_step[2],
        "missing": sum(1 for one in found.papers if one.arrival is None),
        "outside": found.outside,
        "left_out": sum(found.left_out.values()),
        "one_step": steps == 1,
    }
    return render(request, "graph/graph.html", context)

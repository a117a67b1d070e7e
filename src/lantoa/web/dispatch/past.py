"""Versions of a draft: who wrote when, and what became of the words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.selectors import versions
from lantoa.apps.drafts.selectors.access import find
from lantoa.web.dispatch.editor import writes
from lantoa.web.frame import actor
from lantoa.web.whole import whole


@require_safe
def past(request: HttpRequest, draft: int) -> HttpResponse:
    """All versions, and the difference between two of them: the newest and the one before unless others are chosen."""
    who, now = actor(request), timezone.now()
    row = find(who, draft=draft, on=timezone.localdate(now))
    kept = versions.versions(who, draft=draft, now=now)
    numbers = [one.version for one in kept]
    new = _chosen(request, "den", numbers, numbers[0])
    older = [number for number in numbers if number < new]
    old = _chosen(request, "tu", numbers, older[0] if older else new)
    old, new = sorted((old, new))
    called = versions.counted(kept)
    context = {
        "draft": row,
        "versions": [(called[one.version], one) for one in kept],
        "called": (called[old], called[new]),
        "old": old,
        "new": new,
        "changes": versions.changes(who, draft=draft, old=old, new=new, now=now),
        "newest": numbers[0],
        "writes": writes(who, row),
    }
    return render(request, "dispatch/past.html", context)


def _chosen(request: HttpRequest, key: str, numbers: list[int], otherwise: int) -> int:
    number = whole(request.GET.get(key, ""))
    return number if number is not None and number in numbers else otherwise

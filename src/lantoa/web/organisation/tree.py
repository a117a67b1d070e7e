"""The tree of a day, the search in it, and what a phrase of a paper means."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_lazy
from django.views.decorators.http import require_safe

from lantoa.apps.organisations.selectors import names_of, resolve, seen
from lantoa.apps.organisations.selectors.browse import choices as places
from lantoa.apps.organisations.selectors.browse import counts, found_lines, mine, roots, search, storey
from lantoa.core.organisation import explain
from lantoa.core.permission import Verb, reach
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.organisation.day import asked_day, of_day
from lantoa.web.organisation.words import AREAS, KINDS, areas_word
from lantoa.web.whole import whole

PAGE = 50
_CHOICES = 12
_HEADS = (
    ("name", gettext_lazy("Tên")),
    ("kind", gettext_lazy("Loại")),
    ("", gettext_lazy("Đứng dưới")),
    ("since", gettext_lazy("Thời gian")),
)


@require_safe
def organisation(request: HttpRequest) -> HttpResponse:
    """The tree, or what was searched for in it."""
    who, day = actor(request), asked_day(request)
    words, kind = request.GET.get("tim", "").strip(), request.GET.get("loai", "")
    ended = bool(request.GET.get("da-thoi"))
    tally = counts(who, on=day)
    context = {
        **of_day(day),
        "asked": {"words": words, "kind": kind, "ended": ended},
        "kinds": KINDS,
        "areas": [(areas_word(key, tally[key]), tally[key]) for key in AREAS if key in tally],
        "bodies": sum(count for key, count in tally.items() if key not in AREAS),
        "may_edit": bool(reach(who, verb=Verb.ORGANISATION_EDIT)),
        "may_reorganise": bool(reach(who, verb=Verb.ORGANISATION_REORGANISE)),
    }
    if words or kind or ended:
        sort = request.GET.get("sort", "")
        found = search(who, words=words, on=day, kind=kind, ended=ended, sort=sort)
        page = Paginator(found, PAGE).get_page(request.GET.get("page"))
        query = request.GET.copy()
        query.pop("page", None)
        context |= {
            "page": page,
            "lines": found_lines(list(page), on=day),
            "sort": sort,
            "heads": heads(request, _HEADS, sort=sort, latest=("since",)),
            "query": query.urlencode(),
        }
        return render(request, "organisation/found.html", context)
    first = roots(who, on=day)
    context["lines"] = first
    if len(first) == 1:  # the only branch stands open
        under = storey(who, unit=first[0].id, on=day)
        context |= {"open": first[0].id, "open_lines": under.lines, "open_storey": under}
    return render(request, "organisation/tree.html", context)


@require_safe
def branch(request: HttpRequest, unit: str) -> HttpResponse:
    """What stands directly under a unit, a hundred at a time."""
    who, day = actor(request), asked_day(request)
    found = storey(who, unit=unit, on=day, start=whole(request.GET.get("tu")) or 0)
    context = {**of_day(day), "parent": unit, "storey": found, "lines": found.lines, "kinds": KINDS}
    return render(request, "organisation/parts/branch.html", context)


@require_safe
def choices(request: HttpRequest) -> HttpResponse:
    """Units to choose among in a form, as one types."""
    who, day = actor(request), asked_day(request)
    words = request.GET.get("tim", "").strip()
    manages = bool(request.GET.get("noi-lam-viec"))
    found = list(places(who, words=words, on=day, manages=manages)[:_CHOICES]) if words else []
    mine(who)
    context = {
        "lines": found_lines(found, on=day),
        "name": request.GET.get("ten", "parent")[:40],
        "many": bool(request.GET.get("nhieu")),
        "words": words,
        "kinds": KINDS,
    }
    return render(request, "organisation/parts/choices.html", context)


@require_safe
def phrase(request: HttpRequest) -> HttpResponse:
    """What the words of a paper mean, for a sender on a day: to try before trusting."""
    who, day = actor(request), asked_day(request)
    mine(who)
    words, sender = request.GET.get("cum", "").strip()[:500], request.GET.get("parent", "")
    if sender:
        seen(who, unit=sender)
    found = resolve(words, sender=sender or None, on=day) if words else ()
    shown = {key for one in found for key in (*one.units[:50], *one.candidates)} | ({sender} - {""})
    context = {
        **of_day(day),
        "words": words,
        "sender": sender,
        "chosen": [(sender, names_of([sender], on=day)[sender])] if sender else [],
        "found": [(one, explain(one, lang="en" if get_language() == "en" else "vi")) for one in found],
        "names": names_of(shown, on=day),
    }
    return render(request, "organisation/phrase.html", context)

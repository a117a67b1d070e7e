"""Sáp nhập, chia tách, đổi tên, giải thể, chuyển chức năng: seen before, done whole, taken back while nothing depends on it."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core import signing
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lantoa.apps.duties.selectors.heirs import decided, left
from lantoa.apps.organisations.selectors import names_of, seen
from lantoa.apps.organisations.selectors.reorganisation import reorganisation, told
from lantoa.apps.organisations.selectors.reorganisation import reorganisations as listed
from lantoa.apps.organisations.services import reorganise as services
from lantoa.apps.organisations.services.anew import code_of
from lantoa.apps.organisations.services.asked import Asked, HeirAsked
from lantoa.apps.organisations.services.foresee import KEEPS, Foreseen
from lantoa.apps.organisations.services.in_the_way import in_the_way
from lantoa.core.kernel import Refused
from lantoa.core.organisation import SuccessionKind, name_on
from lantoa.core.permission import Verb, reach
from lantoa.web.days import day_of
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.messages import sentence
from lantoa.web.organisation.in_the_way import named
from lantoa.web.organisation.words import AREAS, ATTRIBUTES, CHANGES, KINDS, VALUES, WORK
from lantoa.web.whole import whole

PAGE = 50
MOST = 12  # heirs of one reorganisation; the largest real splits have five
_REVIEWED = "lantoa.reorganisation"
_HEADS = (
    ("on", gettext_lazy("Từ ngày")),
    ("kind", gettext_lazy("Việc")),
    ("", gettext_lazy("Đơn vị cũ")),
    ("", gettext_lazy("Đơn vị kế thừa")),
    ("basis", gettext_lazy("Căn cứ")),
)


@require_safe
def reorganisations(request: HttpRequest) -> HttpResponse:
    """All of them, newest first where nothing else is asked."""
    who, words, sort = actor(request), request.GET.get("tim", "").strip(), request.GET.get("sort", "on")
    page = Paginator(listed(who, words=words, sort=sort), PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "lines": [told(row) for row in page],
        "changes": CHANGES,
        "words": words,
        "sort": sort,
        "heads": heads(request, _HEADS, sort=sort, latest=("on",)),
        "query": urlencode({"tim": words, "sort": sort}),
        "may_reorganise": bool(reach(who, verb=Verb.ORGANISATION_REORGANISE)),
    }
    return render(request, "organisation/reorganisations.html", context)


@require_safe
def one(request: HttpRequest, number: int) -> HttpResponse:
    """One of them, and what stands in the way of taking it back."""
    who = actor(request)
    found = reorganisation(who, number=number)
    can = bool(found.row.effect) and not found.row.undone_at
    depends = in_the_way(found.row) if can else []
    context = {
        "found": found,
        "word": CHANGES[found.row.kind],
        "depends": [named(who, one, on=timezone.localdate()) for one in depends],
        "left": sum(one.shares for one in left(who, on=timezone.localdate(), reorganisation=number)),
        "chosen": decided(who, on=timezone.localdate(), reorganisation=number).count(),
        "may_undo": can and bool(reach(who, verb=Verb.ORGANISATION_REORGANISE)),
    }
    return render(request, "organisation/reorganisation.html", context)


@require_POST
def undo(request: HttpRequest, number: int) -> HttpResponse:
    """Take it back."""
    services.undo(actor(request), reorganisation=number, today=timezone.localdate())
    messages.success(request, _("Đã hoàn tác: các đơn vị trở lại như trước khi sắp xếp."))
    return redirect("reorganisation", number)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Asked for, looked at, done."""
    who, today = actor(request), timezone.localdate()
    if not reach(who, verb=Verb.ORGANISATION_REORGANISE):
        raise Refused("not_permitted", verb=Verb.ORGANISATION_REORGANISE)
    given = request.POST if request.method == "POST" else request.GET
    for unit in given.getlist("origin"):
        seen(who, unit=unit)
    action = request.POST.get("action", "")
    context: dict[str, Any] = {}
    if action in {"preview", "apply"}:
        day, problem = _day(given, today=today)
        asked = _asked(given, on=day)
        edition = None if problem else _reviewed(request, asked)
        if action == "apply" and edition is not None:
            number = services.reorganise(who, asked=asked, edition=edition, today=today)
            messages.success(request, _("Đã thực hiện. Có thể hoàn tác cho tới khi có việc khác dựa vào."))
            return redirect("reorganisation", number)
        foreseen = services.preview(who, asked=asked, today=today)
        if problem:
            # Without its day nothing is foreseen, but all else that is missing is told along with it
            others = [one for one in foreseen.problems if one.code != "unit_not_then"]
            context["missing"] = [problem, *map(sentence, others)]
        else:
            context |= _shown(foreseen, asked) | {"reviewed": _signed(asked, foreseen.edition)}
            context["altered"] = action == "apply"
    return render(request, "organisation/reorganise.html", context | _form(given, action))


def _day(given: QueryDict, *, today: date) -> tuple[date, str]:
    """The day it holds from, or today and what is to be done about the field."""
    if not given.get("on", "").strip():
        return today, _("Ghi ngày có hiệu lực theo quyết định, rồi bấm «Xem trước».")
    try:
        return day_of(given.get("on", "")), ""
    except Refused:
        return today, _("Ngày có hiệu lực chưa đúng dạng. Ghi như 01/07/2025.")


def _asked(given: QueryDict, *, on: date) -> Asked:
    """What the form asks for."""
    kind = given.get("kind", SuccessionKind.MERGED)
    kind = SuccessionKind(kind) if kind in CHANGES else SuccessionKind.MERGED
    heirs = tuple(filter(None, (_heir(given, at) for at in range(_rows(given, "")))))
    named = kind is SuccessionKind.RENAMED
    none = named or kind is SuccessionKind.ABOLISHED
    return Asked(
        kind,
        on,
        given.get("basis", "")[:250],
        tuple(dict.fromkeys(given.getlist("origin")))[:200],
        () if none else heirs,
        bool(given.get("keeps")) and kind in KEEPS,
        given.get("name", "")[:250] if named else "",
    )


def _heir(given: Mapping[str, str], at: int) -> HeirAsked | None:
    """The heir of a line of the form; None where the line is empty."""

    def cell(name: str) -> str:
        return given.get(f"heir-{at}-{name}", "").strip()[:250]

    if not cell("unit") and not cell("name"):
        return None
    chosen: dict[str, Any] = {
        "portion": _portion(cell("portion")),
        "default": given.get("default") == str(at),
        "functions": cell("functions"),
    }
    if cell("unit"):
        return HeirAsked(unit=cell("unit"), **chosen)
    return HeirAsked(
        name=cell("name"), kind=cell("kind"), parent=cell("parent"), code=cell("code")[:40], **chosen
    )


def _portion(text: str) -> float | None:
    """`60 %`, `12,5`; what is no number is no share that could be."""
    percent = text.replace(",", ".").removesuffix("%").strip()
    try:
        return float(percent) / 100 if percent else None
    except ValueError:
        return -1.0


def _rows(given: Mapping[str, str], action: str) -> int:
    rows = whole(given.get("heirs"))
    if rows is None:
        rows = 2 if given.get("kind") == SuccessionKind.SPLIT else 1
    return max(1, min(MOST, rows + (action == "more")))


def _form(given: QueryDict, action: str) -> dict[str, Any]:
    """The form as it was filled in."""
    rows = _rows(given, action)
    fields = ("unit", "name", "kind", "parent", "code", "portion", "functions")
    heirs = [{field: given.get(f"heir-{at}-{field}", "") for field in fields} for at in range(rows)]
    ids = {*given.getlist("origin"), *(heir[field] for heir in heirs for field in ("unit", "parent"))}
    names = names_of(ids - {""}, on=timezone.localdate())
    kind = given.get("kind", SuccessionKind.MERGED)

    def is_new(heir: Mapping[str, str]) -> bool:
        return action in {"preview", "apply"} and bool(heir["name"].strip()) and not heir["unit"]

    return {
        "kind": kind if kind in CHANGES else SuccessionKind.MERGED,
        "changes": CHANGES,
        "kinds": KINDS,
        "on": given.get("on", ""),
        "basis": given.get("basis", ""),
        "name": given.get("name", ""),
        "keeps": bool(given.get("keeps")),
        "origins": [(unit, names[unit]) for unit in dict.fromkeys(given.getlist("origin"))],
        "heirs": [
            heir
            | {
                "at": at,
                "at_text": str(at),
                "slots": {field: f"heir-{at}-{field}" for field in fields},
                "chosen": [(heir["unit"], names.get(heir["unit"]))],
                "above": [(heir["parent"], names.get(heir["parent"]))],
                "nowhere": is_new(heir) and not heir["parent"],
                "unsorted": is_new(heir) and not heir["kind"],
            }
            for at, heir in enumerate(heirs)
        ],
        "default": given.get("default", "0"),
        "rows": rows,
        "today": timezone.localdate(),
    }


def _shown(seen_before: Foreseen, asked: Asked) -> dict[str, Any]:
    work: dict[str, int] = {}
    for ending in seen_before.endings:
        for name, count in ending.work:
            work[name] = work.get(name, 0) + count
    ids = {key for _unit, was, to in seen_before.moved for key in (was, to)}
    ids |= {ending.heir for ending in seen_before.endings}
    # What is only about to be made has no name in the tree yet
    names = {key: name for key, name in names_of(ids, on=asked.on).items() if key != name}
    return {
        "seen": seen_before,
        "word": CHANGES[asked.kind],
        "asked": asked,
        "work": [(count, WORK.get(name, name)) for name, count in work.items() if count],
        "heirs_seen": [
            (name, heir, heir.portion and heir.portion * 100, _provisional(heir))
            for name, heir in seen_before.heirs
        ],
        "made": [name_on(body, on=asked.on) for body in seen_before.made],
        "zones": [
            (one.unit.name, ATTRIBUTES.get(one.key, one.key), VALUES.get(one.value, one.value))
            for one in seen_before.zones
        ],
        "names": names,
        "problems": [sentence(problem) for problem in seen_before.problems],
    }


def _provisional(heir: HeirAsked) -> str:
    """The code a new area gets as long as it has none of its own."""
    return "" if heir.unit or heir.code or heir.kind not in AREAS else code_of(heir)


def _signed(asked: Asked, edition: int) -> str:
    return signing.dumps({"asked": _plain(asked), "edition": edition}, salt=_REVIEWED)


def _reviewed(request: HttpRequest, asked: Asked) -> int | None:
    """The edition in which just this was looked at; None: it was not."""
    try:
        seen_before = signing.loads(request.POST.get("reviewed", ""), salt=_REVIEWED, max_age=86_400)
    except signing.BadSignature:
        return None
    return int(seen_before["edition"]) if seen_before["asked"] == _plain(asked) else None


def _plain(asked: Asked) -> str:
    return json.dumps(asked, default=date.isoformat)

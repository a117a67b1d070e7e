"""Nhật ký: who did what, when, from where; taken out as a file; its chain of seals walked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.audit import services
from lantoa.apps.audit.selectors import Broken, events_of, search
from lantoa.apps.organisations import spreadsheet
from lantoa.apps.organisations.selectors import below
from lantoa.apps.organisations.selectors.browse import names_now
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.web.audit.words import VERBS
from lantoa.web.counted import Counted
from lantoa.web.days import day_of
from lantoa.web.figures import number
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.messages import sentence
from lantoa.web.trail.things import meant_by, things_of
from lantoa.web.trail.values import Line, line, unit_ids
from lantoa.web.whole import whole

PAGE = 50
COUNTED = 1_000  # events that words find
MOST = 20_000  # events of one file
_ASKED = ("words", "actor", "verb", "since", "until")
_HEADS = (
    ("at", gettext_lazy("Lúc")),
    ("", gettext_lazy("Người làm")),
    ("", gettext_lazy("Việc")),
    ("", gettext_lazy("Ở đâu")),
    ("", gettext_lazy("Trước → sau")),
)
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Found(NamedTuple):
    """The events that are asked for, and how they were asked for."""

    events: QuerySet[Any]
    asked: Mapping[str, Any]
    problem: str


@require_safe
def audit(request: HttpRequest) -> HttpResponse:
    """Events of the units within reach and those of no unit, newest first or oldest first."""
    found, sort = _found(request, request.GET), request.GET.get("sort", "at")
    page = _page(request, found.events.order_by("id") if sort == "-at" else found.events)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "page": page,
        "lines": _lines(request, events_of(page)),
        "asked": found.asked,
        "heads": heads(request, _HEADS, sort=sort, latest=("at",)),
        "sort": sort,
        "verbs": VERBS,
        "problem": found.problem,
        "query": query.urlencode(),
    }
    return render(request, "audit/audit.html", context)


def _page(request: HttpRequest, events: QuerySet[Any]) -> Page[Any]:
    """Keys of events. Words may stand in every one of them, which is not counted to its end."""
    wanted = request.GET.get("page")
    if request.GET.get("words", "").strip():
        return Counted(events, PAGE, page=whole(wanted) or 1, most=COUNTED).get_page(wanted)
    return Paginator(events.values_list("pk", flat=True), PAGE).get_page(wanted)


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """What is found, as a file; that it was taken stands in the trail."""
    found, who = _found(request, request.POST), actor(request)
    count = found.events.count()
    if count > MOST:
        raise Refused("audit_too_long", count=number(count), most=number(MOST))
    rows = [_head(), *(_row(one) for one in _lines(request, list(found.events)))]
    asked = {name: str(value) for name, value in found.asked.items()}
    services.taken(who, unit=_desk(request), count=count, asked=asked)
    name = f"nhat-ky-{timezone.localdate():%Y-%m-%d}"
    if request.POST.get("dang") == "csv":
        return _file(spreadsheet.to_csv(rows), "text/csv; charset=utf-8", f"{name}.csv")
    return _file(spreadsheet.to_excel([(_("Nhật ký"), rows)]), _EXCEL, f"{name}.xlsx")


@require_POST
def check(request: HttpRequest) -> HttpResponse:
    """Every seal is walked, the answer said in words."""
    _units(request)
    found = services.check(actor(request), unit=_desk(request))
    if not isinstance(found, Broken):
        said = _(
            "Chuỗi niêm phong nguyên vẹn: đã kiểm tra %(count)s sự kiện, không sự kiện nào bị sửa hay xóa."
        )
        messages.success(request, said % {"count": number(found)})
    elif found.event is None:
        said = _(
            "Chuỗi niêm phong bị đứt ở cuối: %(count)s sự kiện còn đúng, những sự kiện sau đó đã bị xóa. "
            "Báo người quản trị máy chủ, giữ nguyên dữ liệu và đối chiếu bản sao lưu."
        )
        messages.error(request, said % {"count": number(found.checked)})
    else:
        said = _(
            "Chuỗi niêm phong bị đứt ở sự kiện số %(event)s: %(count)s sự kiện trước đó còn đúng, sự kiện này đã bị sửa "
            "hoặc sự kiện ngay trước đã bị xóa. Báo người quản trị máy chủ, giữ nguyên dữ liệu và đối chiếu bản sao lưu."
        )
        messages.error(request, said % {"event": found.event, "count": number(found.checked)})
    return redirect("audit")


def _found(request: HttpRequest, given: QueryDict) -> Found:
    units = _units(request)
    asked: dict[str, Any] = {name: given.get(name, "").strip() for name in _ASKED}
    problem, days = "", dict[str, date | None]()
    try:
        days = {name: day_of(asked[name]) if asked[name] else None for name in ("since", "until")}
    except Refused as refused:
        problem = sentence(refused)
    events = search(
        words=asked["words"],
        meant=meant_by(asked["words"]),
        actor=asked["actor"],
        verb=asked["verb"],
        units=below(units, on=timezone.localdate()),
        **days,
    )
    return Found(events, {**asked, **{name: day for name, day in days.items() if day}}, problem)


def _units(request: HttpRequest) -> frozenset[str]:
    units = reach(actor(request), verb=Verb.AUDIT_VIEW)
    if not units:
        raise Refused("not_permitted", verb=Verb.AUDIT_VIEW)
    return units


def _desk(request: HttpRequest) -> str:
    """The unit whose auditors are told: where the person looks after the trail."""
    return min(_units(request))


def _lines(request: HttpRequest, events: Sequence[Any]) -> list[Line]:
    names = names_now(unit_ids(events))
    things = things_of(events, actor=actor(request), on=timezone.localdate())
    return [line(event, units=names, things=things) for event in events]


def _head() -> list[str]:
    return [
        _("Số"),
        _("Lúc"),
        _("Người làm"),
        _("Địa chỉ máy"),
        _("Việc"),
        _("Ở đâu"),
        _("Trước → sau"),
        _("Niêm phong"),
    ]


def _row(one: Line) -> list[str]:
    event = one.event
    changes = "; ".join(f"{name}: {old} → {new}" for name, old, new in one.changes)
    at = f"{timezone.localtime(event.at):%d/%m/%Y %H:%M:%S}"
    return [str(event.pk), at, event.actor, event.address, str(one.verb), one.thing, changes, event.seal]


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})

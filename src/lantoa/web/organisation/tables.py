"""The organisation as Excel and CSV: out, and in after a look at what would change."""

from collections.abc import Sequence
from secrets import token_urlsafe
from typing import Any

from django import forms
from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.organisations import spreadsheet
from lantoa.apps.organisations.headings import KINDS, UNITS, ZONES
from lantoa.apps.organisations.selectors.browse import mine
from lantoa.apps.organisations.selectors.export import successions_table, units_table, zones_table
from lantoa.apps.organisations.services.tables import Problem, Proposal, Row, import_units, propose
from lantoa.apps.organisations.services.zones import import_zones, propose_zones
from lantoa.core.kernel import Refused
from lantoa.core.permission import Verb, reach
from lantoa.gazetteer import Fault, explain
from lantoa.web.days import DayField
from lantoa.web.frame import actor
from lantoa.web.organisation.words import ATTRIBUTES, PROBLEMS, STATES

SHOWN = 300  # rows of a preview that are shown; all of them are counted
_KEPT = 3600  # seconds a table waits for its person to decide
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class TableForm(forms.Form):
    """A file, what it is about, and from when it holds."""

    file = forms.FileField(label=_("Tệp Excel hoặc CSV"))
    about = forms.ChoiceField(
        label=_("Bảng"), choices=[("units", _("Đơn vị")), ("zones", _("Khu vực, biên giới, ngôn ngữ …"))]
    )
    on = DayField(label=_("Có hiệu lực từ ngày"))
    way = forms.ChoiceField(
        label=_("Chỗ khác với danh mục đang có"),
        choices=[
            ("turn", _("Là thay đổi: cái mới có từ ngày trên, cái cũ giữ nguyên đến ngày đó")),
            ("correct", _("Sửa chỗ ghi sai: thay hẳn, như từ đầu đã ghi thế")),
        ],
        initial="turn",
    )


@require_safe
def tables(request: HttpRequest) -> HttpResponse:
    """Where to fetch and where to bring."""
    return _show(request, TableForm(initial={"on": timezone.localdate()}))


@require_safe
def export(request: HttpRequest) -> HttpResponse:
    """Everything within reach: a workbook of three sheets, or one table as CSV."""
    who = actor(request)
    if request.GET.get("dang") == "csv":
        rows = zones_table(who) if request.GET.get("bang") == "vung" else units_table(who)
        return _file(spreadsheet.to_csv(rows), "text/csv; charset=utf-8", "to-chuc.csv")
    sheets = (
        ("Đơn vị", units_table(who)),
        ("Kế thừa", successions_table(who)),
        ("Vùng", zones_table(who)),
    )
    if request.GET.get("bang") == "vung":
        sheets = (sheets[2], sheets[0], sheets[1])
    return _file(spreadsheet.to_excel(sheets), _EXCEL, "to-chuc.xlsx")


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """What a table would change; nothing is written."""
    _may_edit(request)
    form = TableForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show(request, form)
    upload = form.cleaned_data["file"]
    if upload.size > spreadsheet.BYTES:
        raise Refused("table_too_large", most=spreadsheet.BYTES // 1_000_000)
    rows = spreadsheet.read_rows(upload.name, upload.read())
    if len(rows) == 1:  # its head alone
        raise Refused("table_empty", name=upload.name[:80])
    order = {
        "rows": rows,
        "about": form.cleaned_data["about"],
        "on": form.cleaned_data["on"],
        "correct": form.cleaned_data["way"] == "correct",
    }
    proposal = _propose(request, order)
    token = token_urlsafe(16)
    cache.set(_key(request, token), {**order, "edition": proposal.edition}, _KEPT)
    told = [row for state in STATES for row in proposal.rows if row.state == state and state != "unchanged"]
    context = {
        "name": upload.name,
        "proposal": proposal,
        "counts": [(proposal.counts[state], *STATES[state]) for state in STATES],
        "rows": [(row, STATES[row.state], _notes(row), _named(row.differs)) for row in told[:SHOWN]],
        "left": max(0, len(told) - SHOWN),
        "token": token,
        "ready": not proposal.counts["problem"] and len(told) > 0,
        "order": order,
    }
    return render(request, "organisation/preview.html", context)


@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Do what was looked at."""
    _may_edit(request)
    key = _key(request, request.POST.get("token", "")[:40])
    order = cache.get(key)
    if order is None:
        raise Refused("table_gone")
    given = {name: order[name] for name in ("rows", "on", "edition")}
    today = timezone.localdate()
    if order["about"] == "zones":
        counts = import_zones(actor(request), today=today, **given)
    else:
        counts = import_units(actor(request), today=today, correct=order["correct"], **given)
    cache.delete(key)
    word = gettext("Đã nhận bảng: thêm %(added)s, thay đổi %(changed)s, giữ nguyên %(unchanged)s.")
    messages.success(request, word % counts)
    return redirect("organisation")


def _show(request: HttpRequest, form: TableForm) -> HttpResponse:
    mine(actor(request))
    context = {
        "form": form,
        "may_edit": bool(reach(actor(request), verb=Verb.ORGANISATION_EDIT)),
        "most": spreadsheet.ROWS,
        "units": UNITS.values(),
        "zones": ZONES.values(),
        "attributes": ATTRIBUTES.values(),
    }
    return render(request, "organisation/tables.html", context, status=422 if form.errors else 200)


def _propose(request: HttpRequest, order: dict[str, Any]) -> Proposal:
    today, who = timezone.localdate(), actor(request)
    if order["about"] == "zones":
        return propose_zones(who, rows=order["rows"], on=order["on"], today=today)
    return propose(who, rows=order["rows"], on=order["on"], correct=order["correct"], today=today)


def _notes(row: Row) -> list[str]:
    """Everything that is wrong in a row, or, of one that can be taken, from when it stands and what to look at twice."""
    found = [_sentence(problem) for problem in (row.problem, *row.more) if problem]
    return [begins, *found] if (begins := _begins(row)) else found


def _sentence(problem: Problem) -> str:
    """What is wrong in a row and what to do; the column by the name it has in the table."""
    column = UNITS.get(problem.column, problem.column)
    if problem.code in PROBLEMS:
        named = {
            "value": problem.value,
            "columns": ", ".join(UNITS.values()),
            "kinds": "; ".join(KINDS.values()),
        }
        return f"{column}: {PROBLEMS[problem.code] % named}"
    fault = Fault(0, column, problem.code, problem.value)
    told = explain(Refused("table.faults", faults=(fault,), count=1), get_language() or "vi")
    return told.splitlines()[-1].partition(": ")[2]


def _begins(row: Row) -> str:
    """From when a new unit stands."""
    if row.state != "added" or row.value is None:
        return ""
    if since := row.value.valid.since:
        return gettext("có từ ngày %s") % f"{since:%d/%m/%Y}"
    return gettext("có từ trước, không rõ ngày bắt đầu")


def _named(differs: Sequence[tuple[str, str, str]]) -> list[tuple[Any, str, str]]:
    names: dict[str, Any] = {**ATTRIBUTES, **UNITS}
    return [(names.get(column, column), before, after) for column, before, after in differs]


def _key(request: HttpRequest, token: str) -> str:
    return f"units-table-{actor(request).id}-{token}"


def _may_edit(request: HttpRequest) -> None:
    if not reach(actor(request), verb=Verb.ORGANISATION_EDIT):
        raise Refused("not_permitted", verb=Verb.ORGANISATION_EDIT)


def _file(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=media_type, headers=headers)

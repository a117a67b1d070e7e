"""The register of outgoing papers, in the decree's ten columns (NĐ 30/2020/NĐ-CP, Phụ lục IV): on screen, PDF, Excel."""

from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from lantoa.apps.drafts.selectors import outgoing, register
from lantoa.apps.organisations.selectors import name_of
from lantoa.core.drafting import PaperKind
from lantoa.core.permission import Verb
from lantoa.web.days import DayField
from lantoa.web.dispatch.offices import chosen_office
from lantoa.web.dispatch.words import KINDS
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.register.columns import Column, Table
from lantoa.web.register.paper import printed
from lantoa.web.register.sheet import filled
from lantoa.web.whole import whole

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TITLE = "Sổ đăng ký văn bản đi"
COLUMNS = (
    Column("Số, ký hiệu văn bản", 2.1, 18),
    Column("Ngày tháng văn bản", 1.7, 12),
    Column("Tên loại và trích yếu nội dung văn bản", 3.2, 55),
    Column("Người ký", 1.6, 20),
    Column("Nơi nhận văn bản", 3.0, 36),
    Column("Đơn vị, người nhận bản lưu", 1.4, 14),
    Column("Số lượng bản", 0.8, 8),
    Column("Ngày chuyển", 1.7, 12),
    Column("Ký nhận", 2.2, 26),
    Column("Ghi chú", 1.4, 20),
)
_HEADS = (
    ("number", _("Số, ký hiệu")),
    ("dated", _("Ngày")),
    ("kind", _("Tên loại và trích yếu")),
    ("signer", _("Người ký")),
    ("", _("Nơi nhận")),
    ("", _("Bản lưu")),
    ("", _("Số bản")),
    ("sent", _("Ngày chuyển")),
    ("", _("Ký nhận")),
    ("", _("Ghi chú")),
)


class PeriodForm(forms.Form):
    """What is looked for in the register."""

    since = DayField(label=_("Từ ngày"), required=False)
    until = DayField(label=_("Đến ngày"), required=False)


@require_safe
def book(request: HttpRequest) -> HttpResponse:
    """A page of it, or with `dang` the whole period to print."""
    who, now = actor(request), timezone.now()
    office, offices = chosen_office(request, Verb.DISPATCH_VIEW)
    today = timezone.localdate(now)
    first = {"since": today.replace(month=1, day=1), "until": today}
    form = PeriodForm(request.GET if "since" in request.GET else None, initial=first, auto_id="sdk_%s")
    given = form.cleaned_data if form.is_bound and form.is_valid() else first
    sought = register.Sought(
        book=whole(request.GET.get("quyen", "")),
        kind=request.GET.get("kind", "") if request.GET.get("kind") in set(PaperKind) else "",
        since=given["since"],
        until=given["until"],
        words=request.GET.get("words", "")[:200],
        sort=request.GET.get("sort", "number"),
        page=whole(request.GET.get("page", "")) or 1,
    )
    if request.GET.get("dang") in ("pdf", "xlsx"):
        rows = register.volume(who, office=office, sought=sought, now=now)
        return _printed(request.GET["dang"], office, rows, given["since"], given["until"])
    page = register.register(who, office=office, sought=sought, now=now)
    context: dict[str, Any] = {
        "office": office,
        "offices": offices,
        "form": form,
        "page": page,
        "number": min(sought.page, page.pages),
        "asked": sought,
        "heads": heads(request, _HEADS, sort=sought.sort, latest=("number", "dated", "sent")),
        "kept": outgoing.kept_books(who, office=office, now=now),
        "kinds": list(KINDS.items()),
    }
    return render(request, "dispatch/register.html", context)


def _printed(form: str, office: str, rows: list[register.Row], since: date, until: date) -> HttpResponse:
    named = name_of(office, on=timezone.localdate())
    period = f"Từ ngày {since:%d/%m/%Y} đến ngày {until:%d/%m/%Y}" if since and until else ""
    if rows:
        period += f"\nTừ số {rows[0].symbol} đến số {rows[-1].symbol}"
    table = Table(_TITLE, COLUMNS, [_cells(row) for row in rows])
    if form == "pdf":
        years = " – ".join(dict.fromkeys(str(day.year) for day in (since, until) if day))
        made = printed(table, office=named, years=years, period=period, volume="Quyển số: ………")
        media_type = "application/pdf"
    else:
        made, media_type = filled(table, office=named, name="Văn bản đi", period=period), _XLSX
    headers = {"Content-Disposition": f'attachment; filename="so-van-ban-di.{form}"'}
    return HttpResponse(made, content_type=media_type, headers=headers)


def _cells(row: register.Row) -> list[str | int]:
    sent = f"{timezone.localdate(row.sent):%d/%m/%Y}" if row.sent else ""
    return [
        row.symbol,
        f"{row.dated:%d/%m/%Y}",
        row.title,
        row.signer,
        row.recipients,
        row.keep,
        row.copies or "",
        sent,
        row.received,
        row.note,
    ]

"""The books an office numbers its papers in: numbers kept free, cancelled, and why."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from lantoa.apps.drafts.selectors import outgoing, register
from lantoa.apps.drafts.selectors.series import COMMON
from lantoa.apps.drafts.services import numbers
from lantoa.apps.organisations.selectors import path
from lantoa.core.permission import Verb, may
from lantoa.web.dispatch.offices import chosen_office, done
from lantoa.web.dispatch.words import FORMS, KINDS, NUMBERS
from lantoa.web.frame import actor
from lantoa.web.heads import heads
from lantoa.web.whole import whole

_HEADS = (
    ("number", gettext_lazy("Số, ký hiệu")),
    ("dated", gettext_lazy("Ngày")),
    ("kind", gettext_lazy("Văn bản, hoặc vì sao không dùng")),
    ("", gettext_lazy("Trạng thái")),
)


@require_safe
def books(request: HttpRequest) -> HttpResponse:
    """The books; of one of them every number of a year, gaps explained."""
    who, now = actor(request), timezone.now()
    office, offices = chosen_office(request, Verb.DISPATCH_VIEW)
    above = path(office, on=timezone.localdate(now))
    kept = outgoing.kept_books(who, office=office, above=above, now=now)
    asked = whole(request.GET.get("quyen", ""))
    book = next((one.book for one in kept if one.book.pk == asked), None)
    state = request.GET.get("state", "")
    year = timezone.localdate(now).year
    sought = register.Sought(
        book=book.pk if book else None,
        state=state if state in NUMBERS else "",
        year=year,
        sort=request.GET.get("sort", "number"),
        page=whole(request.GET.get("page", "")) or 1,
    )
    page = register.numbers_of(who, office=office, sought=sought, above=above) if book else None
    context: dict[str, Any] = {
        "office": office,
        "offices": offices,
        "kept": kept,
        "book": book,
        "page": page,
        "number": min(sought.page, page.pages) if page else 1,
        "lines": [(row, NUMBERS.get(row.state, NUMBERS["used"])) for row in page.rows] if page else [],
        "heads": heads(request, _HEADS, sort=sought.sort, latest=("number", "dated")),
        "states": NUMBERS,
        "state": sought.state,
        "year": year,
        "idle": register.idle(who, office=office, now=now, book=book.pk if book else None, above=above),
        "numbers": may(who, verb=Verb.DISPATCH_NUMBER, path=above),
        "unbegun": [one.book for one in kept if not (one.used or one.reserved or one.cancelled)],
        "common": all(one.book.code != COMMON for one in kept),
        "kinds": list(KINDS.items()),
        "forms": FORMS,
        "request_key": uuid4().hex,
    }
    return render(request, "dispatch/books.html", context)


@require_POST
def open_book(request: HttpRequest) -> HttpResponse:
    """One more book."""
    asked, office = request.POST, request.POST.get("office", "")
    numbers.add_book(
        actor(request),
        office=office,
        code=asked.get("code", ""),
        name=asked.get("name", ""),
        kinds=asked.getlist("kinds"),
        form=asked.get("form", "state"),
        each_kind="each_kind" in asked,
        secret="secret" in asked,
    )
    return done(request, _("Đã mở sổ."), view="dispatch_numbers", office=office)


@require_POST
def close_book(request: HttpRequest, book: int) -> HttpResponse:
    """Nothing more is numbered in it."""
    row = numbers.close_book(actor(request), book=book)
    return done(request, _("Đã đóng sổ."), view="dispatch_numbers", office=row.office_id)


@require_POST
def go_on(request: HttpRequest) -> HttpResponse:
    """The office numbered on paper until now: the next number is the one behind the last of that book."""
    asked, office = request.POST, request.POST.get("office", "")
    series = numbers.go_on(
        actor(request),
        office=office,
        book=whole(asked.get("book", "")) or None,
        kind=asked.get("kind", ""),
        last=whole(asked.get("last", "")) or 0,
        reason=asked.get("reason", ""),
    )
    words = _("Số tiếp theo là %(number)s.") % {"number": numbers.shown(series.last + 1)}
    return done(request, words, view="dispatch_numbers", office=office, quyen=series.book_id)


@require_POST
def reserve(request: HttpRequest, book: int) -> HttpResponse:
    """The next number is kept free."""
    asked = request.POST
    number = numbers.reserve(
        actor(request),
        book=book,
        reason=asked.get("reason", ""),
        kind=asked.get("kind", ""),
        request=asked.get("request", "")[:64],
    )
    words = _("Đã giữ số %(number)s.") % {"number": numbers.shown(number.number)}
    return done(request, words, view="dispatch_numbers", office=number.book.office_id, quyen=book)


@require_POST
def cancel(request: HttpRequest, number: int) -> HttpResponse:
    """A number that will not be used."""
    row = numbers.cancel(actor(request), number=number, reason=request.POST.get("reason", ""))
    words = _("Đã hủy số %(number)s; lý do nằm trong sổ.") % {"number": numbers.shown(row.number)}
    return done(request, words, view="dispatch_numbers", office=row.book.office_id, quyen=row.book_id)

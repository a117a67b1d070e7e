"""The columns of the two registers (NĐ 30/2020/NĐ-CP, Phụ lục IV), as the decree names them, and what stands in them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import override

from lantoa.apps.documents.selectors.books import Book
from lantoa.web.register.words import state_badge


class Column(NamedTuple):
    """Heading, share of the page's width, width in a sheet's characters."""

    title: str
    share: float
    width: int


class Table(NamedTuple):
    """A register as it is printed: Vietnamese, whatever language the page is in."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str | int]]


ARRIVALS = (
    Column("Ngày đến", 1.55, 12),
    Column("Số đến", 0.8, 8),
    Column("Tác giả", 2.2, 28),
    Column("Số, ký hiệu", 1.9, 18),
    Column("Ngày tháng văn bản", 1.55, 13),
    Column("Tên loại và trích yếu nội dung văn bản", 4.0, 55),
    Column("Đơn vị hoặc người nhận", 2.2, 28),
    Column("Ngày chuyển", 1.55, 12),
    Column("Ký nhận", 1.4, 12),
    Column("Ghi chú", 1.6, 22),
)
FOLLOW_UP = (
    Column("Số đến", 0.8, 8),
    Column("Tên loại, số và ký hiệu, ngày tháng, tác giả văn bản", 4.2, 55),
    Column("Đơn vị hoặc người nhận", 2.4, 30),
    Column("Thời hạn giải quyết", 1.4, 13),
    Column("Tiến độ giải quyết", 1.8, 20),
    Column("Số, ký hiệu văn bản trả lời", 1.9, 20),
    Column("Ghi chú", 2.2, 28),
)


def table_of(book: Book, which: str) -> Table:
    """The register `arrivals` or `follow-up` of a book."""
    if which == "follow-up":
        return Table(
            "Sổ theo dõi giải quyết văn bản đến", FOLLOW_UP, [_settling(paper) for paper in book.rows]
        )
    return Table("Sổ đăng ký văn bản đến", ARRIVALS, [_arriving(paper) for paper in book.rows])


def _arriving(paper: Any) -> list[str | int]:
    return [
        _day(paper.arrived_on),
        paper.number,
        paper.issuer,
        paper.symbol,
        _issued(paper),
        ": ".join(filter(None, (paper.kind, paper.subject))),
        _receivers(paper),
        _day(paper.assigned_at and timezone.localdate(paper.assigned_at)),
        _acknowledged(paper),
        _note(paper),
    ]


def _settling(paper: Any) -> list[str | int]:
    what = " ".join(filter(None, (paper.kind, paper.symbol and f"số {paper.symbol}")))
    issued = _issued(paper)
    return [
        paper.number,
        ", ".join(
            filter(None, (what, issued and f"ngày {issued}" if paper.issued_on else issued, paper.issuer))
        ),
        _receivers(paper),
        _day(paper.due_on),
        _progress(paper),
        paper.reply_symbol,
        _note(paper),
    ]


def _receivers(paper: Any) -> str:
    lead = [f"{one.unit} (chủ trì)" for one in paper.given if one.leads]
    return "; ".join([*lead, *(str(one.unit) for one in paper.given if not one.leads)])


def _acknowledged(paper: Any) -> str:
    days = [one.received_at for one in paper.given if one.received_at]
    return f"Đã nhận {_day(timezone.localdate(min(days)))}" if days else ""


def _progress(paper: Any) -> str:
    if paper.settled_at:
        settled = timezone.localdate(paper.settled_at)
        late = " (quá hạn)" if paper.due_on and settled > paper.due_on else ""
        return f"Đã giải quyết {_day(settled)}{late}"
    with override("vi"):
        late = " (quá hạn)" if paper.due_on and paper.due_on < timezone.localdate() else ""
    return f"{state_badge(paper).word}{late}"


def _note(paper: Any) -> str:
    returned = f"Trả lại: {paper.note}" if paper.state == "returned" else paper.note
    urgency = {"urgent": "Khẩn", "very_urgent": "Thượng khẩn", "immediate": "Hỏa tốc"}.get(paper.urgency, "")
    return ". ".join(filter(None, (urgency, returned)))


def _issued(paper: Any) -> str:
    return _day(paper.issued_on) or paper.issued_text


def _day(day: Any) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def period(book: Book) -> str:
    """From which day to which, from which number to which."""
    days = f"Từ ngày {_day(book.since)} đến ngày {_day(book.until)}"
    if not book.rows:
        return days
    return f"{days}. Từ số {book.rows[0].number} đến số {book.rows[-1].number}"


def years(book: Book) -> str:
    """The year or years on the cover."""
    first, last = book.since.year, book.until.year
    return str(first) if first == last else f"{first} – {last}"

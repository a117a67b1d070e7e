"""Days a draft sets."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from lantoa.core.checking.model import Sheet
from lantoa.core.deadlines import Deadline, DeadlineKind, When, due_date, find_deadlines
from lantoa.core.kernel import Span, pattern

_BINDING = frozenset({DeadlineKind.DEADLINE, DeadlineKind.BY})
# "20/7/2026", "ngày 20 tháng 7 năm 2026"
_ANY_DAY = pattern(r"\d[/.-]\d{1,2}[/.-]\d{4}|tháng +\d{1,2} +năm +\d{4}")
# "2024-12-15"
_FULL = pattern(r"\d{4}-\d\d-\d\d")
# "phát động chiến dịch diệt muỗi, bắt đầu |từ ngày 04/7/2026|"
_STARTS = pattern(
    r"(?:bắt đầu|phát động|ra quân|khởi động|mở đợt|(?:đợt|tuần|tháng) cao điểm)[^.;\n]{0,120}?(?P<shown>từ (?:ngày )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}))(?!\d)(?! *(?:đến|-|–))"
)
_BINDING_OR_PERIOD = _BINDING | {DeadlineKind.PERIOD}


def due_days(sheet: Sheet) -> Iterator[tuple[Deadline, date]]:
    """Deadlines that fall on a day, with the day, in the order of the text."""
    for deadline in sheet.reading.deadlines:
        if deadline.kind in _BINDING and (day := due_date(deadline)):
            yield deadline, day


def printed_days(sheet: Sheet) -> Iterator[tuple[Deadline, date]]:
    """Days that duties are to keep and last days of periods, printed in full; a reading leaves out what was over."""
    cited = [citation.evidence.span for citation in sheet.reading.citations]
    duties = [duty.evidence.span for duty in sheet.reading.obligations]
    if not _ANY_DAY.search(sheet.flow):
        return
    for deadline in find_deadlines(sheet.document, skip=cited):
        when, start = deadline.when, deadline.evidence.span.start
        if (
            when is None
            or deadline.kind not in _BINDING_OR_PERIOD
            or not any(map(_FULL.match, filter(None, _printed(when))))
        ):
            continue
        day = due_date(deadline)
        if day and any(span.start <= start < span.end for span in duties):
            yield deadline, day


def printed_starts(sheet: Sheet) -> Iterator[tuple[Span, date]]:
    """Days from which something that a duty asks for is to begin."""
    for duty in sheet.reading.obligations:
        yield from find_starts(sheet.flow, first=duty.evidence.span.start, last=duty.evidence.span.end)


def find_starts(text: str, *, first: int, last: int) -> Iterator[tuple[Span, date]]:
    """Days from which something is to begin, in `[first, last)`."""
    for match in _STARTS.finditer(text, first, last):
        with suppress(ValueError):
            day = date(int(match["year"]), int(match["month"]), int(match["day"]))
            yield Span(*match.span("shown")), day


def _printed(when: When) -> tuple[str | None, ...]:
    return (when.before, when.date, when.datetime, when.end)

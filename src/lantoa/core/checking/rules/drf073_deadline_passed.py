"""## What it finds

A duty whose last good day lies before the paper's own day. A day named twice in one paragraph is marked once. What is
to begin from a day before the paper's (`phát động …, bắt đầu từ ngày 04/7/2026`).

## Why it matters

Nobody can do it in time; most often the day was copied from an older paper.

## Example

`hoàn thành trước ngày 20/7/2026` in a letter of November 2026.

## Not this

What tells of the past (`đã hoàn thành trước ngày …`), reports, days inside citations, days that only tell which
cases are meant (`hồ sơ nộp trước ngày …`), days told in a blank (`[Nêu thời gian mới, …]`).

## Known limits

Only days printed in full: `năm 2025`, `quý I` end nowhere in particular. A draft whose day and month are still blank
is measured by today; a paper without any date is left alone.
"""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.dates import printed_days, printed_starts
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.document import block_at
from lantoa.core.kernel import Severity, pattern

# What stands before or behind the day and makes it no order: history, cases, delays
_TOLD = pattern(
    r"\bđã\b|[Tt]ính đến|phát sinh|ban hành|thành lập|hiệu lực|sinh (?:từ|trước)|được cấp|tiếp nhận|nộp (?:từ|trước)|"
    r"gia hạn|kéo dài|quá hạn|chậm tiến độ|chưa hoàn thành|so với|giai đoạn|trước đây|lần đầu|quy định tại|theo quy định",
)
_REPORTS = frozenset({"Báo cáo", "Biên bản", "Thông báo kết luận"})


def find(sheet: Sheet) -> Iterator[Mark]:
    """Deadlines of duties, in the order of the text."""
    if sheet.reading.letterhead.kind in _REPORTS or not _dated(sheet):
        return
    on = f"{sheet.on.day:02}/{sheet.on.month:02}/{sheet.on.year}"
    for span, day in printed_starts(sheet):
        if day < sheet.on and not _in_blank(sheet.flow, span.start):
            words = " ".join(sheet.flow[span.start : span.end].split())
            yield Mark(span, "start", (("shown", words), ("on", on)))
    marked: set[tuple[int, date]] = set()
    for deadline, day in printed_days(sheet):
        start, end = deadline.evidence.span
        here = (_place(sheet, start), day)
        left = max(sheet.flow.rfind("\n", 0, start), start - 90, 0)
        if (
            day >= sheet.on
            or here in marked
            or _in_blank(sheet.flow, start)
            or _TOLD.search(sheet.flow, left, end + 20)
        ):
            continue
        marked.add(here)
        shown = (
            ("shown", " ".join(deadline.evidence.text.split())),
            ("on", on),
        )
        yield Mark(deadline.evidence.span, params=shown)


def _in_blank(flow: str, at: int) -> bool:
    """Whether it is told in a blank, which asks for another day already."""
    return flow.rfind("[Nêu ", 0, at) > flow.rfind("]", 0, at)


def _place(sheet: Sheet, at: int) -> int:
    """The block that holds the place, or its whole row of a table: a day named twice in it is one finding."""
    blocks = sheet.document.blocks
    index = block_at(sheet.document, at)
    while index > 0 and blocks[index].row >= 0 and blocks[index - 1].row == blocks[index].row:
        index -= 1
    return index


def _dated(sheet: Sheet) -> bool:
    """Whether the paper's day is known, or it is a draft of this year."""
    issued = sheet.reading.letterhead.date
    if issued is None or issued.year is None:
        return False
    return issued.year == sheet.today.year or (issued.month is not None and issued.day is not None)


RULE = DraftRule(
    "DRF073",
    "deadline-passed",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.ERROR,
)

"""## What it finds

A mark of urgency on a paper whose first deadline is more than 30 days away; a deadline within two days without a
mark.

## Why it matters

Urgent papers go by hand at any hour; a mark for nothing wears out, a missing one costs the deadline.

## Example

`HỎA TỐC` over a deadline at the end of the year.

## Not this

A mark on a paper without deadlines.

## Known limits

Only deadlines that fall on a day count.
"""

from collections.abc import Iterator

from lantoa.core.checking.dates import due_days
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern

# "KHẨN", "HỎA TỐC"
_URGENT = pattern(r"\W*(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\W*$")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The mark against the first deadline after the paper's day."""
    coming = sorted((day, deadline.evidence.span) for deadline, day in due_days(sheet) if day >= sheet.on)
    if not coming:
        return
    first, span = coming[0]
    day, left = f"{first.day:02}/{first.month:02}/{first.year}", (first - sheet.on).days
    for line in sheet.head:
        if match := _URGENT.match(line.words):
            if left > 30:
                yield Mark(Span(line.start, line.end), "idle", (("shown", match[1]), ("day", day)))
            return
    if left <= 2:
        yield Mark(span, "unmarked", (("day", day), ("left", str(left))))


RULE = DraftRule(
    "DRF052",
    "urgency-mark",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.b",
    confidence=0.3,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

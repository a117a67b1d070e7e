"""## What it finds

A day that no calendar has: `30/02/2026`, `ngày 31 tháng 9 năm 2026`.

## Why it matters

A paper cited by such a day cannot be found, and nobody knows when a duty is due.

## Example

`Kế hoạch số 54/KH-UBND ngày 30/02/2026`.

## Not this

Days of the moon (`30/2 âm lịch`), shares (`15/20 xã`), numbers of papers.

## Known limits

Only days with their year are looked at.
"""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

# "30/02/2026", "30.2.2026", "ngày 31 tháng 9 năm 2026"
_DAY = pattern(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?:(?P<sign>[/.-])(?P<month>\d{1,2})(?P=sign)|\s+tháng\s+(?P<named>\d{1,2})\s+năm\s+)(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_LUNAR = pattern(r"\W{0,3}(?:\(?(?:âm +lịch|ÂL|âl)\b)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each of them, below the letterhead: what a scan made of its stamped day is no fault of the paper."""
    for match in _DAY.finditer(sheet.flow, sheet.document.head_end):
        month = int(match["month"] or match["named"])
        if not _exists(int(match["year"]), month, int(match["day"])) and not _LUNAR.match(
            sheet.flow, match.end()
        ):
            yield Mark(Span(*match.span()), params=(("shown", " ".join(match[0].split())),))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


RULE = DraftRule(
    "DRF076",
    "impossible-day",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b",
    confidence=0.97,
    severity=Severity.ERROR,
)

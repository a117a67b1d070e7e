"""## What it finds

A time limit on a day that no calendar has: `trước ngày 31/9/2026`, `ngày 88 tháng 3`.

## Why it matters

Nobody can be reminded of such a day, and everybody fixes it in a way of his own.

## Example

`báo cáo trước ngày 31/9/2026`: September has 30 days.

## Not this

`trước ngày 29/02` in a paper that names no year.

## Known limits

Days that are no time limit are not looked at.
"""

from calendar import monthrange
from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "31/9/2026", "ngày 31/9", "88 tháng 3 năm 2026"; "15/20 xã" is a share
_DAY = pattern(
    r"(?:(?<=ngày )|(?<![\d/])(?=\d{1,2}(?: ?/ ?\d{1,2} ?/| +tháng)))(?P<day>\d{1,2})(?: ?/ ?| +tháng +)(?P<month>\d{1,2})(?!\d)(?:(?: ?/ ?|,? +năm +)(?P<year>(?:19|20)\d\d))?"
)
# A month of the moon may have thirty days.
_LUNAR = ("âm lịch", "âl")
# A year in which every day of a month may stand.
_LEAP = 2024


def find(paper: Paper) -> Iterator[Flaw]:
    """Time limits that could not be fixed, and that name a day."""
    for deadline in paper.deadlines:
        if deadline.when is not None:
            continue
        words = " ".join(deadline.evidence.text.split())
        named = None if any(sign in words.lower() for sign in _LUNAR) else _DAY.search(words.lower())
        if named and not _exists(int(named["day"]), int(named["month"]), int(named["year"] or _LEAP)):
            yield Flaw(deadline.evidence.span, params=(("shown", words),))


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


RULE = Rule(
    code="DOC016",
    name="impossible-day",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="the calendar",
    confidence=0.98,
    find=find,
)

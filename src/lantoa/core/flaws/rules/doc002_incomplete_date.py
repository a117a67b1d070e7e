"""## What it finds

A date of issue without day, month or year.

## Why it matters

Deadlines that count from the date of issue stay open, and nobody can tell which of two papers is the later one.

## Example

`Hà Sơn, ngày     tháng 9 năm 2026`: the day is blank.

## Not this

A full date; a date in the text.

## Known limits

A digit that a scan made unreadable counts as blank.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus

_PARTS = (("day", "ngày", "the day"), ("month", "tháng", "the month"), ("year", "năm", "the year"))


def find(paper: Paper) -> Iterator[Flaw]:
    """The date's line, where a part is blank."""
    date = paper.letterhead.date
    if date is None:
        return
    missing = [(vi, en) for part, vi, en in _PARTS if getattr(date, part) is None]
    if missing:
        shown = " ".join(date.evidence.text.split())
        yield Flaw(
            date.evidence.span,
            params=(
                ("missing", ", ".join(vi for vi, _ in missing)),
                ("missing_en", ", ".join(en for _, en in missing)),
                ("shown", shown),
            ),
        )


RULE = Rule(
    code="DOC002",
    name="date-incomplete",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.4",
    confidence=0.98,
    find=find,
)

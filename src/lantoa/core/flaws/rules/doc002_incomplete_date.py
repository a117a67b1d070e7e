"""## What it finds

A date of issue without day, month or year, or with one that cannot be read: `ngày 88 tháng 3`.

## Why it matters

Deadlines that count from the date of issue stay open, and nobody can tell which of two papers is the later one.

## Example

`Hà Sơn, ngày     tháng 9 năm 2026`: the day is blank.

## Not this

A full date; a date in the text.

## Known limits

Dots that a scan reads as letters count as a day that cannot be read.
"""

import re
from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "ngày 88 tháng 3", "ngày 12 tháng ! năm": something stands where the part should; a blank holds dots at the most
_PRINTED = {
    "day": pattern(r"ngày *[^\s.…_/](?=.{0,12}tháng)", re.IGNORECASE),
    "month": pattern(r"tháng *[^\s.…_/](?=.{0,12}năm)", re.IGNORECASE),
}
_PARTS = (("day", "ngày", "the day"), ("month", "tháng", "the month"), ("year", "năm", "the year"))


def find(paper: Paper) -> Iterator[Flaw]:
    """The date's line, where a part is blank."""
    date = paper.letterhead.date
    if date is None:
        return
    lacking = [part for part, _, _ in _PARTS if getattr(date, part) is None]
    missing = [(vi, en) for part, vi, en in _PARTS if part in lacking]
    if missing:
        shown = " ".join(date.evidence.text.split())
        printed = any(form.search(shown) for part, form in _PRINTED.items() if part in lacking)
        yield Flaw(
            date.evidence.span,
            form="unreadable" if printed else "",
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

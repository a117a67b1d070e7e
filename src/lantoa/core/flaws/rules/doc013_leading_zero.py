"""## What it finds

A number below 10, a day below 10 or a month 1 or 2 printed with one digit in the letterhead.

## Why it matters

The leading zero keeps digits from being added by hand.

## Example

`Số: 5/KH-UBND`; `Hà Sơn, ngày 5 tháng 1 năm 2026`.

## Not this

`Số: 05/KH-UBND`; `ngày 28 tháng 3`.

## Known limits

None known.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "ngày 5 tháng", "tháng 1 năm"
_DAY = pattern(r"ngày\s+[1-9]\s+tháng")
_MONTH = pattern(r"tháng\s+[12]\s+năm")


def find(paper: Paper) -> Iterator[Flaw]:
    """Single digits where the letterhead wants two."""
    head = paper.letterhead
    if head.number_symbol and head.number and len(head.number) == 1:
        yield Flaw(head.number_symbol.span, params=(("shown", " ".join(head.number_symbol.text.split())),))
    if head.date is None:
        return
    for form in (_DAY, _MONTH):
        if match := form.search(head.date.evidence.text):
            start = head.date.evidence.span.start
            yield Flaw(
                Span(start + match.start(), start + match.end()),
                params=(("shown", " ".join(match[0].split())),),
            )
            return


RULE = Rule(
    code="DOC013",
    name="leading-zero-missing",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3, II.4",
    confidence=0.97,
    find=find,
)

"""## What it finds

A number of the paper below 10 without a leading zero.

## Why it matters

The zero keeps a digit from being added by hand.

## Example

`Số: 5/KH-UBND`.

## Not this

`Số: 05/KH-UBND`, `Số: 15/KH-UBND`; numbers of other papers.

## Known limits

None known. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """One digit that stands alone."""
    head = sheet.reading.letterhead
    if not (head.number_symbol and head.number) or len(head.number) != 1 or head.number == "0":
        return
    at = sheet.flow.find(head.number, *head.number_symbol.span)
    if at >= 0:
        zero = Fix(Span(at, at), "0", safe=True)
        yield Mark(head.number_symbol.span, params=(("shown", head.number),), fix=zero)


RULE = DraftRule(
    "DRF017",
    "number-below-ten",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.a",
    confidence=0.97,
)

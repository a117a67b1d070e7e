"""## What it finds

A number of a section that is left out.

## Why it matters

A section may have been lost in drafting, and references by number break.

## Example

`III.` after `I.`.

## Not this

Lists that begin again at 1.

## Known limits

Labels that a scan misread look like gaps.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC004")


RULE = DraftRule(
    "DRF033",
    "numbering-gap",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
    confidence=0.9,
)

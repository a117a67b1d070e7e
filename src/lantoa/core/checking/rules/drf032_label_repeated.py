"""## What it finds

Two sections of one level with the same number.

## Why it matters

`mục 8` then means two things, and duties are given out by it.

## Example

Two items `8.` under `II.`.

## Not this

Numbers that begin again under another heading.

## Known limits

Roman numerals of a scan, which recognition often misreads, are left to the reader's findings.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed and does not lay at recognition's door."""
    yield from (mark for mark in adopt(sheet, code="DOC003") if mark.form != "scan")


RULE = DraftRule(
    "DRF032",
    "label-repeated",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
    confidence=0.9,
)

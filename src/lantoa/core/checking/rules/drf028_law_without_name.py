"""## What it finds

A law cited by its number alone.

## Why it matters

Readers know laws by their names; a wrong digit points to another law and nobody notices.

## Example

`sửa đổi tại Luật số 83/2025/QH15`.

## Not this

`Luật Tổ chức Chính phủ`.

## Known limits

Amending laws, whose names are long, are cited this way by custom.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC012")


RULE = DraftRule(
    "DRF028",
    "law-without-name",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.95,
    in_force=DECREE_30,
)

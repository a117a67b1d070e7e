"""## What it finds

A law cited by its number alone.

## Why it matters

Readers know laws by their names; a wrong digit points to another law and nobody notices.

## Example

`Căn cứ Luật số 83/2025/QH15`.

## Not this

`Luật Tổ chức Chính phủ`.

## Known limits

Amending laws, whose names are long, are cited this way by custom: behind `sửa đổi`, `bổ sung` the rule is silent.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, Sheet
from lantoa.core.kernel import pattern

# "được sửa đổi, bổ sung bởi Luật số 83/2025/QH15"
_AMENDED = pattern(r"(?:sửa +đổi|bổ +sung|thay +thế)[^\n.]{0,60}$")


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed, amending laws left out."""
    for mark in adopt(sheet, code="DOC012"):
        start = mark.span.start if mark.span else 0
        if not _AMENDED.search(sheet.flow[max(start - 100, 0) : start]):
            yield mark


RULE = DraftRule(
    "DRF028",
    "law-without-name",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.95,
    in_force=DECREE_30,
)

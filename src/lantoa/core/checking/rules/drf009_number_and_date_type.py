"""## What it finds

The line of number and symbol not in 13 points upright, the line of place and date not in 13 to 14 points italic.

## Why it matters

Both stand on one line of the letterhead and are told apart by their type.

## Example

`Hà Sơn, ngày 05 tháng 01 năm 2026` set upright.

## Not this

A number that is printed in bold by a stamp: only what the file says counts.

## Known limits

Only files that say it (DOCX).
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import TypeSpec, look_at, misset, told
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet

_NUMBER = TypeSpec(13, 13, bold=False, italic=False)
_DATE = TypeSpec(13, 14, bold=False, italic=True)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Both values of the letterhead."""
    head = sheet.reading.letterhead
    date = head.date.evidence if head.date else None
    parts = (
        (head.number_symbol, "Số, ký hiệu", "The number", _NUMBER),
        (date, "Địa danh, ngày tháng", "Place and date", _DATE),
    )
    for evidence, part, english, spec in parts:
        look = look_at(sheet.draft.layout, at=evidence.span.start) if evidence else None
        if evidence and look and (wrong := misset(look, spec=spec)):
            yield Mark(evidence.span, params=(("part", part), ("part_en", english), *told(wrong)))


RULE = DraftRule(
    "DRF009",
    "number-and-date-type",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3, II.4",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

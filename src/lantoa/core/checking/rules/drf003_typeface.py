"""## What it finds

Text that is not set in Times New Roman. One finding a typeface, at its first line.

## Why it matters

The decree allows one typeface; pasted text in another one is the first thing a reader sees.

## Example

A paragraph in Calibri, pasted from a mail.

## Not this

Times New Roman named in another case.

## Known limits

Only files that name typefaces (DOCX); a line in two typefaces counts for neither.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, LineLook, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first line in each other typeface."""
    firsts: dict[str, list[LineLook]] = {}
    for look in sheet.looks:
        if look.font and "times new roman" not in look.font.casefold():
            firsts.setdefault(look.font, []).append(look)
    for font, lines in firsts.items():
        yield Mark(lines[0].span, params=(("shown", font), ("count", str(len(lines)))))


RULE = DraftRule(
    "DRF003", "typeface", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4", confidence=0.97
)

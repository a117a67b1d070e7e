"""## What it finds

A draft with a letterhead and a foot but without the signer's office or name.

## Why it matters

Nobody answers for it.

## Example

A foot that ends with `GIÁM ĐỐC` and no name.

## Not this

An extract without foot; an office with words under it, be they a name or not; a paper that bears its number already, unless it is a Word file: a seal or a scan may have
covered the name.

## Known limits

Of plain texts only those whose number is still blank are looked at.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.document import Zone
from lantoa.core.kernel import Severity, pattern

# "Số:      /SYT-NVY": not numbered yet
_NO_NUMBER = pattern(r"S[ốôổ]\s*+:?[\s.…_]*+[/-]")


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed, where nothing can have covered it."""
    printed = sheet.reading.letterhead.number_symbol
    if sheet.looks or (printed and _NO_NUMBER.match(printed.text)):
        yield from (mark for mark in adopt(sheet, code="DOC010") if not _signed_below(sheet, mark))


def _signed_below(sheet: Sheet, mark: Mark) -> bool:
    """Whether words stand under the office after all: a name that was not read as one."""
    if mark.form != "name" or mark.span is None:
        return False
    below = (block for block in sheet.document.blocks if block.span.start >= mark.span.end)
    return any(block.zone is Zone.FOOT and sheet.flow[slice(*block.span)].strip(" ./_…") for block in below)


RULE = DraftRule(
    "DRF045",
    "signer-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8.2; Phụ lục I, Phần I, Mục II.7",
    confidence=0.95,
    severity=Severity.ERROR,
)

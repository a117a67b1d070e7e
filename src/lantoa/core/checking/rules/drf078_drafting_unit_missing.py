"""## What it finds

The symbol of a letter that names its office alone: `15/SVHTTDL` without the unit that drafted it or the field it is about.

## Why it matters

Letters have no kind in their symbol; by the unit behind the hyphen they are filed and asked after.

## Example

`Số: 15/SVHTTDL` for `Số: 15/SVHTTDL-TTBC`.

## Not this

Papers with a kind (`15/KH-SVHTTDL`), Party papers, letters of communes, which have no units.

## Known limits

Whether the unit named is the right one is not known.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity, pattern
from lantoa.core.text import skeleton

_COMMUNE = pattern(r"\b(?:xa|phuong|thi tran|dac khu)\b")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The number and symbol."""
    head = sheet.reading.letterhead
    if head.kind != "Công văn" or not head.symbol or head.number_symbol is None or "-" in head.symbol:
        return
    if head.issuer is None or not _COMMUNE.search(skeleton(head.issuer.text)):
        yield Mark(head.number_symbol.span, params=(("shown", head.symbol),))


RULE = DraftRule(
    "DRF078",
    "drafting-unit-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3.b",
    confidence=0.95,
    severity=Severity.WARNING,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

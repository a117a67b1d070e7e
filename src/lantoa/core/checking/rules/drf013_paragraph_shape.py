"""## What it finds

Paragraphs of the body that are not justified, or whose first line is not indented by 1 or 1.27 cm.

## Why it matters

A ragged page looks like a draft.

## Example

A paragraph aligned to the left.

## Not this

Headings, short lines, cells of tables.

## Known limits

Only files that say it (DOCX); only plain paragraphs of more than 120 letters; one finding of each sort.
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import look_at
from lantoa.core.checking.model import DECREE_30, DraftRule, LineLook, Mark, PaperForm, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.document import LabelKind
from lantoa.core.kernel import Severity

_LONG = 120
_SLACK = 0.5


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first paragraph of each sort."""
    ragged: list[LineLook] = []
    flush: list[LineLook] = []
    for block in paragraphs(sheet):
        look = look_at(sheet.draft.layout, at=block.span.start)
        if look is None or block.kind is not LabelKind.NONE or block.span.end - block.span.start < _LONG:
            continue
        if look.align is not None and look.align != "both":
            ragged.append(look)
        if look.indent is not None and min(abs(look.indent - 10), abs(look.indent - 12.7)) > _SLACK:
            flush.append(look)
    if ragged:
        yield Mark(ragged[0].span, params=(("count", str(len(ragged))),))
    if flush:
        yield Mark(flush[0].span, "indent", (("count", str(len(flush))),))


RULE = DraftRule(
    "DRF013",
    "paragraph-shape",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d",
    confidence=0.9,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

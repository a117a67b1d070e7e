"""## What it finds

Grounds (`Căn cứ …`, `Theo đề nghị …`) that are not in italics.

## Why it matters

Italics part what the paper rests on from what it says.

## Example

`Căn cứ Luật Tổ chức chính quyền địa phương;` set upright.

## Not this

`Căn cứ …` in the middle of the text.

## Known limits

Only files that say it (DOCX); a ground of which a part is upright is not judged.
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import look_at
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first of the grounds that are upright."""
    upright = [
        block
        for block in sheet.grounds
        if (look := look_at(sheet.draft.layout, at=block.span.start)) and look.italic is False
    ]
    if upright:
        yield Mark(upright[0].span, params=(("count", str(len(upright))),))


RULE = DraftRule(
    "DRF010",
    "grounds-italic",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.b",
    confidence=0.95,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

"""## What it finds

Line spacing below single or above one and a half, or paragraphs with less than 6 points between them.

## Why it matters

Lines too close cannot be read in copies; lines too far apart hide how long a paper is.

## Example

Body text with double spacing.

## Not this

Spacing of 1.15; 6 points before or after each paragraph.

## Known limits

Only files that say it (DOCX); spacing in exact points is not judged; one finding of each sort, at the first place.
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import look_at
from lantoa.core.checking.model import DECREE_30, DraftRule, LineLook, Mark, PaperForm, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first paragraph of each sort."""
    tight: list[LineLook] = []
    close: list[LineLook] = []
    for block in paragraphs(sheet):
        look = look_at(sheet.draft.layout, at=block.span.start)
        if look and look.spacing is not None and not 0.99 <= look.spacing <= 1.51:
            tight.append(look)
        if look and look.before is not None and look.after is not None and look.before + look.after < 6:
            close.append(look)
    if tight:
        yield Mark(tight[0].span, params=(("shown", f"{tight[0].spacing:g}"), ("count", str(len(tight)))))
    if close:
        yield Mark(close[0].span, "gap", (("count", str(len(close))),))


RULE = DraftRule(
    "DRF007",
    "line-spacing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d",
    confidence=0.9,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

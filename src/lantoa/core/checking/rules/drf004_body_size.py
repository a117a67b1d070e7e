"""## What it finds

A paragraph of the body outside 13 to 14 points (Party papers: 14 to 15). One finding a size, at its first paragraph.

## Why it matters

Smaller letters tire the eye, larger ones waste pages; copies shrink further.

## Example

A paragraph in 12 points.

## Not this

Cells of tables, notes, the list under `Nơi nhận`.

## Known limits

Only files that name sizes (DOCX).
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import look_at
from lantoa.core.checking.model import DraftRule, LineLook, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first paragraph in each wrong size."""
    least, most = (14, 15) if sheet.party else (13, 14)
    firsts: dict[float, list[LineLook]] = {}
    for block in paragraphs(sheet):
        look = look_at(sheet.draft.layout, at=block.span.start)
        if look and look.size is not None and not least <= look.size <= most:
            firsts.setdefault(look.size, []).append(look)
    for size, lines in firsts.items():
        right = (("right", f"{least} đến {most}"), ("right_en", f"{least} to {most}"))
        yield Mark(lines[0].span, params=(("shown", f"{size:g}"), ("count", str(len(lines))), *right))


RULE = DraftRule(
    "DRF004",
    "body-size",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.d; HD 05-HD/VPTW",
    confidence=0.95,
)

"""## What it finds

Quốc hiệu not in 12 to 13 points bold upright, Tiêu ngữ not in 13 to 14 points bold upright.

## Why it matters

The two lines head every paper of the state; their type is laid down to the point.

## Example

Tiêu ngữ in italics.

## Not this

12 over 13, or 13 over 14.

## Known limits

Only files that say it (DOCX).
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import TypeSpec, look_at, misset, told
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Span
from lantoa.core.text import skeleton

_PARTS = (
    ("cong hoa xa hoi chu nghia viet nam", "Quốc hiệu", TypeSpec(12, 13, bold=True, italic=False)),
    ("doc lap - tu do - hanh phuc", "Tiêu ngữ", TypeSpec(13, 14, bold=True, italic=False)),
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Both lines of the heading."""
    for line in sheet.head:
        words = skeleton(line.words)
        for wanted, part, spec in _PARTS:
            look = look_at(sheet.draft.layout, at=line.start) if words == wanted else None
            if look and (wrong := misset(look, spec=spec)):
                yield Mark(
                    Span(line.start, line.end),
                    params=(("part", part), ("part_en", part), *told(wrong)),
                )


RULE = DraftRule(
    "DRF008",
    "national-heading-type",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

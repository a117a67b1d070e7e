"""## What it finds

`V/v …` in a letter not in 12 to 13 points upright and not bold; the kind of paper and its subject not in 13 to 14
points bold.

## Why it matters

A letter is known by its small upright subject under the number, every other paper by its bold title.

## Example

`V/v …` in bold.

## Not this

The subject of a Party paper.

## Known limits

Only files that say it (DOCX).
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import TypeSpec, look_at, misset, told
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet

_LETTER = TypeSpec(12, 13, bold=False, italic=False)
_TITLE = TypeSpec(13, 14, bold=True, italic=False)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Kind and subject, where they are printed in the head."""
    head = sheet.reading.letterhead
    spec = _LETTER if head.kind == "Công văn" else _TITLE
    for evidence in (head.kind_evidence, head.subject):
        if evidence is None or (evidence is head.kind_evidence and not evidence.text.isupper()):
            continue
        look = look_at(sheet.draft.layout, at=evidence.span.start)
        if look and (wrong := misset(look, spec=spec)):
            yield Mark(evidence.span, params=(*told(wrong),))


RULE = DraftRule(
    "DRF014",
    "subject-type",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

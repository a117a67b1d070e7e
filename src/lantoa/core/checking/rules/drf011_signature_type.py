"""## What it finds

The signer's authority, office or name not in 13 to 14 points bold upright.

## Why it matters

Who answers for the paper must be seen at once.

## Example

The name under the signature in italics.

## Not this

Party papers, where the office is upright and not bold.

## Known limits

Only files that say it (DOCX).
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import TypeSpec, look_at, misset, told
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet

_SPEC = TypeSpec(13, 14, bold=True, italic=False)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each part of the signature."""
    signature = sheet.reading.signature
    for evidence in (*signature.authority, signature.title, signature.name):
        look = look_at(sheet.draft.layout, at=evidence.span.start) if evidence else None
        if evidence and look and (wrong := misset(look, spec=_SPEC)):
            part = " ".join(evidence.text.split())
            yield Mark(evidence.span, params=(("part", part), *told(wrong)))


RULE = DraftRule(
    "DRF011",
    "signature-type",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

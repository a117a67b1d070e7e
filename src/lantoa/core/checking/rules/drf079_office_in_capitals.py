"""## What it finds

The signer's office in small letters.

## Why it matters

Authority and office of the signer stand in capitals, the name below them does not; a clerk returns the page.

## Example

`KT. GIÁM ĐỐC` above `Phó Giám đốc`.

## Not this

Party papers, whose lower offices may stand in small letters.

## Known limits

Names of people taken for an office.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """The layers of authority and the office itself."""
    authority, title, _ = sheet.reading.signature
    for line in (*authority, *([title] if title else [])):
        # The short words for the authority are capitals of themselves.
        if not line.text.isupper():
            shown = " ".join(line.text.split())
            yield Mark(
                line.span,
                params=(("shown", shown), ("meant", shown.upper())),
                fix=Fix(line.span, line.text.upper(), safe=True),
            )


RULE = DraftRule(
    "DRF079",
    "office-in-capitals",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.c",
    confidence=0.95,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

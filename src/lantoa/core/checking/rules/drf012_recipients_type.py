"""## What it finds

`Nơi nhận:` not in 12 points bold italic, or a line under it not in 11 points upright.

## Why it matters

The list must not be taken for a part of the text.

## Example

The list in 14 points.

## Not this

The addressees above the text, which are set like it.

## Known limits

Only files that say it (DOCX); one finding for all lines of the list.
"""

from collections.abc import Iterator

from lantoa.core.checking.looks import TypeSpec, look_at, misset, told
from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity, Span

_HEADING = TypeSpec(12, 12, bold=True, italic=True)
_LIST = TypeSpec(11, 11, bold=False, italic=False)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The heading, then the first line that is wrong."""
    start = sheet.flow.find("Nơi nhận", sheet.document.foot_start)
    look = look_at(sheet.draft.layout, at=start) if start >= 0 else None
    if look and (wrong := misset(look, spec=_HEADING)):
        yield Mark(Span(start, start + len("Nơi nhận")), params=(*told(wrong),))
    for recipient in sheet.reading.recipients:
        look = look_at(sheet.draft.layout, at=recipient.evidence.span.start)
        if look and (wrong := misset(look, spec=_LIST)):
            yield Mark(recipient.evidence.span, params=(*told(wrong),))
            return


RULE = DraftRule(
    "DRF012",
    "recipients-type",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b",
    confidence=0.95,
    severity=Severity.NOTE,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

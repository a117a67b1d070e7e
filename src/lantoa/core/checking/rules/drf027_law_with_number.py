"""## What it finds

A law or ordinance cited by name and number.

## Why it matters

The decree wants the name alone; the number adds nothing and is often copied wrongly.

## Example

`Căn cứ Luật Bình đẳng giới số 73/2006/QH11`.

## Not this

`Căn cứ Luật Bình đẳng giới`; an amending law known by its number.

## Known limits

Normative papers (a year in their symbol) cite laws with their number: the rule leaves them alone.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

# "Luật Bình đẳng giới số 73/2006/QH11", "Luật Dân số ngày 10/12/2025"
_NUMBERED = pattern(r"((?:Bộ luật|Luật|Pháp lệnh) +(?!số\b|sửa)[^\d\n]{3,120}?),? +(?:số +\d|ngày +\d)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Laws with a number or a date behind their name."""
    if sheet.normative:
        return
    for citation in sheet.reading.citations:
        span = citation.evidence.span
        match = _NUMBERED.match(sheet.flow, span.start, span.end)
        if match:
            shown = " ".join(citation.evidence.text.split())
            fix = Fix(Span(match.end(1), span.end), "", safe=False)
            yield Mark(span, params=(("shown", shown),), fix=fix)


RULE = DraftRule(
    "DRF027",
    "law-with-number",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.95,
    severity=Severity.NOTE,
    in_force=DECREE_30,
)

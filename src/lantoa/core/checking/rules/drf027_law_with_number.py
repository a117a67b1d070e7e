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
_NUMBERED = pattern(r"((?:Bộ luật|Luật|Pháp lệnh) ++(?!số\b|sửa)[^\d\n]{3,120}?),? ++(?:số +\d|ngày +\d)")
# "Luật số 51/2024/QH15 về bảo hiểm y tế"
_NUMBER_FIRST = pattern(r"((?:Bộ luật|Luật|Pháp lệnh)) +số +\d+/\d{4}/[A-Z]{2,6}\d{1,2}(?= +về +\w)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Laws with a number or a date behind their name."""
    if sheet.normative:
        return
    for citation in sheet.reading.citations:
        span = citation.evidence.span
        if first := _NUMBER_FIRST.match(sheet.flow, span.start, min(span.end + 8, len(sheet.flow))):
            yield Mark(span, params=(("shown", first[0]),))
        elif match := _NUMBERED.match(sheet.flow, span.start, span.end):
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

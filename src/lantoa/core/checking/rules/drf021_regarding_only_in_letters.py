"""## What it finds

`V/v` before the subject of a paper that is no letter, a letter without it, or with `Về việc` in its place.

## Why it matters

`V/v` takes the place of the kind of paper, which only letters lack.

## Example

`KẾ HOẠCH` over `V/v truyền thông về dân số`.

## Not this

`V/v …` in a letter; `Về việc …` under `QUYẾT ĐỊNH`.

## Known limits

Only papers whose kind is printed.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.kernel import Span, pattern

# "V/v tuyên truyền", "V/V:"
_REGARDING = pattern(r"[\"“(]?V/[vV]\b|v/v\b")
_IN_WORDS = pattern(r"Về việc ")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The line in the head that opens with it."""
    head = sheet.reading.letterhead
    if head.kind is None or head.kind_evidence is None:
        return
    lines = [line for line in sheet.head if _REGARDING.match(line.words)]
    if head.kind != "Công văn" and head.kind_evidence.text.isupper() and lines:
        span = Span(lines[0].start, lines[0].start + 3)
        yield Mark(span, params=(("shown", lines[0].words[:3]), ("kind", head.kind.lower())))
    elif head.kind == "Công văn" and head.number_symbol and head.subject is None and sheet.reading.addressees:
        yield Mark(head.number_symbol.span, "letter")
    elif head.kind == "Công văn" and head.subject and (words := _IN_WORDS.match(head.subject.text)):
        span = Span(head.subject.span.start, head.subject.span.start + words.end())
        yield Mark(span, "words", fix=Fix(span, "V/v ", safe=False))


RULE = DraftRule(
    "DRF021",
    "regarding-only-in-letters",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.5",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

"""## What it finds

A point out of the Vietnamese order a, b, c, d, đ, e, g … or with a letter the order does not have (f, j, w, z).

## Why it matters

`điểm đ` is cited in decisions; a list by the English alphabet gives points other names.

## Example

`d)` / `e)`: `đ)` is left out; `f)`.

## Not this

`đ)` after `d)`; a list that starts again at `a)`.

## Known limits

Letters that a scan misread count as wrong.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.document import LabelKind
from lantoa.core.kernel import Span

_FOREIGN = frozenset("fjwz")


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed, and letters it does not count."""
    yield from adopt(sheet, code="DOC005")
    for block in paragraphs(sheet):
        if block.kind is LabelKind.LETTER and block.label[:1] in _FOREIGN:
            span = Span(block.span.start, block.span.start + len(block.label))
            yield Mark(span, "foreign", (("label", block.label),))


RULE = DraftRule(
    "DRF034",
    "letter-of-point",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.đ",
    confidence=0.92,
)

"""## What it finds

A paragraph of several clauses that ends with a letter.

## Why it matters

A reader cannot tell whether something was lost.

## Example

`… triển khai thực hiện nghiêm túc` and a new paragraph.

## Not this

Headings, items of lists, cells of tables, a paragraph that a page break tore.

## Known limits

Only plain paragraphs of more than 150 letters that hold a whole sentence too: a title holds none. The fix, a full
stop, is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import ending, paragraphs
from lantoa.core.document import LabelKind
from lantoa.core.kernel import Severity, Span

_LONG = 150


def find(sheet: Sheet) -> Iterator[Mark]:
    """Plain paragraphs whose last sign is a letter."""
    for block in paragraphs(sheet):
        start, end = block.span.start, ending(sheet, block=block).end
        words = sheet.flow[start:end]
        if (
            block.kind is not LabelKind.NONE
            or end - start < _LONG
            or not words[-1].isalpha()
            or ". " not in words
        ):
            continue
        last = words.rsplit(None, 1)[-1]
        yield Mark(
            Span(end - len(last), end), params=(("shown", last),), fix=Fix(Span(end, end), ".", safe=True)
        )


RULE = DraftRule(
    "DRF037",
    "paragraph-without-stop",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.NOTE,
)

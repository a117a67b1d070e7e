"""## What it finds

A blank before a comma, semicolon, colon or full stop.

## Why it matters

The sign may slip to the next line.

## Example

`các đơn vị , địa phương`.

## Not this

`…`, `. . .`; a blank that stands for a number to be filled in.

## Known limits

Only inside a line of the body. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern

# "đơn vị , địa", "thực hiện ."
_LOOSE = pattern(r"(?<=[^\W\d_]{2}) {1,2}([,;:]|\.(?! ?[\w.]))(?=\s|$)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Blanks in the source itself."""
    text = sheet.document.text
    for block in paragraphs(sheet):
        for match in _LOOSE.finditer(text, block.content, block.span.end):
            blank = Span(match.start(), match.start(1))
            yield Mark(
                Span(match.start(), match.end()), "", (("shown", match[1]),), Fix(blank, "", safe=True)
            )


RULE = DraftRule(
    "DRF039",
    "space-before-sign",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.NOTE,
)

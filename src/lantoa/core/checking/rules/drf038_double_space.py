"""## What it finds

Two or three blanks between words of a sentence.

## Why it matters

Justified lines tear open there.

## Example

`triển  khai`.

## Not this

Wide gaps that lay out columns; tables; the letterhead and the foot.

## Known limits

Only between letters inside a line of the body. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern

# "triển  khai"
_GAP = pattern(r"(?<=[\w,;)]) {2,3}(?=[\w(])")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Gaps in the source itself: in the flow marks of layout became blanks."""
    text = sheet.document.text
    for block in paragraphs(sheet):
        if "  " not in sheet.flow[block.content : block.span.end]:
            continue
        for match in _GAP.finditer(text, block.content, block.span.end):
            left = max(text.rfind(" ", block.content, match.start()) + 1, block.content)
            right = text.find(" ", match.end(), block.span.end)
            around = text[left : block.span.end if right < 0 else right]
            span = Span(match.start(), match.end())
            yield Mark(span, params=(("shown", " ".join(around.split("\n"))),), fix=Fix(span, " ", safe=True))


RULE = DraftRule(
    "DRF038", "double-space", find, authority="custom of the genre", confidence=0.95, severity=Severity.NOTE
)

"""## What it finds

A dash between words with a blank on one side only: `chính trị- xã hội`, `Dân số -Kế hoạch hóa gia đình`.

## Why it matters

The words it joins are no longer found by a search, and the line may break at the wrong place.

## Example

`các tổ chức chính trị- xã hội`.

## Not this

Symbols of papers (`KH- SYT`), figures (`2021- 2025`), dashes that open an item.

## Known limits

Only inside a line of the body. The fix is safe: a blank on both sides.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern
from lantoa.core.text import CAPITALS

# "trị- xã", "số -Kế": small letters before it, so that symbols of papers are none
GLUED_DASH = pattern(rf"(?<=[^\W\d_])(?<![{CAPITALS}])(?:- +| +-)(?=[^\W\d_])")
_RIGHT = " - "


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each of them with the words beside it."""
    text = sheet.document.text
    for block in paragraphs(sheet):
        for match in GLUED_DASH.finditer(text, block.content, block.span.end):
            span = Span(*match.span())
            shown = " ".join(text[_left(text, span.start) : _right(text, span.end)].split())
            yield Mark(span, params=(("shown", shown),), fix=Fix(span, _RIGHT, safe=True))


def _left(text: str, at: int) -> int:
    while at and text[at - 1].isalpha():
        at -= 1
    return at


def _right(text: str, at: int) -> int:
    while at < len(text) and text[at].isalpha():
        at += 1
    return at


RULE = DraftRule(
    "DRF080",
    "dash-glued",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.NOTE,
)

"""## What it finds

Tiêu ngữ with other signs between its parts than a hyphen with a blank on each side.

## Why it matters

The line stands on every paper; a clerk returns it for one missing blank.

## Example

`Độc lập – Tự do – Hạnh phúc`, `Độc lập-Tự do-Hạnh phúc`.

## Not this

`Độc lập - Tự do - Hạnh phúc`.

## Known limits

A motto that a scan misread is left alone: all its words must be right. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.kernel import Span, pattern

_RIGHT = "Độc lập - Tự do - Hạnh phúc"
# "Độc lập – Tự do – Hạnh phúc"
_MOTTO = pattern(r"Độc lập\s{0,3}[-–—.,]\s{0,3}[Tt]ự do\s{0,3}[-–—.,]\s{0,3}[Hh]ạnh phúc")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The motto in the head."""
    for line in sheet.head:
        match = _MOTTO.search(line.words)
        if match and match[0] != _RIGHT:
            span = Span(line.start + match.start(), line.start + match.end())
            yield Mark(span, params=(("shown", match[0]),), fix=Fix(span, _RIGHT, safe=True))


RULE = DraftRule(
    "DRF015",
    "motto-signs",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.1.b",
    confidence=0.97,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

"""## What it finds

Words in brackets that a first draft left for a person to write: `[Nêu mục đích của Kế hoạch.]`.

## Why it matters

A paper with a blank says nothing where it should say most.

## Example

`- [Nêu mục đích của Kế hoạch.]` under `1. Mục đích`.

## Not this

Brackets that quote or explain: `[1]`, `[sic]`.

## Known limits

Only brackets that begin with an order to the writer: `Nêu`, `Ghi`, `Điền`, `Bổ sung`, `Viết`.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

# "[Nêu mục đích của Kế hoạch.]"
_BLANK = pattern(r"\[(?:Nêu|Ghi|Điền|Bổ sung|Viết) [^\]\n]{1,300}\]")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each of them, in the annexes too."""
    for match in _BLANK.finditer(sheet.flow):
        yield Mark(Span(*match.span()), params=(("shown", " ".join(match[0].split())),))


RULE = DraftRule(
    "DRF068", "blank-left", find, authority="custom of the genre", confidence=1.0, severity=Severity.ERROR
)

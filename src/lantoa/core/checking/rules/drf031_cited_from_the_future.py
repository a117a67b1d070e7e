"""## What it finds

A cited paper dated after the draft itself.

## Why it matters

Nobody can rest on a paper that does not exist yet: one of the two dates is wrong.

## Example

A plan of `05/01/2026` that cites a decision of `08/02/2026`.

## Not this

A cited paper of the same day; a draft whose own date is not complete.

## Known limits

A misread own date makes many citations look late.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC007")


RULE = DraftRule(
    "DRF031",
    "cited-from-the-future",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.ERROR,
)

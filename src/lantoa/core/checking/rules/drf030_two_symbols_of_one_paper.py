"""## What it finds

One paper cited with two symbols: the same kind, number and date, but `01/CĐ-UBND` here and `01/CD-UBND` there.

## Why it matters

One of the two is wrong.

## Example

`Công điện số 01/CĐ-UBND ngày 05/01/2026` and later `Công điện số 01/CD-UBND ngày 05/01/2026`.

## Not this

Two papers of different bodies that share number and day.

## Known limits

Symbols that differ in more than two letters are taken for two papers.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC006")


RULE = DraftRule(
    "DRF030",
    "two-symbols-of-one-paper",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.ERROR,
)

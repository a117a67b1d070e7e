"""## What it finds

A stock phrase of the genre with a wrong tone or mark, as typing or recognition of scans leaves it. One finding a
wrong form.

## Why it matters

A search for the right word misses these sentences.

## Example

`Phân đầu` for `Phấn đấu`.

## Not this

Names, numbers, words that are right in another sense.

## Known limits

Only phrases of the lexicon; nothing is corrected by itself.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    for mark in adopt(sheet, code="DOC008"):
        meant = dict(mark.params).get("meant", "")
        yield mark._replace(fix=Fix(mark.span, meant, safe=False) if mark.span else None)


RULE = DraftRule("DRF059", "misreading", find, authority="custom of the genre", confidence=0.92)

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

import re
from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    for mark in adopt(sheet, code="DOC008"):
        meant = dict(mark.params).get("meant", "")
        yield mark._replace(fix=_fix(sheet.flow, mark.span, meant) if mark.span else None)


def _fix(flow: str, span: Span, meant: str) -> Fix:
    """Wherever the same words stand from there on."""
    again = rf"(?<!\w){re.escape(flow[slice(*span)])}(?!\w)"
    more = tuple(Span(*match.span()) for match in re.compile(again).finditer(flow, span.end))
    return Fix(span, meant, safe=False, more=more)


RULE = DraftRule("DRF059", "misreading", find, authority="custom of the genre", confidence=0.92)

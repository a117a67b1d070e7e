"""## What it finds

A Word file that bears macros.

## Why it matters

Whoever opens it may run somebody else's program; most offices refuse such files, and a paper needs none.

## Example

A `.docm`, or a `.docx` with `vbaProject.bin` inside.

## Not this

Files without program code.

## Known limits

Only what the file itself holds: a template elsewhere is not looked at.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """The whole file."""
    if sheet.draft.layout.macros:
        yield Mark(None)


RULE = DraftRule(
    "DRF071",
    "macros",
    find,
    authority="Luật An toàn thông tin mạng 86/2015/QH13, Điều 11",
    confidence=1.0,
    severity=Severity.ERROR,
)

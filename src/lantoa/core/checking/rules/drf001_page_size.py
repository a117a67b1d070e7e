"""## What it finds

A page that is not A4 upright (210 × 297 mm).

## Why it matters

Printers and folders of every office are set to it, and so are the margins of the decree.

## Example

A file set to Letter, 216 × 279 mm.

## Not this

An upright A4 page that a program rounded to 209.9 × 297.0 mm.

## Known limits

Only files that say their page size (DOCX); a section of its own for a wide table is not looked at.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity

_SLACK = 1.0


def find(sheet: Sheet) -> Iterator[Mark]:
    """The page, where the file says its size."""
    width, height = sheet.page.width, sheet.page.height
    if width is None or height is None:
        return
    shown = (("shown", f"{width:.0f} × {height:.0f}"),)
    if abs(min(width, height) - 210) > _SLACK or abs(max(width, height) - 297) > _SLACK:
        yield Mark(None, params=shown)
    elif width > height:
        yield Mark(None, "wide", shown)


RULE = DraftRule(
    "DRF001",
    "page-size",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.1, I.2",
    confidence=0.97,
    severity=Severity.ERROR,
)

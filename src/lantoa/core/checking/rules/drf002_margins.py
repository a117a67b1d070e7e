"""## What it finds

Margins outside what is allowed: top and bottom 20 to 25 mm, left 30 to 35, right 15 to 20; of a Party paper 20, 20,
30 and 15.

## Why it matters

The left margin is where papers are bound, and a clerk sees a wrong one at a glance.

## Example

A left margin of 25.4 mm, as programs set it from abroad.

## Not this

A top margin of 20.1 mm.

## Known limits

Only files that say their margins (DOCX); the first section counts.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet

_STATE = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
_PARTY = {"top": (20, 20), "bottom": (20, 20), "left": (30, 30), "right": (15, 15)}
_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_SLACK = 0.6


def find(sheet: Sheet) -> Iterator[Mark]:
    """All wrong sides in one mark."""
    wrong = [
        (side, width)
        for side, (least, most) in (_PARTY if sheet.party else _STATE).items()
        if (width := getattr(sheet.page, side)) is not None and not least - _SLACK <= width <= most + _SLACK
    ]
    if wrong:
        shown = ", ".join(f"{_SIDES[side]} {width:.0f} mm" for side, width in wrong)
        english = ", ".join(f"{side} {width:.0f} mm" for side, width in wrong)
        yield Mark(None, "party" if sheet.party else "", (("shown", shown), ("shown_en", english)))


RULE = DraftRule(
    "DRF002",
    "margins",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.3; HD 05-HD/VPTW",
    confidence=0.95,
)

"""## What it finds

Page numbers that are missing in a paper of several pages, stand below or at the side, or show on page 1.

## Why it matters

A lost page is noticed by its number; the place is laid down: centred in the top margin, not on the first page.

## Example

A number at the bottom right.

## Not this

A paper of one page without a number.

## Known limits

Only files that say where numbers stand (DOCX); how many pages there are is what the program that saved it counted.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first thing that is wrong."""
    page = sheet.page
    if page.number == "none":
        if page.pages and page.pages > 1:
            yield Mark(None, "none", (("pages", str(page.pages)),))
    elif page.number in {"bottom", "top-side"}:
        yield Mark(None, page.number)
    elif page.number == "top" and page.number_on_first:
        yield Mark(None, "first")


RULE = DraftRule(
    "DRF005", "page-number", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.7", confidence=0.9
)

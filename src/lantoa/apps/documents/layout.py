"""Where each stretch of a reading's text stands on the pages of its file."""

from collections.abc import Sequence
from typing import Any

from lantoa.core.text import Place, Region, SourceText

Size = tuple[float, float]
# Recognised words are measured on a page that is taken as A4 (`ingest.ocr`)
_A4_LONG = 841.68


def layout_of(source: SourceText, sizes: Sequence[Size]) -> list[list[Any]]:
    """`[start, end, page, paragraph, box]` for each region, the box in parts of its page's width and height."""
    return [
        [region.span.start, region.span.end, region.place.page, region.place.paragraph, _box(region, sizes)]
        for region in source.regions
    ]


def _box(region: Region, sizes: Sequence[Size]) -> list[float] | None:
    place = region.place
    if not place.box or not place.page or place.page > len(sizes):
        return None
    width, height = _frame(place, sizes[place.page - 1])
    left, top, right, bottom = place.box
    edges = (left / width, top / height, right / width, bottom / height)
    return [round(min(max(edge, 0.0), 1.0), 4) for edge in edges]


def _frame(place: Place, size: Size) -> Size:
    longer = max(*size, 1.0)
    scale = 1.0 if place.confidence is None else _A4_LONG / longer
    return max(size[0] * scale, 1.0), max(size[1] * scale, 1.0)

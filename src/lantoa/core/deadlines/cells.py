"""Cells of tables, and which of them stand under a heading of time."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lantoa.core.deadlines.model import Page
from lantoa.core.document import column_of, tables_of
from lantoa.core.kernel import pattern

# "Thời gian hoàn thành", "Lộ trình"
_HEADING = pattern(
    r"[ *]*(?:dự +kiến +)?(?:(?:mốc +)?th[ờở]i +(?:gian|hạn|điểm)|tiến +độ|lộ +trình|hạn\b|(?:ngày +)?hoàn +thành)"
)
# "| TT | Chỉ tiêu | ĐVT | Năm 2025 |": a cell of a row that heads a table
_HEAD_CELL = pattern(r"[ *]*(?:s?tt|đvt|đơn +vị +tính|chỉ +tiêu)[ *]*")
# No cell that holds a time alone is longer, no heading of time.
_SHORT, _LABEL = 100, 60
# A table has so many rows of headings at the most.
_HEAD_ROWS = 2


class Cell(NamedTuple):
    """A short cell that heads nothing: its words in small letters, and whether its column is headed by a word for time."""

    start: int
    words: str
    timed: bool


def cells_of(page: Page) -> Iterator[Cell]:
    """Cells of all tables that may hold a time alone."""
    for table in tables_of(page.document):
        timed = _timed(page, table)
        for row in table:
            yield from _row(page, row, timed)


def _timed(page: Page, table: Sequence[range]) -> set[int]:
    """Columns under a heading of time."""
    blocks = page.document.blocks
    return {
        column_of(page.document, blocks[index])
        for row in table[:_HEAD_ROWS]
        for index in row
        if _is_heading(page.low[blocks[index].content : blocks[index].span.end])
    }


def _row(page: Page, row: range, timed: set[int]) -> Iterator[Cell]:
    blocks, low = page.document.blocks, page.low
    if any(_HEAD_CELL.fullmatch(low, blocks[index].content, blocks[index].span.end) for index in row):
        return
    for index in row:
        start, end = blocks[index].content, blocks[index].span.end
        words = low[start:end].rstrip(" .;\n")
        if words and end - start <= _SHORT and not _is_heading(words):
            yield Cell(start, words, column_of(page.document, blocks[index]) in timed)


def _is_heading(words: str) -> bool:
    return len(words) < _LABEL and _HEADING.match(words) is not None

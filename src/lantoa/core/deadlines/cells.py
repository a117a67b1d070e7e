"""Cells of tables, and which of them stand under a heading of time."""

from collections.abc import Iterator, Sequence

from lantoa.core.deadlines.model import Cell
from lantoa.core.document import Block, DirectiveDocument, column_of, heads_times, tables_of
from lantoa.core.kernel import pattern

# "| TT | Chỉ tiêu | ĐVT | Năm 2025 |": a cell of a row that heads a table
_HEAD_CELL = pattern(r"[ *]*(?:s?tt|đvt|đơn +vị +tính|chỉ +tiêu)[ *]*")
# "1 | Hoàn thành quyết toán | …" heads nothing
_NUMBER = pattern(r"\d")
# No cell that holds a time alone is longer.
_SHORT = 100
# A table has so many rows of headings at the most.
_HEAD_ROWS = 2


def cells_of(document: DirectiveDocument, low: str) -> Iterator[Cell]:
    """Cells of all tables that may hold a time alone; `low` is the flow in small letters."""
    for table in tables_of(document):
        timed = _timed(document, table)
        for row in table:
            yield from _row(document, low, row, timed)


def _timed(document: DirectiveDocument, table: Sequence[range]) -> set[int]:
    """Columns under a heading of time: the first of the head rows that holds one names them all."""
    heads = (row for row in table[:_HEAD_ROWS] if not _NUMBER.match(document.flow, _start(document, row)))
    named = (
        {column_of(document, cell) for cell in _cells(document, row) if heads_times(_words(document, cell))}
        for row in heads
    )
    return next(filter(None, named), set())


def _cells(document: DirectiveDocument, row: range) -> Sequence[Block]:
    return document.blocks[row.start : row.stop]


def _start(document: DirectiveDocument, row: range) -> int:
    return document.blocks[row.start].span.start


def _words(document: DirectiveDocument, cell: Block) -> str:
    return document.flow[cell.content : cell.span.end]


def _row(document: DirectiveDocument, low: str, row: range, timed: set[int]) -> Iterator[Cell]:
    cells = _cells(document, row)
    if any(_HEAD_CELL.fullmatch(low, cell.content, cell.span.end) for cell in cells):
        return
    for cell in cells:
        start, end = cell.content, cell.span.end
        words = low[start:end].rstrip(" .;\n")
        if words and end - start <= _SHORT and not heads_times(words):
            yield Cell(start, words, column_of(document, cell) in timed)

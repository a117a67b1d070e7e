"""Cells of tables, and which of them stand under a heading of time."""

from collections.abc import Iterator, Sequence

from lantoa.core.deadlines.model import Cell
from lantoa.core.document import (
    Block,
    DirectiveDocument,
    column_of,
    head_of,
    heads_times,
    points_above,
    tables_of,
    term_columns,
)
from lantoa.core.kernel import Span, pattern

# "| TT | Chỉ tiêu | ĐVT | Năm 2025 |": a cell of a row that heads a table
_HEAD_CELL = pattern(r"[ *]*(?:s?tt|đvt|đơn +vị +tính|chỉ +tiêu)[ *]*")
# "1 | Hoàn thành quyết toán | …" heads nothing
_NUMBER = pattern(r"\d")
# What parts two cells that are one time: from when, until when
_BETWEEN = pattern(r"(?<!\s)\s*\n\s*")
# "Hoàn thành 25/9/2026": a time, and no heading of times
_DAY = pattern(r"\d{1,2} *[/.-] *\d{1,2}")
# No cell that holds a time alone is longer.
_SHORT = 100
# A table has so many rows of headings at the most.
_HEAD_ROWS = 2


def cells_of(document: DirectiveDocument, low: str) -> Iterator[Cell]:
    """Cells of all tables that may hold a time alone; `low` is the flow in small letters."""
    for table in tables_of(document):
        head = head_of(document, table)
        timed = _timed(document, table) | {
            column for column, words in head.words.items() if heads_times(words)
        }
        term = term_columns(head)
        # A first row alone may be one of data: the table goes on from the page before.
        for row in table[head.rows if head.rows > 1 else 0 :]:
            yield from _row(document, low, row, timed, term)


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


def _row(
    document: DirectiveDocument, low: str, row: range, timed: set[int], term: tuple[int, int] | None
) -> Iterator[Cell]:
    cells = _cells(document, row)
    if any(_HEAD_CELL.fullmatch(low, cell.content, cell.span.end) for cell in cells):
        return
    spans = {column_of(document, cell): Span(cell.content, cell.span.end) for cell in cells}
    if term and (begin := spans.pop(term[0], None)) and (end := spans.get(term[1])):
        same = points_above(low[slice(*begin)])
        spans[term[1]] = end if same else Span(begin.start, end.end)
    for column, span in spans.items():
        words = _BETWEEN.sub(lambda gap: "–".center(len(gap[0])), low[slice(*span)].rstrip(" .;\n"))
        if words and span.end - span.start <= _SHORT and (_DAY.search(words) or not heads_times(words)):
            yield Cell(span.start, words, column in timed)

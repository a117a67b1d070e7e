"""Lines as printed: what the letterhead and the foot are made of."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document.model import Block, DirectiveDocument
from lantoa.core.document.rows import cells_before


class PrintedLine(NamedTuple):
    """One line (or table cell) without edge blanks; `after_blank` where an empty line stands above it."""

    start: int
    end: int
    words: str
    after_blank: bool


def printed_lines(document: DirectiveDocument, start: int, end: int) -> Iterator[PrintedLine]:
    """Lines of `text[start:end]` that hold words, from the one `start` stands in; cells of a table are lines.

    Marks of layout and page numbers are blank in them, as in the flow, but wrapped lines stay apart.
    """
    text, flow, blank = document.text, document.flow, False
    new = tuple.__new__  # as in `lines_of`
    left, end = text.rfind("\n", 0, start) + 1, min(end, len(text))
    while left < end:
        right = text.find("\n", left)
        right = len(text) if right < 0 else right
        line = flow[left:right]
        words = line.strip()
        if not words:
            blank = True
        else:
            if "\n" in words:
                yield from _cells(line, left, after_blank=blank)
            else:
                first = left if len(words) == right - left else left + line.index(words[0])
                yield new(PrintedLine, (first, first + len(words), words, blank))
            blank = False
        left = right + 1


def column_of(document: DirectiveDocument, cell: Block) -> int:
    """How many cells, or places of empty ones, stand before a cell of a table in its row."""
    return cells_before(document.text, document.rows[cell.row], cell.span.start)


def _cells(line: str, left: int, *, after_blank: bool) -> Iterator[PrintedLine]:
    """Cells of a row, parted by line ends in the flow."""
    for cell in line.split("\n"):
        if words := cell.strip():
            first = left + cell.index(words)
            yield PrintedLine(first, first + len(words), words, after_blank)
            after_blank = False
        left += len(cell) + 1

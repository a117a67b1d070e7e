"""Tables as lines: a row of data is one line `| a | b |`; a table that only lays out the page is read cell by cell."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from lantoa.core.text import skeleton

_LAYOUT = re.compile(r"cong h[oa]+ xa hoi|doc lap\s*[-–—]|dang cong san viet nam|noi nhan\s*:")
_BLANKS = re.compile(r"\s+")
# Inside a cell two blanks stand where a line ends and the next begins anew: with a capital or a bullet.
_LINE_END = "  "
_BULLETS = "-–+•"
# What is printed in a cell that is one with the cell above it: an empty cell says nothing.
DITTO = "″"
ABOVE = (DITTO,)

Row = tuple[tuple[str, ...], ...]
"""Cells, each its lines."""


class Table(NamedTuple):
    """Rows of cells, `ABOVE` for one that reaches down from the row above. `bordered` is None where the format does not say;
    `notes` are the footnotes of each row.
    """

    rows: tuple[Row, ...]
    bordered: bool | None
    notes: tuple[tuple[str, ...], ...] = ()


def lines_of(table: Table) -> list[str]:
    """Lines of a table in reading order; of data each row with its notes behind it."""
    if is_data(table):
        noted = zip_longest(_repeated(table.rows), table.notes, fillvalue=())
        return [line for row, notes in noted for line in (*_shown(row), *notes)]
    return [line for row in table.rows for cell in row if cell != ABOVE for line in cell]


def _repeated(rows: Sequence[Row]) -> Iterator[Row]:
    """The rows, where a cell below an empty one is empty too."""
    told: dict[int, bool] = {}
    for row in rows:
        told.update({column: bool(_cell(cell)) for column, cell in enumerate(row) if cell != ABOVE})
        yield tuple(() if cell == ABOVE and not told.get(column) else cell for column, cell in enumerate(row))


def _shown(row: Row) -> tuple[str, ...]:
    return (_row(row),) if says(row) else ()


def says(row: Row) -> bool:
    """Whether a row has words of its own."""
    return any(cell != ABOVE and _cell(cell) for cell in row)


def _row(row: Row) -> str:
    """`| a | | c |`"""
    return " ".join(["|", *(f"{cell} |".lstrip() for cell in map(_cell, row))])


def _cell(lines: tuple[str, ...]) -> str:
    told = filter(None, (_BLANKS.sub(" ", line).strip() for line in lines))
    cell = "".join(f"{_LINE_END if line[0].isupper() or line[0] in _BULLETS else ' '}{line}" for line in told)
    return cell.strip().replace("|", "¦")


def is_data(table: Table) -> bool:
    """Whether a table holds data; if not, it only lays out the page."""
    rows = [row for row in table.rows if says(row)]
    columns = max((len(row) for row in rows), default=0)
    if columns < 2:
        return False
    if (
        len(rows) <= 6
        and columns <= 4
        and any(_LAYOUT.search(skeleton(_cell(cell))) for row in rows for cell in row)
    ):
        return False
    if table.bordered:
        return True
    return len(rows) >= (3 if table.bordered is None else 4) and columns >= (
        2 if table.bordered is None else 3
    )

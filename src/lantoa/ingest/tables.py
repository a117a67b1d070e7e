"""Tables as lines: a row of data is one line `| a | b |`; a table that only lays out the page is read cell by cell."""

import re
from itertools import zip_longest
from typing import NamedTuple

from lantoa.core.text import skeleton

_LAYOUT = re.compile(r"cong h[oa]+ xa hoi|doc lap\s*[-–—]|dang cong san viet nam|noi nhan\s*:")
_BLANKS = re.compile(r"\s+")


class Table(NamedTuple):
    """Rows of cells; a cell is its lines. `bordered` is None where the format does not say; `notes` are the footnotes of each row."""

    rows: tuple[tuple[tuple[str, ...], ...], ...]
    bordered: bool | None
    notes: tuple[tuple[str, ...], ...] = ()


def lines_of(table: Table) -> list[str]:
    """Lines of a table in reading order; of data each row with its notes behind it."""
    if is_data(table):
        noted = zip_longest(table.rows, table.notes, fillvalue=())
        return [line for row, notes in noted for line in (*_shown(row), *notes)]
    return [line for row in table.rows for cell in row for line in cell]


def _shown(row: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    return (_row(row),) if any(map(_cell, row)) else ()


def _row(row: tuple[tuple[str, ...], ...]) -> str:
    """`| a | | c |`"""
    return " ".join(["|", *(f"{cell} |".lstrip() for cell in map(_cell, row))])


def _cell(lines: tuple[str, ...]) -> str:
    return _BLANKS.sub(" ", " ".join(lines)).strip().replace("|", "¦")


def is_data(table: Table) -> bool:
    """Whether a table holds data; if not, it only lays out the page."""
    rows = [row for row in table.rows if any(map(_cell, row))]
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

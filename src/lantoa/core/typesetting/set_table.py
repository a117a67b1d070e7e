"""Tables: how wide each column stands."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lantoa.core.drafting import Block
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.measure import width_of
from lantoa.core.typesetting.model import Align, Grid, Role
from lantoa.core.typesetting.words import plain

Rows = tuple[tuple[str, ...], ...]
# Room left and right of the words of a cell, in millimetres.
_PADDING = 3.0
_NARROWEST = 10.0
_SHORT = 22.0
# Sentences in lines of less are hard to read.
_READABLE = 30.0
# By this power a row counts the more, the taller it is: least where widths are as the lengths to 3/4.
_TALL = 3
# What words at line ends leave free makes so much more of a cell; a row of more lines goes on over the end of a page
_RAGGED = 1.1
_WHOLE = 8
# "[Nêu kết quả.]": a cell somebody will write in
_BLANK = re.compile(r"\[Nêu ")
# "STTTT-|TTBCXB": lines also break behind a hyphen
_WORDS = re.compile(r"[^\s-]+-?|-")


def set_table(block: Block, form: Form, *, alike: Rows = ()) -> Iterator[Grid]:
    """The rows, each with the same number of cells; nothing where there is no row.

    `alike`: the rows of all tables with its head, which stand in columns of one width.
    """
    count = max((len(row) for row in (*block.rows, *alike)), default=0)
    if not any(block.rows):
        return
    rows = _filled(block.rows, count)
    widths = _widths(_filled(alike or block.rows, count), form)
    yield Grid(
        block=block.id,
        rows=rows,
        widths=widths,
        aligns=tuple(_align(column[1:]) for column in zip(*rows, strict=True)),
        parted=tuple(_is_tall(row, widths, form) for row in rows),
    )


def rows_by_head(blocks: Iterable[Block]) -> dict[tuple[str, ...], Rows]:
    """The rows of tables with one head, together."""
    found: dict[tuple[str, ...], Rows] = {}
    for block in blocks:
        if block.rows:
            found[block.rows[0]] = (*found.get(block.rows[0], ()), *block.rows)
    return found


def is_wide(blocks: Iterable[Block], form: Form) -> bool:
    """Whether a table among them needs a page on its side: upright its columns would be too narrow to read."""
    return any(_room(block.rows, form) > form.page.measure for block in blocks if any(block.rows))


def _room(rows: Rows, form: Form) -> float:
    """What its columns need: each its longest word, and for longer words enough to be read in lines."""
    size = form.looks[Role.TABLE_CELL].size
    columns = zip(*_filled(rows, max(map(len, rows))), strict=True)
    return sum(_readable(column, size) for column in columns)


def _readable(column: Sequence[str], size: float) -> float:
    """As wide as its words want, or so wide that sentences are read in lines."""
    widest = max(width_of(cell, size=size) for cell in column) + _PADDING
    return max(_least(column, size), min(_READABLE, widest))


def _is_tall(row: tuple[str, ...], widths: tuple[float, ...], form: Form) -> bool:
    """Whether moving the row to the next page as a whole would leave more blank than a signature does."""
    size = form.looks[Role.TABLE_CELL].size
    cells = zip(row, widths, strict=True)
    return any(_RAGGED * width_of(words, size=size) / (width - _PADDING) > _WHOLE for words, width in cells)


def _filled(rows: Rows, count: int) -> Rows:
    return tuple(tuple(map(plain, (*row, *[""] * (count - len(row))))) for row in rows)


def _widths(rows: Rows, form: Form) -> tuple[float, ...]:
    """Every column gets what its longest word needs, and where there is room for all enough to be read in lines; beyond that, widths by which the rows are as low as may be."""
    size, measure = form.looks[Role.TABLE_CELL].size, form.page.measure
    columns = [*zip(*rows, strict=True)]
    least = [_least(column, size) for column in columns]
    if sum(least) >= measure:
        return tuple(width * measure / sum(least) for width in least)
    readable = [_readable(column, size) for column in columns]
    if sum(readable) < measure:
        least = readable
    lengths = zip(*(_lengths(row, size) for row in rows), strict=True)
    wanted = [sum(length**_TALL for length in column) ** (1 / (_TALL + 1)) for column in lengths]
    return _shared(wanted, least, measure)


def _least(column: Sequence[str], size: float) -> float:
    return max(_NARROWEST, _longest_word(column, size) + _PADDING)


def _lengths(row: tuple[str, ...], size: float) -> list[float]:
    """How long each cell is; one that is still to be written as long as the longest beside it."""
    found = [width_of(cell, size=size) + _PADDING for cell in row]
    return [max(found) if _BLANK.match(cell) else length for cell, length in zip(row, found, strict=True)]


def _shared(wanted: list[float], least: list[float], measure: float) -> tuple[float, ...]:
    """The measure in the shares that are wanted, none below the least."""
    fixed: set[int] = set()
    while True:
        rest = measure - sum(least[at] for at in fixed)
        total = sum(want for at, want in enumerate(wanted) if at not in fixed)
        widths = [least[at] if at in fixed else want * rest / total for at, want in enumerate(wanted)]
        narrow = {at for at, width in enumerate(widths) if width < least[at]}
        if not narrow:
            return tuple(widths)
        fixed |= narrow


def _longest_word(column: Sequence[str], size: float) -> float:
    head, cells = column[0], column[1:]
    words = [width_of(word, size=size, bold=True) for word in head.split()]
    words += [width_of(word, size=size) for cell in cells for word in _WORDS.findall(cell)]
    return max(words, default=0.0)


def _align(cells: tuple[str, ...]) -> Align:
    """Figures, dates and ordinals stand in the middle, words at the left."""
    filled = [cell for cell in cells if cell]
    short = filled and all(len(cell) <= _SHORT and (cell[-1].isdigit() or cell[-1] == "%") for cell in filled)
    return Align.CENTER if short else Align.LEFT

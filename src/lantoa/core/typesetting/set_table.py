"""Tables: how wide each column stands."""

from collections.abc import Iterator

from lantoa.core.drafting import Block
from lantoa.core.typesetting.forms import Form
from lantoa.core.typesetting.measure import width_of
from lantoa.core.typesetting.model import Align, Grid, Role
from lantoa.core.typesetting.words import plain

# Room left and right of the words of a cell, in millimetres.
_PADDING = 3.0
# A column is at least this wide, and asks for no more room than so many lines of its longest cell leave it.
_NARROWEST = 10.0
_SHORT = 22.0


def set_table(block: Block, form: Form) -> Iterator[Grid]:
    """The rows, each with the same number of cells; nothing where there is no row."""
    count = max((len(row) for row in block.rows), default=0)
    if not count:
        return
    rows = tuple(tuple(map(plain, (*row, *[""] * (count - len(row))))) for row in block.rows)
    columns = list(zip(*rows, strict=True))
    yield Grid(
        block=block.id,
        rows=rows,
        widths=_widths(columns, form),
        aligns=tuple(_align(column[1:]) for column in columns),
    )


def _widths(columns: list[tuple[str, ...]], form: Form) -> tuple[float, ...]:
    """Every column gets what its longest word needs; the rest is shared by how much there is to read."""
    size = form.looks[Role.TABLE_CELL].size
    least = [max(_NARROWEST, _longest_word(column, size) + _PADDING) for column in columns]
    measure = form.page.measure
    if sum(least) >= measure:
        return tuple(width * measure / sum(least) for width in least)
    wanted = [max(width_of(cell, size=size) for cell in column) + _PADDING for column in columns]
    more = [max(want - low, 0.0) ** 0.6 for want, low in zip(wanted, least, strict=True)]
    rest = measure - sum(least)
    total = sum(more)
    shares = [each / total for each in more] if total else [1 / len(columns)] * len(columns)
    return tuple(low + rest * share for low, share in zip(least, shares, strict=True))


def _longest_word(column: tuple[str, ...], size: float) -> float:
    head, cells = column[0], column[1:]
    words = [width_of(word, size=size, bold=True) for word in head.split()]
    words += [width_of(word, size=size) for cell in cells for word in cell.split()]
    return max(words, default=0.0)


def _align(cells: tuple[str, ...]) -> Align:
    """Figures, dates and ordinals stand in the middle, words at the left."""
    filled = [cell for cell in cells if cell]
    short = filled and all(len(cell) <= _SHORT and (cell[-1].isdigit() or cell[-1] == "%") for cell in filled)
    return Align.CENTER if short else Align.LEFT

"""Tables of a PDF: lines drawn on the page become cells."""

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped] # it ships no types

from lantoa.ingest.layout import Box, Fragment, Row, rows_of
from lantoa.ingest.tables import DITTO, Table, is_data, says

# A stroke thinner than this is a line, however it was drawn; ends of lines this near meet.
_THIN = 2.5
_NEAR = 3.0
_SHORT = 8.0
_MOST_RULES = 3_000
# Between the wall of a cell and its words
_PADDING = 5.4
# With words in one column only it is a frame.
_LEAST_COLUMNS = 2

Point = tuple[float, float]


class Rule(NamedTuple):
    """A level or an upright line: where it stands, and from where to where it goes."""

    at: float
    start: float
    end: float


class Grid(NamedTuple):
    """Edges of the columns and the rows of one table; `cells` gives the first (row, column) of the cell each field belongs to."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: dict[tuple[int, int], tuple[int, int]]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """The cell that holds a point."""
        row, column = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        return self.cells.get((row, column))

    def above(self, row: int, column: int) -> tuple[int, int] | None:
        """The cell of a row above that reaches down into this field of its column."""
        first = self.cells[row, column]
        return first if first[0] < row and first[1] == column else None

    def box_at(self, row: int, column: int) -> Box:
        """Where a field stands."""
        return (self.columns[column], self.rows[row], self.columns[column + 1], self.rows[row + 1])


def strokes_of(page: Any) -> list[Box]:
    """Left, bottom, right, top of every straight stroke on a page, in the page's own space."""
    found: list[Box] = []
    for shape in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH,), max_depth=1):
        found.extend(_strokes(shape))
        if len(found) > _MOST_RULES:
            return []  # a drawing or a map
    return found


def grids_of(strokes: Iterable[Box]) -> list[Grid]:
    """Tables that the strokes draw, in points from the top left; at least two columns."""
    level: list[Rule] = []
    upright: list[Rule] = []
    for left, top, right, bottom in strokes:
        if bottom - top < _THIN and right - left > _SHORT:
            level.append(Rule((top + bottom) / 2, left, right))
        elif right - left < _THIN and bottom - top > _SHORT:
            upright.append(Rule((left + right) / 2, top, bottom))
    return [grid for group in _groups(_merged(level), _merged(upright)) if (grid := _grid(*group))]


def rows_of_data(
    grid: Grid, cells: Mapping[tuple[int, int], Sequence[Fragment]]
) -> list[tuple[Box, list[list[Fragment]]]]:
    """Rows with their boxes, each cell's pieces as they are read, a ditto mark below one that reaches down; none of a
    grid that only lays out the page.
    """
    columns = range(len(grid.columns) - 1)
    rows = [
        ((grid.columns[0], top, grid.columns[-1], bottom), [_read(grid, cells, row, at) for at in columns])
        for row, (top, bottom) in enumerate(pairwise(grid.rows))
    ]
    texts = tuple(tuple(tuple(piece.text for piece in cell) for cell in row) for _, row in rows)
    if not is_data(Table(texts, bordered=True)) or sum(map(any, zip(*texts, strict=True))) < _LEAST_COLUMNS:
        return []
    return [row for row, told in zip(rows, texts, strict=True) if says(told)]


def _read(
    grid: Grid, cells: Mapping[tuple[int, int], Sequence[Fragment]], row: int, column: int
) -> list[Fragment]:
    if above := grid.above(row, column):
        return [Fragment(DITTO, grid.box_at(row, column))] if above in cells else []
    right = max(
        grid.columns[at + 1]
        for at in range(column, len(grid.columns) - 1)
        if grid.cells[row, at] == grid.cells[row, column]
    )
    width = right - grid.columns[column] - 2 * _PADDING
    lines = rows_of(cells.get((row, column), ()))
    ended = (_ended_early(above, below, width) for above, below in pairwise(lines))
    begins = [False, *ended][: len(lines)]
    return [
        _set_apart(piece) if begin and piece is line[0] else piece
        for line, begin in zip(lines, begins, strict=True)
        for piece in line
    ]


def _ended_early(above: Row, below: Row, width: float) -> bool:
    """Whether the first word of a line that begins with a capital would have stood on the line above it: a new paragraph."""
    first = below[0]
    word = first.text.partition(" ")[0]
    long = (first.box[2] - first.box[0]) * (len(word) + 1) / max(len(first.text), 1)
    return word[:1].isupper() and above[-1].box[2] - above[0].box[0] + long < width


def _set_apart(piece: Fragment) -> Fragment:
    """With a blank of its own before it, as between the lines of any table's cell."""
    return Fragment(
        f" {piece.text}",
        piece.box,
        tuple((start + 1, end + 1, place) for start, end, place in piece.words),
        tuple((start + 1, end + 1) for start, end in piece.raised),
    )


def _strokes(shape: Any) -> Iterator[Box]:
    """Lines of a drawn shape; of a filled one only thin bars: larger ones are the ground behind words."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(shape, ctypes.byref(fill), ctypes.byref(stroke))
    for points in _outlines(shape):
        if stroke.value:
            yield from (_between(one, other) for one, other in pairwise(points))
        elif fill.value:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            if min(max(xs) - min(xs), max(ys) - min(ys)) < _THIN:
                yield (min(xs), min(ys), max(xs), max(ys))


def _outlines(shape: Any) -> Iterator[list[Point]]:
    """Points of each part of a shape, the first again at the end where the part is closed."""
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(shape, ctypes.byref(matrix))
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    for index in range(min(raw.FPDFPath_CountSegments(shape), _MOST_RULES)):
        segment = raw.FPDFPath_GetPathSegment(shape, index)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        across, up = matrix.a * x.value + matrix.c * y.value, matrix.b * x.value + matrix.d * y.value
        points.append((across + matrix.e, up + matrix.f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _between(one: Point, other: Point) -> Box:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))


def _merged(rules: list[Rule]) -> list[Rule]:
    """Lines drawn in pieces, or as both edges of a thin bar, are one."""
    merged: list[Rule] = []
    for rule in sorted(rules):
        near = takewhile(lambda index: rule.at - merged[index].at <= _THIN, range(len(merged) - 1, -1, -1))  # noqa: B023 - used at once
        index = next((index for index in near if _touch(rule, merged[index])), None)
        if index is None:
            merged.append(rule)
        else:
            other = merged[index]
            merged[index] = Rule(other.at, min(rule.start, other.start), max(rule.end, other.end))
    return merged


def _touch(one: Rule, other: Rule) -> bool:
    return one.start <= other.end + _NEAR and other.start <= one.end + _NEAR


def _groups(level: list[Rule], upright: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that meet each other, table by table."""
    left_level, left_upright = list(level), list(upright)
    while left_upright:
        group_upright, group_level = [left_upright.pop()], list[Rule]()
        grown = True
        while grown:
            met = [rule for rule in left_level if any(_meet(rule, other) for other in group_upright)]
            left_level = [rule for rule in left_level if rule not in met]
            group_level += met
            more = [rule for rule in left_upright if any(_meet(other, rule) for other in met)]
            left_upright = [rule for rule in left_upright if rule not in more]
            group_upright += more
            grown = bool(more)
        yield group_level, group_upright


def _meet(level: Rule, upright: Rule) -> bool:
    across = level.start - _NEAR <= upright.at <= level.end + _NEAR
    return across and upright.start - _NEAR <= level.at <= upright.end + _NEAR


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    rows, columns = _edges(level), _edges(upright)
    if len(rows) < 2 or len(columns) < 3:
        return None
    cells: dict[tuple[int, int], tuple[int, int]] = {}
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            x, y = (columns[column] + columns[column + 1]) / 2, (rows[row] + rows[row + 1]) / 2
            first = (row, column)
            if column and not _walled(upright, columns[column], y):
                first = cells[(row, column - 1)]
            elif row and not _walled(level, rows[row], x):
                first = cells[(row - 1, column)]
            cells[(row, column)] = first
    return Grid(columns, rows, cells)


def _edges(rules: list[Rule]) -> tuple[float, ...]:
    edges: list[float] = []
    for rule in sorted(rules):
        if not edges or rule.at - edges[-1] > 2 * _THIN:
            edges.append(rule.at)
    return tuple(edges)


def _walled(rules: list[Rule], at: float, middle: float) -> bool:
    return any(abs(rule.at - at) <= 2 * _THIN and rule.start <= middle <= rule.end for rule in rules)

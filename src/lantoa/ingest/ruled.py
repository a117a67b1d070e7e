"""Tables ruled on a scanned page: dark lines of the picture, and the words between them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PIL import Image, ImageFilter

from lantoa.ingest.layout import Box, Fragment
from lantoa.ingest.pdf_grid import Grid, rows_of_data

# Looked at with so many pixels across the shorter side of an A4 page; darker is ink.
_WIDTH = 1_240
_INK = 150
# Points that a line runs across or down at the least: no letter has such strokes.
_ACROSS, _DOWN = 36.0, 16.0
# So near to each other a wall and the lines it runs between end.
_MEETS = 4.0


def strokes_in(image: Image.Image, *, points: float) -> list[Box]:
    """Straight level and upright lines of a picture whose pixels are `points` wide, as boxes in points."""
    step = max(1, round(min(image.size) / _WIDTH))
    ink = image.convert("L").point(lambda value: 0 if value < _INK else 255)
    # Told apart before the picture shrinks, and dark where one pixel in `step` is: a line may be one pixel thin.
    small = ink.reduce(step).point(lambda value: 0 if value <= 256 - 255 / step else 255)
    # Ink grows by a pixel: a line that recognition's slant or dust has broken is whole again.
    small = small.filter(ImageFilter.MinFilter(3))
    scale = points * step
    level = [
        (start * scale, at * scale, end * scale, (at + 1) * scale)
        for at, start, end in _runs(small, _ACROSS / scale)
    ]
    upright = (
        (at * scale, start * scale, (at + 1) * scale, end * scale)
        for at, start, end in _runs(small.transpose(Image.Transpose.TRANSPOSE), _DOWN / scale)
    )
    heights = sorted({box[1] for box in level})
    return [*level, *(box for box in upright if _ends_at(box[1], heights) and _ends_at(box[3], heights))]


def _ends_at(height: float, heights: Sequence[float]) -> bool:
    """Whether a level line is near: a wall runs from one to another, the stroke of a letter does not."""
    place = bisect_left(heights, height - _MEETS)
    return place < len(heights) and heights[place] <= height + _MEETS


def _runs(image: Image.Image, shortest: float) -> Iterator[tuple[int, int, int]]:
    """Row, first and last pixel of each dark run."""
    width, height = image.size
    data, form = image.tobytes(), re.compile(rb"\0{%d,}" % max(1, round(shortest)))
    for row in range(height):
        for run in form.finditer(data, row * width, (row + 1) * width):
            yield row, run.start() - row * width, run.end() - row * width


def rows_in(pieces: Sequence[Fragment], grids: Sequence[Grid]) -> tuple[list[Fragment], set[int]]:
    """Rows of the tables as lines `| a | b |`, and the positions of the pieces that stand in them."""
    rows: list[Fragment] = []
    taken: set[int] = set()
    for grid in grids:
        cells: dict[tuple[int, int], list[int]] = {}
        for index, piece in enumerate(pieces):
            left, top, right, bottom = piece.box
            if index not in taken and (cell := grid.cell_at((left + right) / 2, (top + bottom) / 2)):
                cells.setdefault(cell, []).append(index)
        inside = {cell: [pieces[index] for index in held] for cell, held in cells.items()}
        if found := rows_of_data(grid, inside):
            rows += [_line(row, box) for box, row in found]
            taken.update(index for held in cells.values() for index in held)
    return rows, taken


def _line(row: list[list[Fragment]], box: Box) -> Fragment:
    text, words = "|", []
    for cell in row:
        for piece in cell:
            text += " "
            words += [(len(text) + start, len(text) + end, place) for start, end, place in piece.words]
            text += piece.text.replace("|", "¦")
        text += " |"
    return Fragment(text, box, tuple(words))

"""The text layer of one page of a PDF: pieces of lines with boxes, as the page is read."""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped] # it ships no types

from lantoa.core.text import Place
from lantoa.ingest.layout import Box, Fragment, rounded
from lantoa.ingest.pdf_grid import Grid, grids_of, rows_of_data, strokes_of
from lantoa.ingest.pdf_marks import feet_of, without_feet
from lantoa.ingest.pdf_open import OpenTable, open_table

# Two pieces of a line further apart than this many heights of a letter belong to different columns.
_GAP = 1.7
# PDFium gives 2 for a hyphen that ends a line: `Số 57/KH-` / `UBND`.
_LINE_END_HYPHEN = 2
_MOST_MARKS = 500
# A number or a day, at most `tháng 10`.
_FILLING = 10
# A figure that is raised has so much of the height of its line, and stands so much of its own above the line's foot.
_RAISED, _LIFT = 0.8, 0.1
_FIGURES = re.compile(r"\d+")
_WORD = re.compile(r"\S+")

Letter = tuple[str, Box]
# Table, row and column.
Cell = tuple[int, int, int]


class Page(NamedTuple):
    """One page's text layer. `fragments` stand upright: `turn` quarters of a turn bring the page as shown into that frame."""

    fragments: tuple[Fragment, ...]
    text: str
    width: float
    height: float
    turn: int
    pictured: bool
    table: OpenTable | None = None


def page_of(document: Any, index: int, above: OpenTable | None = None) -> Page:
    """The text layer of page `index`; rows of a table are one fragment each. `above`: the page above ends with that one."""
    page = document[index]
    width, height = page.get_size()
    shown = _frame(page, width=width, height=height)
    drawn = [shown(box) for box in strokes_of(page)]
    shapes = page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    pictured = any(_covers(shape, width * height) for shape in shapes)
    if not pictured and _signed(page):
        page.close()
        page = document[index]
    textpage = page.get_textpage()
    letters = without_feet(_letters(textpage, shown), feet_of(document, page, shown))
    turn = _turn(letters)
    upright = [(letter, turned(box, turn, width=width, height=height)) for letter, box in letters]
    strokes = [turned(box, turn, width=width, height=height) for box in drawn]
    textpage.close()
    page.close()
    if turn % 2:
        width, height = height, width
    blank = Page((), "", width, height, turn, pictured)
    grids = grids_of(strokes)
    table = open_table(_words(upright, grids, runs_on=above is not None and above.runs_on), above)
    if table:
        grids.append(table.grid)
    fragments = tuple(_with_tables(upright, grids, blank, number=index + 1))
    text = "\n".join(fragment.text for fragment in fragments)
    return blank._replace(fragments=fragments, text=text, table=table)


def _words(letters: list[Letter], grids: list[Grid], *, runs_on: bool) -> Iterator[Fragment]:
    """Words outside all tables, of a page that has what heads the numbers of one, or rows of the one above."""
    if not runs_on and "TT" not in "".join(letter for letter, _ in letters):
        return
    for line in _lines(letters, grids):
        for word in _WORD.finditer(line.text) if line.cell is None else ():
            lefts, tops, rights, bottoms = zip(*line.places[word.start() : word.end()], strict=True)
            yield Fragment(word[0], (min(lefts), min(tops), max(rights), max(bottoms)))


def _with_tables(letters: list[Letter], grids: list[Grid], page: Page, *, number: int) -> Iterator[Fragment]:
    inside: dict[Cell, list[Fragment]] = {}
    for cell, piece in _fragments(letters, grids):
        if cell is None:
            yield piece
        else:
            inside.setdefault(cell, []).append(piece)
    for index, grid in enumerate(grids):
        cells = {(row, column): pieces for (table, row, column), pieces in inside.items() if table == index}
        if rows := rows_of_data(grid, cells):
            yield from (_row(row, box, page, number=number) for box, row in rows)
        else:
            yield from (piece for pieces in cells.values() for piece in pieces)


def _row(cells: list[list[Fragment]], box: Box, page: Page, *, number: int) -> Fragment:
    text = "|"
    words: list[tuple[int, int, Place]] = []
    raised: list[tuple[int, int]] = []
    for cell in cells:
        for piece in cell:
            text += " "
            words.append(
                (
                    len(text),
                    len(text) + len(piece.text),
                    Place(page=number, box=rounded(as_shown(piece.box, page))),
                )
            )
            raised += [(len(text) + start, len(text) + end) for start, end in piece.raised]
            text += piece.text.replace("|", "¦")
        text += " |"
    return Fragment(text, box, tuple(words), tuple(raised))


def turned(box: Box, turn: int, *, width: float, height: float) -> Box:
    """`box` on a page of that size after `turn` quarters against the clock."""
    left, top, right, bottom = box
    if turn == 1:
        return (top, width - right, bottom, width - left)
    if turn == 2:
        return (width - right, height - bottom, width - left, height - top)
    return (height - bottom, left, height - top, right) if turn else box


def as_shown(box: Box, page: Page) -> Box:
    """A box of the upright frame, on the page as it is shown."""
    return turned(box, -page.turn % 4, width=page.width, height=page.height)


def _signed(page: Any) -> bool:
    """Merge what electronic signing laid over the page (the number, the day, the seal's text) into its text layer."""
    marks = [
        raw.FPDFPage_GetAnnot(page, index)
        for index in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST_MARKS))
    ]
    over = any(mark and raw.FPDFAnnot_GetSubtype(mark) != raw.FPDF_ANNOT_LINK for mark in marks)
    for mark in marks:
        if mark:
            raw.FPDFPage_CloseAnnot(mark)
    return over and raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY) == raw.FLATTEN_SUCCESS


def _covers(shape: Any, area: float) -> bool:
    """Whether a picture covers most of its page, as a scan does."""
    left, bottom, right, top = shape.get_bounds()
    return bool(abs(right - left) * abs(top - bottom) > 0.5 * area)


def _turn(letters: list[Letter]) -> int:
    """Quarters of a turn against the clock until most letters stand right of the one before them."""
    votes = [0, 0, 0, 0]
    for (_, one), (_, other) in pairwise(letters):
        across, down = other[0] + other[2] - one[0] - one[2], other[1] + other[3] - one[1] - one[3]
        if abs(across) + abs(down) < 80:
            votes[(0 if across >= 0 else 2) if abs(across) >= abs(down) else (1 if down > 0 else 3)] += 1
    return votes.index(max(votes))


def _letters(textpage: Any, shown: Callable[[Box], Box]) -> Iterator[Letter]:
    """Characters with boxes in points from the top left, as the page is shown."""
    rect = raw.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if not code or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        if raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rect)):
            letter = "-" if code == _LINE_END_HYPHEN else chr(code)
            yield letter, shown((rect.left, rect.bottom, rect.right, rect.top))


def _frame(page: Any, *, width: float, height: float) -> Callable[[Box], Box]:
    """From boxes of the page's own space to boxes on the page as it is shown: its turn and its crop are taken in."""
    (x0, y0), (x1, y1), (x2, y2) = (
        _point(page, point, width=width, height=height) for point in ((0, 0), (100, 0), (0, 100))
    )
    across, down = ((x1 - x0) / 100, (y1 - y0) / 100), ((x2 - x0) / 100, (y2 - y0) / 100)

    def shown(box: Box) -> Box:
        xs = [x0 + a * across[0] + b * down[0] for a in (box[0], box[2]) for b in (box[1], box[3])]
        ys = [y0 + a * across[1] + b * down[1] for a in (box[0], box[2]) for b in (box[1], box[3])]
        return (min(xs), min(ys), max(xs), max(ys))

    return shown


def _point(page: Any, point: tuple[int, int], *, width: float, height: float) -> tuple[float, float]:
    scale = 1000
    x, y = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(
        page, 0, 0, int(width * scale), int(height * scale), 0, *point, ctypes.byref(x), ctypes.byref(y)
    )
    return x.value / scale, y.value / scale


def _fragments(letters: Iterable[Letter], grids: list[Grid]) -> list[tuple[Cell | None, Fragment]]:
    lines = list(_lines(letters, grids))
    # What signing wrote into a gap of a line comes after it in the file: `Số:      /KH-UBND`, then `173`.
    short = [line for line in lines if len(line.text) <= _FILLING]
    for inner in short if len(short) < _MOST_MARKS else ():
        around = next(
            (
                line
                for line in lines
                if line is not inner and line.cell == inner.cell and _inside(inner.box, line.box)
            ),
            None,
        )
        if around is not None:
            around.fill(inner)
            lines = [line for line in lines if line is not inner]
    return [(line.cell, Fragment(line.text.rstrip(), line.box, raised=line.raised())) for line in lines]


class _Line:
    """A piece of a line while its letters come in; `places` says where each stands."""

    def __init__(self, cell: Cell | None) -> None:
        self.cell = cell
        self.text = ""
        self.places: list[Box] = []
        self.box: Box = (0.0, 0.0, 0.0, 0.0)

    def add(self, letter: str, place: Box) -> None:
        old = self.box if self.text else place
        self.box = (
            min(old[0], place[0]),
            min(old[1], place[1]),
            max(old[2], place[2]),
            max(old[3], place[3]),
        )
        self.blank_or(letter, place)

    def blank_or(self, letter: str, place: Box) -> None:
        self.text += letter
        self.places.append(place)

    def fill(self, inner: "_Line") -> None:
        at = bisect_right(self.places, inner.box[0], key=itemgetter(0))
        before, after = self.text[:at].rstrip(), self.text[at:].lstrip()
        skipped = len(self.text) - len(after)
        self.places = [
            *self.places[: len(before)],
            *[inner.box] * (len(inner.text.strip()) + 2),
            *self.places[skipped:],
        ]
        self.text = f"{before} {inner.text.strip()} {after}"

    def raised(self) -> tuple[tuple[int, int], ...]:
        """Where figures stand that are smaller than the letters beside them and higher: signs of notes, squares, cubes."""
        heights = [bottom - top for _, top, _, bottom in self.places]
        # Letters that a font lacks come from another, and may be higher than all others.
        usual, foot = median(heights), median(place[3] for place in self.places)
        if min(heights) > _RAISED * usual:
            return ()
        found: list[tuple[int, int]] = []
        for figures in _FIGURES.finditer(self.text):
            small = [at for at in range(*figures.span()) if heights[at] < _RAISED * usual]
            high = [at for at in small if self.places[at][3] < foot - heights[at] * _LIFT]
            if high:
                found.append((high[0], high[-1] + 1))
        return tuple(found)


def _inside(inner: Box, outer: Box) -> bool:
    middle = (inner[1] + inner[3]) / 2
    return outer[0] < inner[0] and inner[2] < outer[2] and outer[1] < middle < outer[3]


def _lines(letters: Iterable[Letter], grids: list[Grid]) -> Iterator[_Line]:
    line = _Line(None)
    for letter, place in letters:
        ended, blank = letter < " ", letter.isspace()
        cell = line.cell if ended or blank else _cell(place, grids)
        if line.text and (ended or cell != line.cell or not (blank or _continues(line.box, place))):
            yield line
            line = _Line(cell)
        if blank and not ended and line.text:
            line.blank_or(" ", line.places[-1])
        elif not ended and not blank:
            line.cell = cell
            line.add(letter, place)
    if line.text:
        yield line


def _cell(box: Box, grids: list[Grid]) -> Cell | None:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for index, grid in enumerate(grids):
        found = grid.cell_at(x, y)
        if found:
            return (index, *found)
    return None


def _continues(box: Box, place: Box) -> bool:
    height = max(place[3] - place[1], 1.0)
    middle = (place[1] + place[3]) / 2
    level = box[1] - 0.2 * height < middle < box[3] + 0.2 * height
    return level and -2 * height < place[0] - box[2] < _GAP * height

"""The text layer of one page of a PDF: pieces of lines with boxes, as the page is read."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped] # it ships no types

from lantoa.ingest.layout import Box, Fragment

# Two pieces of a line further apart than this many heights of a letter belong to different columns.
_GAP = 1.7
# PDFium gives 2 for a hyphen that ends a line: `Số 57/KH-` / `UBND`.
_LINE_END_HYPHEN = 2

Letter = tuple[str, Box]


class Page(NamedTuple):
    """One page's text layer. `fragments` stand upright: `turn` quarters of a turn bring the page as shown into that frame."""

    fragments: tuple[Fragment, ...]
    text: str
    width: float
    height: float
    turn: int
    pictured: bool


def page_of(document: Any, index: int) -> Page:
    """The text layer of page `index`."""
    page = document[index]
    width, height = page.get_size()
    textpage = page.get_textpage()
    letters = list(_letters(page, textpage, width=width, height=height))
    turn = _turn(letters)
    fragments = tuple(
        _fragments((letter, turned(box, turn, width=width, height=height)) for letter, box in letters)
    )
    text = "\n".join(fragment.text for fragment in fragments)
    shapes = page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3)
    pictured = any(_covers(shape, width * height) for shape in shapes)
    textpage.close()
    page.close()
    if turn % 2:
        width, height = height, width
    return Page(fragments, text, width, height, turn, pictured)


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


def _letters(page: Any, textpage: Any, *, width: float, height: float) -> Iterator[Letter]:
    """Characters with boxes in points from the top left, as the page is shown."""
    (x0, y0), (x1, y1), (x2, y2) = (
        _shown(page, point, width=width, height=height) for point in ((0, 0), (100, 0), (0, 100))
    )
    across, down = ((x1 - x0) / 100, (y1 - y0) / 100), ((x2 - x0) / 100, (y2 - y0) / 100)
    rect = raw.FS_RECTF()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if (
            not code
            or 0xD800 <= code < 0xE000
            or code > 0x10FFFF
            or not raw.FPDFText_GetLooseCharBox(textpage, index, ctypes.byref(rect))
        ):
            continue
        corners = [(a, b) for a in (rect.left, rect.right) for b in (rect.top, rect.bottom)]
        xs = [x0 + a * across[0] + b * down[0] for a, b in corners]
        ys = [y0 + a * across[1] + b * down[1] for a, b in corners]
        yield "-" if code == _LINE_END_HYPHEN else chr(code), (min(xs), min(ys), max(xs), max(ys))


def _shown(page: Any, point: tuple[int, int], *, width: float, height: float) -> tuple[float, float]:
    """A point of the page's own space, as the page is shown: its turn and its crop are taken in."""
    scale = 1000
    x, y = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(
        page, 0, 0, int(width * scale), int(height * scale), 0, *point, ctypes.byref(x), ctypes.byref(y)
    )
    return x.value / scale, y.value / scale


def _fragments(letters: Iterable[Letter]) -> Iterator[Fragment]:
    text, box = "", (0.0, 0.0, 0.0, 0.0)
    for letter, place in letters:
        ended = letter < " "
        if text and (ended or not (letter.isspace() or _continues(box, place))):
            yield Fragment(text.rstrip(), box)
            text = ""
        if ended or (letter.isspace() and not text):
            continue
        if letter.isspace():
            text += " "
            continue
        box = (
            (min(box[0], place[0]), min(box[1], place[1]), max(box[2], place[2]), max(box[3], place[3]))
            if text
            else place
        )
        text += letter
    if text:
        yield Fragment(text.rstrip(), box)


def _continues(box: Box, place: Box) -> bool:
    height = max(place[3] - place[1], 1.0)
    middle = (place[1] + place[3]) / 2
    level = box[1] - 0.2 * height < middle < box[3] + 0.2 * height
    return level and -2 * height < place[0] - box[2] < _GAP * height

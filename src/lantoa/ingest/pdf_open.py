"""Tables without lines: heads that name columns, and gaps between the columns that stand through all rows below."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from statistics import median
from typing import NamedTuple

from lantoa.core.text import skeleton
from lantoa.ingest.layout import Box, Fragment, Row, rows_of
from lantoa.ingest.pdf_grid import Grid

# What heads the numbers, and what heads any other column, on the skeleton.
_NUMBERS = re.compile(r"s?tt$|so tt$|so thu tu$")
_HEAD = re.compile(
    r"(?:ten |cac |ve )?(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap|don vi|co quan|bo phan|nguoi|chu tri|phoi hop|"
    r"thuc hien|phu trach|thoi gian|thoi han|tien do|hoan thanh|ket qua|san pham|chi tieu|kinh phi|ghi chu|dia diem|so luong)\b"
)
_PAGE_NUMBER = re.compile(r"[-–—]?\d{1,4}[-–—]?$")
_ROW_NUMBER = re.compile(r"(\d{1,3})[.)]?$")
# So many heads make a head; words nearer to each other than this part of their height are of one head.
_HEADS, _NEAR = 3, 0.75
# Points that stay free between two columns, more than between two words; rows that prove them; so near to each other
# the cells of a column begin.
_GAP, _ROWS, _ALIGNED = 7.0, 2, 3.0
# So far below the line above, in heights of a line, nothing goes on with its row; nothing is a row of its table.
_LOOSE, _FAR = 1.5, 5.0

Free = list[tuple[float, float]]
"""Stretches between the middles of two heads that no word has covered."""


class OpenTable(NamedTuple):
    """A table without lines on a page; its gaps and how many numbered rows it has had, where it may go on overleaf."""

    grid: Grid
    gaps: Free
    numbered: int
    runs_on: bool


class _Body(NamedTuple):
    """Lines of a table, which of them open its rows, and what stays free between its columns."""

    lines: list[Row]
    starts: list[int]
    free: list[Free]


def open_table(words: Iterable[Fragment], above: OpenTable | None = None) -> OpenTable | None:
    """The table that goes on from the page above, else the first without lines among the words of a page; None where
    anything about it is unsure.
    """
    lines = [line for line in rows_of(words) if not (len(line) == 1 and _PAGE_NUMBER.match(line[0].text))]
    if above and above.runs_on:
        body = _body(lines, [[gap] for gap in above.gaps], above.numbered)
        if body.lines:
            return _drawn(body, above.numbered, runs_on=len(body.lines) == len(lines))
    for at, line in enumerate(lines):
        if heads := _heads(line):
            body = _body(lines[at:], [[_between(*pair)] for pair in pairwise(heads)], 0)
            if len(body.starts) >= _ROWS:
                return _drawn(body, 0, runs_on=at + len(body.lines) == len(lines))
    return None


def _heads(line: Row) -> list[Box]:
    """Boxes of the heads on a line that holds nothing else."""
    if not _NUMBERS.match(skeleton(line[0].text)):
        return []
    heads = [[line[0]]]
    for left, word in pairwise(line):
        apart = word.box[0] - left.box[2] > _NEAR * (word.box[3] - word.box[1])
        heads.append([word]) if apart else heads[-1].append(word)
    named = [skeleton(" ".join(word.text for word in head)) for head in heads[1:]]
    known = len(heads) >= _HEADS and all(map(_HEAD.match, named))
    return [_around(head) for head in heads] if known else []


def _around(pieces: Sequence[Fragment]) -> Box:
    lefts, tops, rights, bottoms = zip(*(piece.box for piece in pieces), strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _between(one: Box, two: Box) -> tuple[float, float]:
    return (one[0] + one[2]) / 2, (two[0] + two[2]) / 2


def _body(lines: Sequence[Row], free: list[Free], numbered: int) -> _Body:
    """The lines from the first on that leave room between all columns, and go on with the numbers in the first."""
    body = _Body([], [], free)
    for line in lines:
        left = [_without(gaps, line) for gaps in body.free]
        if not all(left):
            break
        first = line[0].box[2] <= left[0][0][1]
        number = _ROW_NUMBER.match(line[0].text) if first else None
        follows = number is not None and int(number[1]) == numbered + len(body.starts) + 1
        headed = not numbered and not body.starts
        if body.lines and _is_far(body.lines[-1], line, opens=follows or headed):
            break
        if first and not follows and (body.lines or numbered):
            break
        if follows:
            body.starts.append(len(body.lines))
        body.lines.append(line)
        body = body._replace(free=left)
    return body


def _begun(body: Sequence[Row], gap: tuple[float, float]) -> int:
    """How many lines have a word that begins where the gap ends: the next column's cells do."""
    return sum(any(abs(word.box[0] - gap[1]) <= _ALIGNED for word in line) for line in body)


def _without(gaps: Free, line: Row) -> Free:
    """What is still free beside the words of a line."""
    for word in line:
        left, right = word.box[0], word.box[2]
        parts = ((one, min(end, left)) for one, end in gaps), ((max(one, right), end) for one, end in gaps)
        gaps = sorted({part for side in parts for part in side if _width(part) >= _GAP})
    return gaps


def _width(gap: tuple[float, float]) -> float:
    return gap[1] - gap[0]


def _is_far(above: Row, line: Row, *, opens: bool) -> bool:
    height = median(piece.box[3] - piece.box[1] for piece in above)
    return _around(line)[1] - _around(above)[3] > (_FAR if opens else _LOOSE) * height


def _drawn(body: _Body, numbered: int, *, runs_on: bool) -> OpenTable:
    """The table with the grid that lines between its columns and above each row would draw."""
    gaps = [max(free, key=lambda gap: (_begun(body.lines, gap), _width(gap))) for free in body.free]
    left, top, right, bottom = _around([piece for line in body.lines for piece in line])
    columns = (left - 1, *(sum(gap) / 2 for gap in gaps), right + 1)
    edges = (
        (_around(body.lines[at - 1])[3] + _around(body.lines[at])[1]) / 2 for at in body.starts if at > 0
    )
    rows = (top - 1, *edges, bottom + 1)
    fields = product(range(len(rows) - 1), range(len(columns) - 1))
    grid = Grid(columns, rows, {field: field for field in fields})
    return OpenTable(grid, gaps, numbered + len(body.starts), runs_on)

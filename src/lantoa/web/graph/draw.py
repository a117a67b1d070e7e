"""Where each paper of the graph stands on its sheet: columns by step, lines between them."""

import textwrap
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lantoa.apps.duties.selectors.papers import Graph, Paper

WIDE, GAP, APART, TOP = 210, 70, 14, 30
LETTERS, ROWS, LINE = 27, 4, 17
EARLIEST = date(1900, 1, 1)


class Box(NamedTuple):
    """A paper on the sheet."""

    paper: Paper
    x: int
    y: int
    height: int
    rows: Sequence[tuple[int, str]]
    note: int


class Curve(NamedTuple):
    """A line from a paper to the one it rests on."""

    path: str
    role: str


class Sheet(NamedTuple):
    """The whole drawing; `heads`: where each column begins, by step."""

    width: int
    height: int
    boxes: Sequence[Box]
    curves: Sequence[Curve]
    heads: Sequence[tuple[int, int]]


def draw(graph: Graph) -> Sheet:
    """Left to right: what it rests on, the paper itself, what rests on it; in a column by date."""
    columns: dict[int, list[Paper]] = defaultdict(list)
    for paper in graph.papers:
        columns[paper.step].append(paper)
    steps = sorted(columns)
    tall = max(_tall(columns[step]) for step in steps)
    boxes: dict[str, Box] = {}
    for place, step in enumerate(steps):
        y = TOP + (tall - _tall(columns[step])) // 2
        for paper in sorted(columns[step], key=lambda one: (one.on or EARLIEST, one.key)):
            boxes[paper.key] = _box(paper, place * (WIDE + GAP), y)
            y += boxes[paper.key].height + APART
    curves = [Curve(_curve(boxes[tie.source], boxes[tie.target]), tie.role) for tie in graph.ties]
    width = len(steps) * (WIDE + GAP) - GAP
    heads = [(place * (WIDE + GAP), step) for place, step in enumerate(steps)]
    return Sheet(width + 2, tall + TOP + 2, list(boxes.values()), curves, heads)


def _box(paper: Paper, x: int, y: int) -> Box:
    rows = _rows(paper)
    placed = [(y + 20 + number * LINE, words) for number, words in enumerate(rows)]
    return Box(paper, x + 1, y, _height(paper), placed, y + 20 + len(rows) * LINE)


def _rows(paper: Paper) -> list[str]:
    return textwrap.wrap(paper.title, LETTERS, max_lines=ROWS, placeholder=" …") or [""]


def _height(paper: Paper) -> int:
    return 12 + (len(_rows(paper)) + 1) * LINE


def _tall(papers: Sequence[Paper]) -> int:
    return sum(_height(paper) + APART for paper in papers) - APART


def _curve(source: Box, target: Box) -> str:
    """From the side of the one that rests to the facing side of what it rests on."""
    leftward = target.x < source.x
    start = source.x if leftward else source.x + WIDE
    end = target.x + WIDE if leftward else target.x
    if source.x == target.x:  # of one column: round the side
        start = end = source.x + WIDE
    from_y, to_y = source.y + source.height // 2, target.y + target.height // 2
    bend = GAP // 2 if end > start or start == end else -GAP // 2
    return f"M{start},{from_y}C{start + bend},{from_y} {end - bend if start != end else end + bend},{to_y} {end},{to_y}"

"""Where the works of a graph stand on paper: columns by date, older to the left, with a lane for every long arrow."""

import re
from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from lantoa.core.citations import CitationEdge, CitationGraph, Work

# "30/2020/NĐ-CP": the year a legal symbol carries.
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
# Without a date: what is only cited stands first, what cites others last.
UNDATED_FIRST, UNDATED_LAST = 0, 9999
_SWEEPS = 8


class Slot(NamedTuple):
    """A place in a column: the box of a work, or the lane through which arrows to it pass."""

    work: int
    lane: bool


class Column(NamedTuple):
    """Slots of one year, top to bottom; a year has several columns where its papers rest on each other."""

    year: int
    slots: list[Slot]


class Layout(NamedTuple):
    """Columns from left to right, and for each edge the columns and slots it passes, from the citing work to the cited."""

    columns: list[Column]
    routes: list[list[tuple[int, Slot]]]


def lay_out(graph: CitationGraph) -> Layout:
    """Columns by year and inside a year by what rests on what. No arrow stays inside a column, except in a circle."""
    citing = {edge.source for edge in graph.edges}
    years = [_year(work, cites=index in citing) for index, work in enumerate(graph.works)]
    depths = _depths(graph, years)
    places = sorted(set(zip(years, depths, strict=True)))
    column_of = [places.index(place) for place in zip(years, depths, strict=True)]
    columns = [Column(year, []) for year, _ in places]
    for index, column in enumerate(column_of):
        columns[column].slots.append(Slot(index, lane=False))
    routes = [_route(edge, column_of) for edge in graph.edges]
    for column, slot in dict.fromkeys(step for route in routes for step in route if step[1].lane):
        columns[column].slots.append(slot)
    _untangle(columns, routes)
    return Layout(columns, routes)


def _year(work: Work, *, cites: bool) -> int:
    if work.date:
        return int(work.date[:4])
    found = _YEAR.search(work.number_symbol or "")
    return int(found[1]) if found else UNDATED_LAST if cites else UNDATED_FIRST


def _depths(graph: CitationGraph, years: list[int]) -> list[int]:
    """How far right a work stands inside its year: one further than what it rests on."""
    below: dict[int, list[int]] = defaultdict(list)
    for edge in graph.edges:
        if years[edge.source] == years[edge.target]:
            below[edge.source].append(edge.target)
    depths = [0] * len(graph.works)
    for _ in range(6):  # in a circle depths would grow for ever; no year needs more columns
        depths = [
            max([depths[target] + 1 for target in below[index]], default=0) for index in range(len(depths))
        ]
    return depths


def _route(edge: CitationEdge, column_of: list[int]) -> list[tuple[int, Slot]]:
    start, end = column_of[edge.source], column_of[edge.target]
    lanes = [(column, Slot(edge.target, lane=True)) for column in range(start - 1, end, -1)]
    return [(start, Slot(edge.source, lane=False)), *lanes, (end, Slot(edge.target, lane=False))]


def _untangle(columns: list[Column], routes: list[list[tuple[int, Slot]]]) -> None:
    """Order each column by the mean height of its neighbours, to and fro, so that fewer arrows cross."""
    near: dict[tuple[int, Slot], set[tuple[int, Slot]]] = defaultdict(set)
    for route in routes:
        for one, other in pairwise(route):
            near[one].add(other)
            near[other].add(one)
    height = {
        (index, slot): place - len(column.slots) / 2
        for index, column in enumerate(columns)
        for place, slot in enumerate(column.slots)
    }

    def mean(index: int, slot: Slot) -> float:
        around = [height[step] for step in near[index, slot]]
        return sum(around) / len(around) if around else height[index, slot]

    for sweep in range(_SWEEPS):
        order = range(len(columns)) if sweep % 2 else range(len(columns) - 1, -1, -1)
        for index in order:
            slots = columns[index].slots
            slots.sort(key=lambda slot: (mean(index, slot), slot))
            height.update({(index, slot): place - len(slots) / 2 for place, slot in enumerate(slots)})

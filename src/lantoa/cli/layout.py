"""Where the works of a graph stand on paper: a few columns by date, older to the left, with a lane for every long arrow."""

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import NamedTuple

from lantoa.core.citations import CitationEdge, CitationGraph, Work

# "30/2020/NĐ-CP": the year a legal symbol carries.
_YEAR = re.compile(r"/((?:19|20)\d\d)/")
# Without a date: what is only cited stands first, what cites others last.
UNDATED_FIRST, UNDATED_LAST = 0, 9999
_SWEEPS = 8
# So many columns can still be read on a sheet of A4.
_MOST_COLUMNS = 4


class Slot(NamedTuple):
    """A place in a column: the box of a work, or the lane through which arrows to it pass."""

    work: int
    lane: bool


class Column(NamedTuple):
    """Slots of some years, top to bottom; a year has several columns where its papers rest on each other."""

    first: int
    last: int
    slots: list[Slot]


class Layout(NamedTuple):
    """Columns from left to right, and for each edge the columns and slots it passes, from the citing work to the cited."""

    columns: list[Column]
    routes: list[list[tuple[int, Slot]]]


def lay_out(graph: CitationGraph) -> Layout:
    """Columns by year and inside a year by what rests on what; years with few papers share a column."""
    citing = {edge.source for edge in graph.edges}
    years = _years(graph, citing)
    depths = _depths(graph, years)
    places = list(zip(years, depths, strict=True))
    shared = _share(places)
    column_of = [shared[place] for place in places]
    columns = [
        Column(min(years_), max(years_), [])
        for years_ in (
            [year for (year, _), column in shared.items() if column == number]
            for number in range(len(set(shared.values())))
        )
    ]
    for index, column in enumerate(column_of):
        columns[column].slots.append(Slot(index, lane=False))
    routes = [_route(edge, column_of) for edge in graph.edges]
    for column, slot in dict.fromkeys(step for route in routes for step in route if step[1].lane):
        columns[column].slots.append(slot)
    _untangle(columns, routes)
    return Layout(columns, routes)


def _years(graph: CitationGraph, citing: set[int]) -> list[int]:
    """The year of each work; one without a date is not older than what it cites."""
    years = [_year(work, cites=index in citing) for index, work in enumerate(graph.works)]
    cited: dict[int, list[int]] = defaultdict(list)
    for edge in graph.edges:
        if UNDATED_FIRST < years[edge.target] < UNDATED_LAST:
            cited[edge.source].append(years[edge.target])
    return [
        max(cited[index]) if year == UNDATED_LAST and cited[index] else year
        for index, year in enumerate(years)
    ]


def _share(places: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """The column of each place: in order, about as many works in each."""
    counts = Counter(places)
    fair = len(places) / min(_MOST_COLUMNS, max(len(counts), 1))
    columns: dict[tuple[int, int], int] = {}
    column = held = 0
    first = last = -1
    for place, count in sorted(counts.items()):
        year = place[0]
        # A place goes where most of it belongs, the last column takes what is left; a year is cut only where it fills a column alone.
        if (
            held
            and held + count / 2 > fair
            and column < _MOST_COLUMNS - 1
            and (year != last or first == last)
        ):
            column, held, first = column + 1, 0, year
        columns[place], last = column, year
        first = year if first < 0 else first
        held += count
    return columns


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

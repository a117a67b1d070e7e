"""Every unit's line upward, dated: the placements followed to the top, each step only while both hold.

What an ended unit left behind (papers, duties) belongs to whoever inherited it, so its line goes on there. A people's
committee stands above the areas that lie in its own.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lantoa.core.organisation import ALWAYS, Valid

DEEPEST = 20  # a tree of offices has some eight storeys; more is a placement that goes in a circle


class Step(NamedTuple):
    """One pair of the closure."""

    ancestor: str
    descendant: str
    depth: int
    valid: Valid


class Lines(NamedTuple):
    """What the closure is made from. `lives`: the days of every unit; `placed` and `inherited`: what comes above it."""

    lives: Mapping[str, Valid]
    placed: Mapping[str, list[tuple[str, Valid]]]
    inherited: Mapping[str, list[tuple[str, Valid]]]


def both(one: Valid, other: Valid) -> Valid | None:
    """When both hold, None: never."""
    since = max(one.since or date.min, other.since or date.min)
    until = min(one.until or date.max, other.until or date.max)
    if since >= until:
        return None
    return Valid(None if since == date.min else since, None if until == date.max else until)


def closure(
    lives: Mapping[str, Valid],
    placements: Iterable[tuple[str, str, Valid]],
    *,
    heirs: Iterable[tuple[str, str, date]] = (),
    of: Collection[str] | None = None,
) -> Iterator[Step]:
    """Pairs of a unit and one above it, itself included, with their days.

    `placements`: (unit, parent, valid); `heirs`: (ended unit, who inherited it, since when); `of`: of these units only.
    """
    lines = Lines(lives, defaultdict(list), defaultdict(list))
    for unit, parent, valid in placements:
        lines.placed[unit].append((parent, valid))
    for unit, heir, since in heirs:
        lines.inherited[unit].append((heir, Valid(since, None)))
    for unit in lives if of is None else of:
        yield from _climb(unit, lines)


def _climb(unit: str, lines: Lines) -> Iterator[Step]:
    waiting = [(unit, ALWAYS)]
    for depth in range(DEEPEST):
        above: list[tuple[str, Valid]] = []
        for name, days in waiting:
            alive = both(days, lines.lives.get(name, ALWAYS))
            if alive:
                yield Step(name, unit, depth, alive)
                above += _next(lines.placed.get(name, ()), alive)
            above += _next(lines.inherited.get(name, ()), days)
        waiting = above
        if not waiting:
            return


def _next(up: Iterable[tuple[str, Valid]], so_far: Valid) -> Iterator[tuple[str, Valid]]:
    for name, valid in up:
        if days := both(so_far, valid):
            yield name, days

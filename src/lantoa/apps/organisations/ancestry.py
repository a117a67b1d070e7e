"""Every unit's line upward, dated: the placements followed to the top, each step only while both hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from lantoa.core.organisation import Valid

DEEPEST = 20  # a tree of offices has some eight storeys; more is a placement that goes in a circle


class Step(NamedTuple):
    """One pair of the closure."""

    ancestor: str
    descendant: str
    depth: int
    valid: Valid


def both(one: Valid, other: Valid) -> Valid | None:
    """When both hold, None: never."""
    since = max(one.since or date.min, other.since or date.min)
    until = min(one.until or date.max, other.until or date.max)
    if since >= until:
        return None
    return Valid(None if since == date.min else since, None if until == date.max else until)


def closure(units: Mapping[str, Valid], placements: Iterable[tuple[str, str, Valid]]) -> Iterator[Step]:
    """Pairs of a unit and one above it, itself included, with their days. `placements`: (unit, parent, valid)."""
    above: dict[str, list[tuple[str, Valid]]] = defaultdict(list)
    for unit, parent, valid in placements:
        above[unit].append((parent, valid))
    for unit, valid in units.items():
        yield from _climb(unit, valid, above)


def _climb(unit: str, valid: Valid, above: Mapping[str, list[tuple[str, Valid]]]) -> Iterator[Step]:
    level = [(unit, valid)]
    for depth in range(DEEPEST):
        yield from (Step(ancestor, unit, depth, days) for ancestor, days in level)
        level = [
            (parent, days)
            for ancestor, so_far in level
            for parent, placed in above.get(ancestor, ())
            if (days := both(so_far, placed))
        ]
        if not level:
            return

"""All units and successions, with the indexes that the verbs ask."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from lantoa.core.kernel import Refused
from lantoa.core.organisation.body_types import BODY_TYPES
from lantoa.core.organisation.keys import name_keys
from lantoa.core.organisation.model import Share, Succession, Unit

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

_KEPT = 8  # days asked about together lie in few stretches; the tree of one stretch is a few MB


class Move(NamedTuple):
    """One share with the succession it belongs to."""

    by: Succession
    share: Share


class Snapshot(NamedTuple):
    """The tree in a stretch of time in which nothing moves.

    `order`: units in preorder; what stands below the unit at `place` stands up to `ends[place]`.
    """

    order: tuple[str, ...]
    place: Mapping[str, int]
    ends: tuple[int, ...]
    parents: Mapping[str, str]
    children: Mapping[str, tuple[str, ...]]
    levels: dict[tuple[str, str], tuple[str, ...]]  # (area, level) → areas of that level in it, remembered


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class OrganisationTree:
    """Units with a memory: built once by `build_tree`, asked by the verbs of this room, never changed."""

    units: Mapping[str, Unit]
    successions: tuple[Succession, ...]
    departures: Mapping[str, tuple[Move, ...]] = field(repr=False)
    arrivals: Mapping[str, tuple[Move, ...]] = field(repr=False)
    codes: Mapping[tuple[str, str], tuple[str, ...]] = field(repr=False)
    names: Mapping[str, tuple[str, ...]] = field(repr=False)
    named: Mapping[str, tuple[str, ...]] = field(repr=False)  # kind → bodies under ids of their own
    ended: Mapping[str, tuple[date, ...]] = field(repr=False)  # kind → first days without one, each once
    turns: tuple[date, ...] = field(repr=False)
    snapshots: dict[int, Snapshot] = field(repr=False)  # remembered answers, nothing else


def build_tree(units: Iterable[Unit], *, successions: Iterable[Succession] = ()) -> OrganisationTree:
    """Index units and successions. Refuses two units of one id."""
    by_id: dict[str, Unit] = {}
    for unit in units:
        if unit.id in by_id:
            raise Refused("ORG.twice", unit=unit.id)
        by_id[unit.id] = unit
    kept = tuple(sorted(successions, key=lambda each: each.on))
    moves = [Move(each, share) for each in kept for share in each.shares]
    return OrganisationTree(
        units=MappingProxyType(by_id),
        successions=kept,
        departures=_grouped((move.share.origin, move) for move in moves if move.share.origin is not None),
        arrivals=_grouped((move.share.heir, move) for move in moves if move.share.heir is not None),
        codes=_grouped((code[:2], unit.id) for unit in by_id.values() for code in unit.codes),
        names=_grouped((key, unit.id) for unit in by_id.values() for key in name_keys(unit)),
        named=_grouped(
            (unit.kind, unit.id)
            for unit in by_id.values()
            if not unit.kind.is_area and not _of_a_type(unit.id)
        ),
        ended=_grouped(
            sorted({(unit.kind, unit.valid.until) for unit in by_id.values() if unit.valid.until})
        ),
        turns=_turns(by_id.values()),
        snapshots={},
    )


def _of_a_type(name: str) -> bool:
    code, sign, _area = name.partition("@")
    return bool(sign) and code in BODY_TYPES


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, tuple[Value, ...]]:
    groups: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def _turns(units: Iterable[Unit]) -> tuple[date, ...]:
    """Days on which anything begins or ends to stand where it stands."""
    turns = {
        day
        for unit in units
        for valid in (unit.valid, *(at.valid for at in unit.placements))
        for day in valid
    }
    return tuple(sorted(day for day in turns if day is not None))


def snapshot(tree: OrganisationTree, on: date) -> Snapshot:
    """The tree as it stood on a day."""
    stretch = bisect_right(tree.turns, on)
    found = tree.snapshots.pop(stretch, None) or _take(tree, on)
    tree.snapshots[stretch] = found  # put last: the one asked least recently goes first
    while len(tree.snapshots) > _KEPT:
        del tree.snapshots[next(iter(tree.snapshots))]
    return found


def _take(tree: OrganisationTree, on: date) -> Snapshot:
    standing = {unit.id for unit in tree.units.values() if unit.valid.on(on)}
    parents: dict[str, str] = {}
    for name in standing:
        for at in tree.units[name].placements:
            if at.parent in standing and at.valid.on(on):
                parents[name] = at.parent
                break
    below: dict[str, list[str]] = defaultdict(list)
    for name in sorted(parents):
        below[parents[name]].append(name)
    children = {name: tuple(names) for name, names in below.items()}
    return _ordered(sorted(standing - parents.keys()), parents, children)


def _ordered(
    roots: list[str], parents: Mapping[str, str], children: Mapping[str, tuple[str, ...]]
) -> Snapshot:
    order: list[str] = []
    place: dict[str, int] = {}
    ends: list[int] = []
    waiting = [(name, False) for name in reversed(roots)]
    while waiting:
        name, done = waiting.pop()
        if done:
            ends[place[name]] = len(order)
            continue
        place[name] = len(order)
        order.append(name)
        ends.append(0)
        waiting.append((name, True))
        waiting += [(child, False) for child in reversed(children.get(name, ()))]
    for name in parents:  # in a ring nobody stands above: each stands alone
        if name not in place:
            place[name] = len(order)
            order.append(name)
            ends.append(len(order))
    return Snapshot(tuple(order), place, tuple(ends), parents, children, {})

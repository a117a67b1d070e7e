"""What is known of an area on a day: `border=yes`, that it is a phường; and what was known of those it was made of."""

from collections.abc import Collection
from datetime import date, timedelta

from lantoa.core.organisation.keys import bare_key, name_key
from lantoa.core.organisation.model import Unit
from lantoa.core.organisation.name import name_on
from lantoa.core.organisation.tree import OrganisationTree

_DAY = timedelta(days=1)


def bears(unit: Unit, marks: Collection[str], *, on: date) -> bool:
    """Whether it has on a day every mark (`key=value`)."""
    return _held(unit, on).issuperset(marks)


def of_rank(unit: Unit, ranks: Collection[str], *, on: date) -> bool:
    """Whether its name of the day opens with one of these words; one without any such word may be of each."""
    key = name_key(name_on(unit, on=on))
    return any(key.startswith(f"{rank} ") for rank in ranks) or bare_key(key) == key


def bore_before(area: str, marks: Collection[str], *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """The areas it was made of that had a mark of which nothing, neither yes nor no, is said of the area itself."""
    said = _keys(_held(tree.units[area], on))
    silent = {mark for mark in marks if said.isdisjoint(_keys([mark]))}
    found: dict[str, None] = {}
    waiting, seen = [area] if silent else [], {area}
    while waiting:
        for move in tree.arrivals.get(waiting.pop(), ()):
            origin = tree.units.get(move.share.origin or "")
            if origin is None or move.by.on > on or origin.id in seen:
                continue
            seen.add(origin.id)
            held = _held(origin, move.by.on - _DAY)
            if held & silent:
                found[origin.id] = None
            elif _keys(held).isdisjoint(
                _keys(silent)
            ):  # nothing was said of it, either: go on to what it was made of
                waiting.append(origin.id)
    return tuple(found)


def _held(unit: Unit, on: date) -> frozenset[str]:
    return frozenset(f"{each.key}={each.value}" for each in unit.attributes if each.valid.on(on))


def _keys(marks: Collection[str]) -> frozenset[str]:
    return frozenset(mark.partition("=")[0] for mark in marks)

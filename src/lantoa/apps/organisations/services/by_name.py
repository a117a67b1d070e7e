"""Rows of a table by the names in them: a parent given by its name, a unit that another is called like."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from lantoa.apps.organisations.convert import latest_name
from lantoa.apps.organisations.models import Placement, Unit
from lantoa.apps.organisations.selectors.reach import on_day
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.text import skeleton

Line = tuple[int, UnitValue]


def parents_by_name(
    lines: Sequence[Line], *, on: date, mine: Collection[str]
) -> tuple[list[Line], list[tuple[int, str]]]:
    """The lines with the ids of parents of whom the table says the name; (line, name) where several bear it.

    Sought are units that stand on the day and that the person may change, and units of the table itself.
    """
    given = {place.parent for _line, value in lines for place in value.placements}
    ids = {value.id for _line, value in lines}
    strange = given - ids - set(Unit.objects.filter(pk__in=given).values_list("pk", flat=True))
    called = _called({skeleton(name) for name in strange}, lines, on=on, mine=mine)
    found: list[Line] = []
    unclear: list[tuple[int, str]] = []
    for line, value in lines:
        parents = {
            place.parent: called[skeleton(place.parent)]
            for place in value.placements
            if place.parent in strange
        }
        unclear += [(line, name) for name, units in parents.items() if len(units) > 1]
        places = (
            place._replace(parent=next(iter(parents[place.parent])))
            if len(parents.get(place.parent, ())) == 1
            else place
            for place in value.placements
        )
        found.append((line, value._replace(placements=tuple(places))))
    return found, unclear


def twins(values: Iterable[UnitValue], *, on: date) -> Mapping[str, str]:
    """Of new units those that are called as another unit of their kind under the same parent: id → that name, its id."""
    new = list(values)
    keys = {value.id: _keys(value) for value in new}
    rows = Placement.objects.filter(
        on_day(on),
        on_day(on, of="unit__"),
        parent__in={parent for each in keys.values() for parent, _kind, _name in each},
    )
    held: dict[tuple[str, str, str], str] = {
        (parent, kind, name): unit
        for unit, parent, kind, name in rows.values_list("unit_id", "parent_id", "unit__kind", "unit__folded")
    }
    found: dict[str, str] = {}
    for value in new:
        for key in keys[value.id]:
            if key in held:
                found[value.id] = f"{latest_name(value)} ({held[key]})"
            held.setdefault(key, value.id)
    return found


def _called(
    names: Collection[str], lines: Sequence[Line], *, on: date, mine: Collection[str]
) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    standing = Unit.objects.filter(on_day(on), folded__in=names)
    for unit, name in standing.values_list("pk", "folded"):
        if unit in mine:
            found[name].add(unit)
    for _line, value in lines:
        if (name := skeleton(latest_name(value))) in names:
            found[name].add(value.id)
    return found


def _keys(value: UnitValue) -> list[tuple[str, str, str]]:
    name = skeleton(latest_name(value))
    return [(place.parent, value.kind.value, name) for place in value.placements if place.valid.until is None]

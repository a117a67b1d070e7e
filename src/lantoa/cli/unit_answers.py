"""What is known of a unit, as plain values: the same for tables and for JSON."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from lantoa.core.organisation import (
    EventKind,
    OrganisationTree,
    children,
    heirs,
    history,
    lives,
    made_of,
    name_on,
    path,
)

SCHEMA = "lantoa.units/1"
Answer = dict[str, Any]

_FIRST = EventKind.FOUNDED


def show_unit(unit: str, *, tree: OrganisationTree, on: date) -> Answer:
    """A unit on a day: where it stands, what stands below it, what it was made of and who inherits it."""
    known = tree.units[unit]
    day = _day_of_life(unit, tree, on)
    below = children(unit, tree=tree, on=day)
    return {
        "schema": SCHEMA,
        "as_of": on.isoformat(),
        "unit": {
            **_named(unit, tree, day),
            "kind": known.kind.value,
            "exists": lives(unit, tree=tree, on=on),
            "since": _iso(known.valid.since),
            "until": _iso(known.valid.until),
            "names": [
                {"text": name.text, "use": name.use.value, **_span(name.valid)} for name in known.names
            ],
            "codes": [
                {"system": code.system, "value": code.value, **_span(code.valid)} for code in known.codes
            ],
            "attributes": [
                {"key": each.key, "value": each.value, "basis": each.basis, **_span(each.valid)}
                for each in known.attributes
            ],
            "path": [_named(above, tree, day) for above in path(unit, tree=tree, on=day)[:-1]],
            "children": {
                "count": len(below),
                "kinds": dict(Counter(tree.units[each].kind.value for each in below)),
                "units": [_named(each, tree, day) for each in below],
            },
        },
        "heirs": [
            {
                **_named(heir.unit, tree, on),
                "certain": heir.certain,
                "default": heir.default,
                "functions": heir.functions,
                "basis": [step.basis for step in heir.by if step.basis],
            }
            for heir in heirs(unit, tree=tree, on=on)
            if heir.unit != unit
        ],
        "made_of": [
            {
                **_named(origin.unit, tree, _day_of_life(origin.unit, tree, day)),
                "whole": origin.whole,
                "basis": [step.basis for step in origin.by if step.basis],
            }
            for origin in made_of(unit, tree=tree)
        ],
    }


def tell_history(unit: str, *, tree: OrganisationTree, on: date) -> Answer:
    """The life of a unit, in the order of days."""
    founded = tree.units[unit].valid.since
    return {
        "schema": SCHEMA,
        "as_of": on.isoformat(),
        "unit": _named(unit, tree, _day_of_life(unit, tree, on)),
        "events": [
            {
                "on": _iso(event.on or founded),
                "event": event.kind.value,
                "detail": event.detail,
                "name": _name_of(event.detail, event.kind, tree, event.on),
                "basis": event.succession.basis if event.succession else "",
                **_share(unit, event.detail, event.succession.shares if event.succession else ()),
            }
            for event in sorted(
                history(unit, tree=tree),
                key=lambda each: (each.on or founded or date.min, each.kind != _FIRST),
            )
        ],
    }


def brief_unit(unit: str, *, tree: OrganisationTree, on: date) -> Answer:
    """A unit in a list: id, name, and above it the names up to the province."""
    day = _day_of_life(unit, tree, on)
    above = [name_on(tree.units[each], on=day) for each in path(unit, tree=tree, on=day)[:-1]]
    return {**_named(unit, tree, day), "within": ", ".join(reversed(above))}


def _name_of(unit: str, kind: EventKind, tree: OrganisationTree, on: date | None) -> str:
    if kind not in {EventKind.MADE_OF, EventKind.BECAME, EventKind.PLACED} or unit not in tree.units:
        return ""
    return name_on(tree.units[unit], on=_day_of_life(unit, tree, on or date.min))


def _share(unit: str, other: str, shares: Iterable[Any]) -> Answer:
    for share in shares:
        if {share.origin, share.heir} == {unit, other or None}:
            return {"whole": share.whole, "default": share.default, "functions": share.functions}
    return {}


def _day_of_life(unit: str, tree: OrganisationTree, on: date) -> date:
    """The day itself, or the nearest one on which the unit stood."""
    valid = tree.units[unit].valid
    if valid.until is not None and on >= valid.until:
        return valid.until - timedelta(days=1)
    return max(on, valid.since) if valid.since else on


def _named(unit: str, tree: OrganisationTree, on: date) -> Answer:
    known = tree.units.get(unit)
    return {"id": unit, "name": name_on(known, on=on) if known else unit}


def _span(valid: tuple[date | None, date | None]) -> Answer:
    return {"since": _iso(valid[0]), "until": _iso(valid[1])}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

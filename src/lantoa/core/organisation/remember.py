"""What a unit went through."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.organisation.model import Event, EventKind, Unit
from lantoa.core.organisation.tree import OrganisationTree

_ORDER = {kind: place for place, kind in enumerate(EventKind)}


def history(unit: str, *, tree: OrganisationTree) -> tuple[Event, ...]:
    """Its life in the order of days; of one day, what it came from before what it became."""
    known = tree.units.get(unit)
    events = [*(_own(known) if known else ()), *_shared(tree, unit)]
    return tuple(sorted(dict.fromkeys(events), key=lambda event: (event.on or date.min, _ORDER[event.kind])))


def _own(unit: Unit) -> Iterator[Event]:
    yield Event(unit.valid.since, EventKind.FOUNDED)
    for name in unit.names:
        yield Event(name.valid.since, EventKind.NAMED, name.text)
    for at in unit.placements:
        yield Event(at.valid.since, EventKind.PLACED, at.parent)
    for code in unit.codes:
        yield Event(code.valid.since, EventKind.CODED, f"{code.system}={code.value}")
    for attribute in unit.attributes:
        yield Event(attribute.valid.since, EventKind.DESCRIBED, f"{attribute.key}={attribute.value}")
    if unit.valid.until is not None:
        yield Event(unit.valid.until, EventKind.ENDED)


def _shared(tree: OrganisationTree, unit: str) -> Iterator[Event]:
    for move in tree.arrivals.get(unit, ()):
        yield Event(move.by.on, EventKind.MADE_OF, move.share.origin or "", move.by)
    for move in tree.departures.get(unit, ()):
        yield Event(move.by.on, EventKind.BECAME, move.share.heir or "", move.by)

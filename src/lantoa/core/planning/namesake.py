"""Offices of one name that several communes have: `Phòng Kinh tế (Suối Mây)`, by the place of the paper that names them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from lantoa.core.planning.model import Bearer, Plan, WorkItem
from lantoa.core.planning.part import part_bearer
from lantoa.core.planning.same_body import is_local
from lantoa.core.text import fold


def tell_apart(plan: Plan) -> Plan:
    """The plan, with the place behind the offices that papers of several places name."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    for item in plan.items:
        place = plan.sources[item.source].place
        for bearer in (*item.bearers, *item.coordinators) if place else ():
            for one in part_bearer(bearer):
                places[one.key].add(fold(place or ""))
    shared = {key for key, named in places.items() if len(named) > 1 and is_local(key)}
    items = (_placed(item, plan.sources[item.source].place, shared) for item in plan.items)
    return replace(plan, items=tuple(items)) if shared else plan


def _placed(item: WorkItem, place: str | None, shared: set[str]) -> WorkItem:
    if not place:
        return item
    return replace(
        item,
        bearers=_named(item.bearers, place, shared),
        coordinators=_named(item.coordinators, place, shared),
        timings=tuple(
            timing._replace(bearers=_named(timing.bearers, place, shared)) for timing in item.timings
        ),
    )


def _named(bearers: Iterable[Bearer], place: str, shared: set[str]) -> tuple[Bearer, ...]:
    named: list[Bearer] = []
    for bearer in bearers:
        parts = part_bearer(bearer)
        if shared.isdisjoint(part.key for part in parts):
            parts = (bearer,)
        named += [
            part._replace(name=f"{part.name} ({place})", key=f"{part.key} ({fold(place)})")
            if part.key in shared
            else part
            for part in parts
        ]
    return tuple(named)

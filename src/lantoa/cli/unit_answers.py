"""What is known of a unit, as plain values: the same for tables and for JSON."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from lantoa.cli.messages import Lang

# `history` and `resolve` are files of that room too: asked for through it, they are its verbs.
from lantoa.core import organisation
from lantoa.core.organisation import (
    Event,
    EventKind,
    OrganisationTree,
    Resolution,
    bodies,
    children,
    explain,
    heirs,
    lives,
    made_of,
    name_on,
    path,
    unit_of,
)

SCHEMA = "lantoa.units/1"
Answer = dict[str, Any]

_FIRST = EventKind.FOUNDED


def show_unit(unit: str, *, tree: OrganisationTree, on: date) -> Answer:
    """A unit on a day: where it stands, what stands below it, what it was made of and who inherits it."""
    known = unit_of(unit, tree=tree)
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
            "path": [_named(above, tree, day) for above in _above(unit, tree, day)],
            "children": {
                "count": len(below),
                "kinds": dict(Counter(tree.units[each].kind.value for each in below)),
                "units": [_named(each, tree, day) for each in below],
            },
            "bodies": [
                _named(body, tree, day) for body in bodies(unit, tree=tree, on=day) if body not in tree.units
            ],
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
    founded = unit_of(unit, tree=tree).valid.since
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
                organisation.history(unit, tree=tree) or _of_a_type(unit, tree),
                key=lambda each: (each.on or founded or date.min, each.kind != _FIRST),
            )
        ],
    }


def _of_a_type(unit: str, tree: OrganisationTree) -> list[Event]:
    """The life of a body that nobody wrote down: as its type and its area came and went."""
    known = unit_of(unit, tree=tree)
    events = [Event(known.valid.since, EventKind.FOUNDED)]
    events += [
        Event(name.valid.since, EventKind.NAMED, name.text) for name in known.names if name.use == "official"
    ]
    events += [Event(at.valid.since, EventKind.PLACED, at.parent) for at in known.placements]
    if known.valid.until:
        after = heirs(unit, tree=tree, on=known.valid.until)
        events += [
            Event(known.valid.until, EventKind.BECAME, heir.unit, heir.by[0] if heir.by else None)
            for heir in after
        ]
        events.append(Event(known.valid.until, EventKind.ENDED))
    return events


def brief_unit(unit: str, *, tree: OrganisationTree, on: date) -> Answer:
    """A unit in a list: id, name, and above it the names up to the province."""
    day = _day_of_life(unit, tree, on)
    above = [_named(each, tree, day)["name"] for each in _above(unit, tree, day)]
    return {**_named(unit, tree, day), "within": ", ".join(reversed(above))}


def resolve_phrase(phrase: str, *, sender: str, tree: OrganisationTree, on: date, lang: Lang) -> Answer:
    """Which units a line means that `sender` wrote on a day."""
    return {
        "schema": SCHEMA,
        "as_of": on.isoformat(),
        "sender": brief_unit(sender, tree=tree, on=on),
        "phrase": phrase,
        "resolutions": [
            _resolved(found, tree, on, lang)
            for found in organisation.resolve(phrase, tree=tree, sender=sender, on=on)
        ],
    }


def _resolved(found: Resolution, tree: OrganisationTree, on: date, lang: Lang) -> Answer:
    return {
        "phrase": found.phrase,
        "state": found.state.value,
        "units": [brief_unit(unit, tree=tree, on=on) for unit in found.units],
        "candidates": [brief_unit(unit, tree=tree, on=on) for unit in found.candidates],
        "why": found.why,
        "message": explain(found, lang=lang),
        "confidence": found.confidence,
    }


def _above(unit: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """From the top down to the unit above; a body of a type stands under what its type says."""
    if unit in tree.units:
        return path(unit, tree=tree, on=on)[:-1]
    parents = unit_of(unit, tree=tree).placements
    return (*_above(parents[0].parent, tree, on), parents[0].parent) if parents else ()


def _name_of(unit: str, kind: EventKind, tree: OrganisationTree, on: date | None) -> str:
    if kind not in {EventKind.MADE_OF, EventKind.BECAME, EventKind.PLACED} or not unit:
        return ""
    return str(_named(unit, tree, _day_of_life(unit, tree, on or date.min))["name"])


def _share(unit: str, other: str, shares: Iterable[Any]) -> Answer:
    for share in shares:
        if {share.origin, share.heir} == {unit, other or None}:
            return {"whole": share.whole, "default": share.default, "functions": share.functions}
    return {}


def _day_of_life(unit: str, tree: OrganisationTree, on: date) -> date:
    """The day itself, or the nearest one on which the unit stood."""
    since, until = unit_of(unit, tree=tree).valid
    if until is not None and on >= until:
        return until - timedelta(days=1)
    return max(on, since) if since else on


def _named(unit: str, tree: OrganisationTree, on: date) -> Answer:
    return {"id": unit, "name": name_on(unit_of(unit, tree=tree), on=on)}


def _span(valid: tuple[date | None, date | None]) -> Answer:
    return {"since": _iso(valid[0]), "until": _iso(valid[1])}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""What a duty is made from: its item, and the reviewed items that belong to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import SETTLED, Item, ItemKind, Reading
from lantoa.apps.documents.selectors.review import Rows
from lantoa.apps.documents.shown import flat
from lantoa.apps.duties.convert import Due, deadline_of, due_of, names, target_fields
from lantoa.apps.duties.models import Duty, DutyBearer, DutyTarget
from lantoa.core.planning import term_of

Json = dict[str, Any]

PARTS = ("words", "bearers", "due", "targets")


class Parts(NamedTuple):
    """An item that is a duty, and its own targets and deadlines."""

    item: Item
    targets: Sequence[Item]
    deadlines: Sequence[Item]


def parts_of(live: Rows, item: Item) -> Parts:
    """What belongs to a duty in the reading as it is now."""
    return Parts(item, _of(live, item, ItemKind.TARGET), _of(live, item, ItemKind.DEADLINE))


def _of(live: Rows, duty: Item, kind: ItemKind) -> list[Item]:
    """The parts that hold for a duty: decided so, and of those that several share, the ones it names itself."""
    mine = duty.value.get({"target": "targets", "deadline": "deadlines"}[kind], ())
    return [
        item
        for item in live.items
        if item.kind == kind
        and item.state in SETTLED
        and (live.parents.get(item.pk) == duty.pk or item.value.get("index") in mine)
    ]


def named(item: Item) -> list[str]:
    """The bodies a duty names."""
    return names([*item.value.get("assignees", ()), *item.value.get("coordinators", ())])


def due_now(reading: Reading, parts: Parts, *, today: date) -> Due:
    """When it is due by its deadlines."""
    return due_of(
        [deadline_of(one, reading.text[one.start : one.end]) for one in parts.deadlines],
        issued=reading.arrival.issued_on,
        received=reading.arrival.arrived_on,
        today=today,
        term=term_of(reading.arrival.subject, kind=reading.arrival.kind, issued=reading.arrival.issued_on),
    )


def words_now(reading: Reading, item: Item) -> Json:
    """The fields of a duty that its sentence gives."""
    return {
        "action": flat(reading.text[item.start : item.end]),
        "section": " › ".join(item.value.get("section", ()))[:500],
        "modality": item.value.get("modality", "must"),
        "channels": item.value.get("channels", []),
        "audiences": item.value.get("audiences", []),
    }


def bearers_now(item: Item, units: Mapping[str, Sequence[str]]) -> list[list[Any]]:
    """`[phrase, unit, leads]` for each unit a phrase means; a phrase that nobody can tell yet keeps its words."""
    found: dict[tuple[str, str | None], list[Any]] = {}
    for leads, bodies in ((True, "assignees"), (False, "coordinators")):
        for phrase in names(item.value.get(bodies, ())):
            for unit in units[phrase] or (None,):
                found.setdefault((phrase if unit is None else "", unit), [phrase, unit, leads])
    return sorted(found.values(), key=str)


def targets_now(reading: Reading, parts: Parts) -> list[Json]:
    """The figures of its targets, each by its item."""
    rows = [(one, target_fields(one, reading.text[one.start : one.end])) for one in parts.targets]
    return sorted(({**fields, "item": one.pk} for one, fields in rows), key=lambda given: given["item"])


def says(reading: Reading, parts: Parts) -> Json:
    """What the reading says of each part of a duty: as long as this stays, nothing was corrected."""
    return {
        "words": words_now(reading, parts.item),
        "bearers": [names(parts.item.value.get(bodies, ())) for bodies in ("assignees", "coordinators")],
        "due": [
            [one.value.get("kind"), one.value.get("normalized"), flat(reading.text[one.start : one.end])]
            for one in parts.deadlines
        ],
        "targets": [
            {name: value for name, value in fields.items() if name != "item"}
            for fields in targets_now(reading, parts)
        ],
    }


def has(duty: Duty) -> Json:
    """What a duty has of each part now."""
    bearers = [[one.phrase, one.unit_id, one.leads] for one in duty.bearers.direct()]
    fields = ("item_id", "measure", "comparator", "value", "value_to", "unit", "by_when")
    targets = [
        {name.removesuffix("_id"): getattr(one, name) for name in fields} for one in duty.targets.all()
    ]
    return {
        "words": {
            name: getattr(duty, name) for name in ("action", "section", "modality", "channels", "audiences")
        },
        "bearers": sorted(bearers, key=str),
        "due": due_told(due_held(duty)),
        "targets": sorted(targets, key=lambda one: one["item"]),
    }


def taken(said: Json, made: Json) -> Json:
    """Each part with what the reading said of it and what the duty has by that."""
    return {part: {"says": said[part], "has": made[part]} for part in PARTS}


def due_held(duty: Duty) -> Due:
    """When a duty is due by its row."""
    return Due(duty.due_on, duty.rrule, duty.due_text, duty.begins_on)


def due_told(due: Due) -> Json:
    """When it is due, as it is kept beside the duty."""
    begins = {"begins": due.begins.isoformat()} if due.begins else {}
    return {"on": due.on and due.on.isoformat(), "text": due.words, "rule": due.rule, **begins}


def write_due(duty: Duty, given: Json) -> None:
    """The row gets what `due_told` says."""
    duty.due_on = date.fromisoformat(given["on"]) if given["on"] else None
    duty.begins_on = date.fromisoformat(given["begins"]) if given.get("begins") else None
    duty.due_text, duty.rrule = given["text"], given["rule"]


def bearer(duty: Duty, given: Sequence[Any]) -> DutyBearer:
    """The row of `[phrase, unit, leads]`, unsaved."""
    phrase, unit, leads = given
    return DutyBearer(duty=duty, phrase=phrase, unit_id=unit, leads=leads)


def target(duty: Duty, given: Json) -> DutyTarget:
    """The row of a target's figures, unsaved."""
    return DutyTarget(duty=duty, item_id=given["item"], **{key: given[key] for key in given if key != "item"})


def folded(words: Json, symbol: str, item: Item) -> str:
    """What a duty is searched in."""
    return words_of(" ".join((words["action"], words["section"], symbol, *named(item))))

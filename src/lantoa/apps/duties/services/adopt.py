"""What a review confirmed becomes duties, each once."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db import transaction

from lantoa.apps.audit.services import record
from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import Item, ItemKind, ItemState, Reading
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.places import page_of
from lantoa.apps.documents.selectors.review import Rows, rows
from lantoa.apps.duties.convert import deadline_of, due_of, flat, names, target_fields
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget
from lantoa.apps.duties.services.bearers import units_meant
from lantoa.apps.duties.services.settle import share_units
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

SETTLED = (ItemState.CONFIRMED, ItemState.CORRECTED, ItemState.ADDED)


class _Parts(NamedTuple):
    """What a duty is made from: its item, and the reviewed items that belong to it."""

    item: Item
    targets: Sequence[Item]
    deadlines: Sequence[Item]


@transaction.atomic
def adopt(actor: Actor, *, reading: int, today: date) -> int:
    """Every confirmed obligation of a reading into the ledger, those that are there already left alone; how many came.

    A duty whose sentence a person has since decided to be none is not waived behind anybody's back: `Refused`.
    """
    home = (
        Reading.objects.select_for_update(of=("self",)).select_related("arrival").filter(pk=reading).first()
    )
    if home is None:
        raise Refused("not_found")
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(home.arrival, on=today))
    _nothing_vanished(home)
    new = _new(home)
    units = units_meant(actor, home, {name for parts in new for name in _named(parts.item)}, today=today)
    for parts in new:
        duty = _make(home, parts, units, today)
        after = {"state": duty.state, "due_on": duty.due_on, "item": parts.item.pk}
        record(actor, verb="duty.confirmed", kind="duty", key=duty.pk, unit=duty.office_id, after=after)
    return len(new)


def _nothing_vanished(reading: Reading) -> None:
    gone = Duty.objects.filter(item__reading=reading).exclude(state=DutyState.WAIVED)
    gone = gone.exclude(item__state__in=SETTLED).order_by("pk")
    if first := gone.first():
        raise Refused("duty_item_gone", count=gone.count(), words=first.action[:80])


def _new(reading: Reading) -> list[_Parts]:
    live = rows(reading)
    there = set(Duty.objects.filter(item__reading=reading).values_list("item", flat=True))
    duties = [
        item
        for item in live.items
        if item.kind == ItemKind.OBLIGATION and item.state in SETTLED and item.pk not in there
    ]
    return [
        _Parts(item, _of(live, item, ItemKind.TARGET), _of(live, item, ItemKind.DEADLINE)) for item in duties
    ]


def _of(live: Rows, duty: Item, kind: ItemKind) -> list[Item]:
    """The parts that hold for a duty: decided so, and of those that several share, the ones it names itself."""
    named = duty.value.get({"target": "targets", "deadline": "deadlines"}[kind], ())
    return [
        item
        for item in live.items
        if item.kind == kind
        and item.state in SETTLED
        and (live.parents.get(item.pk) == duty.pk or item.value.get("index") in named)
    ]


def _named(item: Item) -> list[str]:
    return names([*item.value.get("assignees", ()), *item.value.get("coordinators", ())])


def _make(reading: Reading, parts: _Parts, units: Mapping[str, Sequence[str]], today: date) -> Duty:
    item, arrival = parts.item, reading.arrival
    due = due_of(
        [deadline_of(one, reading.text[one.start : one.end]) for one in parts.deadlines],
        issued=arrival.issued_on,
        received=arrival.arrived_on,
        today=today,
    )
    action = flat(reading.text[item.start : item.end])
    section = " › ".join(item.value.get("section", ()))
    duty = Duty.objects.create(
        office_id=arrival.office_id,
        arrival=arrival,
        item=item,
        action=action,
        folded=words_of(" ".join((action, section, arrival.symbol, *_named(item)))),
        section=section[:500],
        page=page_of(reading, start=item.start),
        modality=item.value.get("modality", "must"),
        channels=item.value.get("channels", []),
        audiences=item.value.get("audiences", []),
        due_on=due.on,
        due_text=due.words,
        rrule=due.rule,
    )
    share_units(duty, _bearers(duty, item, units))
    DutyTarget.objects.bulk_create(
        DutyTarget(duty=duty, **target_fields(one, reading.text[one.start : one.end]))
        for one in parts.targets
    )
    return duty


def _bearers(duty: Duty, item: Item, units: Mapping[str, Sequence[str]]) -> list[DutyBearer]:
    """A row for each unit a phrase means; a phrase that nobody can tell yet keeps its words."""
    found: dict[tuple[str, str | None], DutyBearer] = {}
    for leads, bodies in ((True, "assignees"), (False, "coordinators")):
        for phrase in names(item.value.get(bodies, ())):
            for unit in units[phrase] or (None,):
                found.setdefault(
                    (phrase if unit is None else "", unit),
                    DutyBearer(duty=duty, phrase=phrase, unit_id=unit, leads=leads),
                )
    return list(found.values())

"""What a review confirmed becomes duties, each once."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import SETTLED, ItemKind, Reading
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.places import page_of
from lantoa.apps.documents.selectors.review import rows
from lantoa.apps.duties.models import Duty, DutySource, DutyState, DutyTarget
from lantoa.apps.duties.parts import (
    Parts,
    bearer,
    bearers_now,
    due_now,
    due_told,
    folded,
    named,
    parts_of,
    says,
    taken,
    target,
    targets_now,
    words_now,
)
from lantoa.apps.duties.services.bearers import units_meant
from lantoa.apps.duties.services.settle import share_units
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require


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
    units = units_meant(actor, home, {name for parts in new for name in named(parts.item)}, today=today)
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


def _new(reading: Reading) -> list[Parts]:
    live = rows(reading)
    there = set(Duty.objects.filter(item__reading=reading).values_list("item", flat=True))
    duties = [
        item
        for item in live.items
        if item.kind == ItemKind.OBLIGATION and item.state in SETTLED and item.pk not in there
    ]
    return [parts_of(live, item) for item in duties]


def _make(reading: Reading, parts: Parts, units: Mapping[str, Sequence[str]], today: date) -> Duty:
    item, arrival = parts.item, reading.arrival
    words, due = words_now(reading, item), due_now(reading, parts, today=today)
    bearers, targets = bearers_now(item, units), targets_now(reading, parts)
    duty = Duty.objects.create(
        office_id=arrival.office_id,
        arrival=arrival,
        item=item,
        folded=folded(words, arrival.symbol, item),
        page=page_of(reading, start=item.start),
        due_on=due.on,
        begins_on=due.begins,
        due_text=due.words,
        rrule=due.rule,
        **words,
    )
    share_units(duty, [bearer(duty, given) for given in bearers])
    DutyTarget.objects.bulk_create(target(duty, given) for given in targets)
    made = {"words": words, "bearers": bearers, "due": due_told(due), "targets": targets}
    DutySource.objects.create(duty=duty, taken=taken(says(reading, parts), made))
    return duty

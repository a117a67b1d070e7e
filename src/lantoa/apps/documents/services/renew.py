"""Two readings of a paper become one: a person chooses what differs, then the office goes by the newer."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents.citing import identity_of, links_of
from lantoa.apps.documents.compare import Difference
from lantoa.apps.documents.models import (
    Arrival,
    Item,
    ItemKind,
    ItemState,
    Link,
    Reading,
    Rereading,
    RereadingState,
)
from lantoa.apps.documents.renewal import Renewed, renewed
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.rereading import TAKES, Sides, sides_of
from lantoa.apps.documents.selectors.review import find
from lantoa.apps.documents.services.link import connect
from lantoa.apps.documents.services.read import MACHINE
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

Json = dict[str, Any]

# Keys in one statement
_AT_ONCE = 500


@transaction.atomic
def choose(actor: Actor, *, arrival: int, key: str, version: int, take: str) -> Sides:
    """Of one difference, which side holds. Nothing changes yet; another choice takes this one back."""
    both = _held(actor, arrival)
    one = next((one for one in both.differences if one.key == key), None)
    if one is None or one.version != version:
        raise Refused("changed_meanwhile")
    return _choose(actor, both, [one], take)


@transaction.atomic
def choose_rest(actor: Actor, *, arrival: int, take: str, decided: bool) -> int:
    """Of all that nobody has chosen about yet, among what people had decided or among the rest; how many."""
    both = _held(actor, arrival)
    rest = [one for one in both.differences if one.decided == decided and one.key not in both.choices]
    _choose(actor, both, rest, take)
    return len(rest)


@transaction.atomic
def renew(actor: Actor, *, arrival: int) -> Reading:
    """The office goes by the newer reading from now on. Every difference has been chosen about; said twice, it is once."""
    was = find(actor, arrival=arrival)
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(was.arrival, on=timezone.localdate()))
    if not _compared(arrival):
        return was
    both = _held(actor, arrival)
    if both.left:
        raise Refused("reread_unfinished", left=both.left)
    return _renew(actor, both)


@transaction.atomic
def drop(actor: Actor, *, arrival: int) -> None:
    """The office stays with the reading it has; the newer one is kept aside. Said twice, it is once."""
    was = find(actor, arrival=arrival)
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(was.arrival, on=timezone.localdate()))
    if not _compared(arrival):
        return
    both = _held(actor, arrival)
    _settle(both.rereading, RereadingState.DROPPED)
    _tell(
        actor,
        "reading.new_dropped",
        both,
        before={"engine": both.new.engine},
        after={"engine": both.old.engine},
    )


def renew_alike(both: Sides) -> Reading:
    """The readings agree in everything: there is nothing to choose. In the caller's transaction."""
    return _renew(MACHINE, both)


def locked(arrival: int) -> Reading:
    """The reading in use, locked: before its items, and before the trail. Decisions about its items only point at it."""
    rows = Reading.objects.select_for_update(of=("self",), no_key=True).select_related("arrival")
    row = rows.filter(arrival=arrival, current=True).first()
    if row is None:  # while we waited, another became the one in use
        raise Refused("changed_meanwhile")
    return row


def _compared(arrival: int) -> bool:
    """Whether two readings wait to be compared. Whoever asks a second time finds none."""
    return Rereading.objects.filter(arrival=arrival, state=RereadingState.READ).exists()


def _held(actor: Actor, arrival: int) -> Sides:
    """Both readings and every item, locked until the choice is written; first the reading in use, as all do."""
    was = find(actor, arrival=arrival)
    require(actor, verb=Verb.REVIEW_DECIDE, path=paths(was.arrival, on=timezone.localdate()))
    old = locked(arrival)
    rows = Rereading.objects.select_for_update(of=("self",)).filter(arrival=arrival)
    row = rows.filter(state=RereadingState.READ).first()
    if row is None:
        raise Refused("changed_meanwhile")
    return sides_of(row, old, lock=True)


def _choose(actor: Actor, both: Sides, chosen: Sequence[Difference], take: str) -> Sides:
    if take not in TAKES:
        raise Refused("reread_no_choice")
    new = [one for one in chosen if both.choices.get(one.key) != take]
    if not new:
        return both
    before = {one.key: both.choices.get(one.key) for one in new}
    row = both.rereading
    row.choices = {**row.choices, **{one.key: {"take": take, "version": one.version} for one in new}}
    row.save(update_fields=["choices"])
    after = dict.fromkeys(before, take)
    _tell(actor, "reading.chosen", both, before=before, after=after)
    return both._replace(choices={**both.choices, **after})


def _renew(actor: Actor, both: Sides) -> Reading:
    stood = {twin.item.pk: {**_content(twin.item), **_read(twin.item)} for twin in both.twins if twin.item}
    made = renewed(both.twins, both.choices, found=both.differences, reading=both.new, find=both.find)
    _switch(both, made)
    moved = [item for item in made.kept if {**_content(item), **_read(item)} == stood[item.pk]]
    _write(actor, made, moved=moved)
    _link(both)
    _settle(both.rereading, RereadingState.APPLIED)
    changed = [item for item in made.kept if item.pk in _touched(both)]
    _tell(
        actor, "reading.renewed", both,
        before={"engine": both.old.engine, "items": [_told(item.pk, stood[item.pk]) for item in changed]},
        after={
            "engine": both.new.engine,
            "items": [_told(item.pk, _content(item)) for item in [*changed, *made.made]],
            "reviewed_at": both.new.reviewed_at,
        },
    )  # fmt: skip
    return both.new


def _touched(both: Sides) -> set[int]:
    """The items that are no longer what they were."""
    return {
        one.twin.item.pk for one in both.differences if one.twin.item and both.choices.get(one.key) == "new"
    }


def _switch(both: Sides, made: Renewed) -> None:
    """A finished review stays finished only where nothing waits."""
    old, new = both.old, both.new
    waiting = any(item.state == ItemState.PROPOSED for item in (*made.kept, *made.made))
    old.current = False
    old.save(update_fields=["current"])
    new.current = True
    new.arrival = old.arrival
    if not waiting:
        new.reviewed_at, new.reviewed_by_id = old.reviewed_at, old.reviewed_by_id
    new.save(update_fields=["current", "reviewed_at", "reviewed_by"])


def _write(actor: Actor, made: Renewed, *, moved: Sequence[Item]) -> None:
    """`moved`: items that are as they were, in the other reading: all of them in few statements."""
    now = timezone.now()
    for item in made.chosen:
        item.decided_by_id, item.decided_at = actor.id, now
    fields = [
        "reading", "start", "end", "confidence", "proposal", "value", "state", "decided_by", "decided_at", "version",
    ]  # fmt: skip
    there = {item.pk for item in moved} - {item.pk for item in made.chosen}
    Item.objects.bulk_update([item for item in made.kept if item.pk not in there], fields, batch_size=100)
    keys = sorted(there)
    for first in range(0, len(keys), _AT_ONCE):
        rows = Item.objects.filter(pk__in=keys[first : first + _AT_ONCE])
        rows.update(reading=moved[0].reading, version=F("version") + 1)
    Item.objects.bulk_create(made.made, batch_size=500)


def _link(both: Sides) -> None:
    """What the paper cites by the newer reading, and what people kept of the older."""
    arrival = both.old.arrival
    wanted = {link.identity: link for link in links_of(arrival, both.new.body.get("citations", ()))}
    cited = Item.objects.filter(reading=both.new, kind=ItemKind.CITATION)
    cited = cited.exclude(state__in=(ItemState.REJECTED, ItemState.REPLACED))
    held = {identity_of(item.value, both.new.text[item.start : item.end]) for item in cited}
    there = Link.objects.filter(source=arrival)
    there.exclude(identity__in=held | wanted.keys()).delete()
    known = set(there.values_list("identity", flat=True))
    Link.objects.bulk_create([link for key, link in wanted.items() if key not in known], batch_size=500)
    connect(arrival)


def _settle(row: Rereading, state: RereadingState) -> None:
    row.state, row.settled_at = state, timezone.now()
    row.save(update_fields=["state", "settled_at"])


def _read(item: Item) -> Json:
    return {"proposal": item.proposal, "confidence": item.confidence}


def _told(key: int, state: Json) -> Json:
    """An item as the trail tells it."""
    return {"id": key, **{name: state[name] for name in ("state", "start", "end", "value")}}


def _content(item: Item) -> Json:
    return {"state": str(item.state), "start": item.start, "end": item.end, "value": item.value}


def _tell(actor: Actor, verb: str, both: Sides, *, before: Json, after: Json) -> None:
    arrival: Arrival = both.old.arrival
    record(
        actor, verb=verb, kind="arrival", key=arrival.pk, unit=arrival.office_id,
        before=before, after={**after, "rereading": both.rereading.pk},
    )  # fmt: skip

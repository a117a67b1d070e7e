"""Writing down one step of a person in a review: the rows before and after, and its event."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import F
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import Decision, Item
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor

Json = dict[str, Any]


def keep(
    actor: Actor, verb: str, rows: list[Item], before: list[Json], *, made: Sequence[Item] = ()
) -> Decision:
    """The rows as they are now, the step that brought them there, and its event."""
    now = timezone.now()
    for row in (*rows, *made):
        row.decided_by_id, row.decided_at = actor.id, now
    save(rows, only_answer=verb in ("confirmed", "rejected"))
    for row in made:
        row.save(update_fields=["decided_by", "decided_at"])
    reading = (*rows, *made)[0].reading
    after = [state_of(row) for row in (*rows, *made)]
    step = Decision.objects.create(
        reading=reading, by_id=person_of(actor), at=now, verb=verb, before=before, after=after, made=[row.pk for row in made]
    )  # fmt: skip
    one = after[0]["id"] if len(after) == 1 else None
    record(
        actor, verb=f"review.{verb}", kind="item" if one else "reading", key=one or reading.pk, unit=reading.arrival.office_id,
        before={"items": [_told(state, after) for state in before]} if before else None,
        after={"items": [_told(state, before) for state in after]},
    )  # fmt: skip
    return step


def _told(state: Json, others: list[Json]) -> Json:
    """What the trail tells of an item: its state, and its words and value where these changed."""
    other: Json = next((other for other in others if other["id"] == state["id"]), {})
    changed = {key: state[key] for key in ("start", "end", "value") if state[key] != other.get(key)}
    return {"id": state["id"], "state": state["state"], **changed}


def content(state: Json) -> Json:
    """An item as it was, apart from how often it has been decided."""
    return {key: value for key, value in state.items() if key != "version"}


def save(rows: Sequence[Item], *, only_answer: bool = False) -> None:
    """Write the rows; `only_answer`: nothing but one answer for all changed, one statement however many they are."""
    for row in rows:
        row.version += 1
    if only_answer and len({row.state for row in rows}) == 1:
        first = rows[0]
        Item.objects.filter(pk__in=[row.pk for row in rows]).update(
            state=first.state, decided_by=first.decided_by_id, decided_at=first.decided_at, version=F("version") + 1
        )  # fmt: skip
        return
    fields = ["state", "value", "start", "end", "decided_by", "decided_at", "version"]
    Item.objects.bulk_update(rows, fields, batch_size=100)


def state_of(row: Item) -> Json:
    """What a decision may change."""
    return {
        "id": row.pk,
        "state": str(row.state),
        "value": row.value,
        "start": row.start,
        "end": row.end,
        "version": row.version,
        "decided_by": row.decided_by_id,
        "decided_at": row.decided_at and row.decided_at.isoformat(),
    }


def put_back(row: Item, state: Json) -> None:
    """As the row was."""
    row.state, row.value = state["state"], state["value"]
    row.start, row.end = state["start"], state["end"]
    row.decided_by_id = state["decided_by"]
    row.decided_at = state["decided_at"] and datetime.fromisoformat(state["decided_at"])


def person_of(actor: Actor) -> int:
    """Whoever decides: never the program itself."""
    if actor.id is None:
        raise Refused("not_permitted")
    return actor.id

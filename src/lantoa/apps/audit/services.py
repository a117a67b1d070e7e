"""Writing the trail. Only other apps' services call this, inside their own transaction and as its last step."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.audit.seal import seal
from lantoa.apps.audit.selectors import Broken, verify
from lantoa.core.permission import Actor

State = Mapping[str, Any] | None


def record(
    actor: Actor,
    *,
    verb: str,
    kind: str,
    key: object,
    unit: str = "",
    before: State = None,
    after: State = None,
) -> Event:
    """One event: what was so before and after, only the fields that matter. Needs an open transaction."""
    connection = transaction.get_connection()
    if not connection.in_atomic_block:
        raise RuntimeError("An event is written in the transaction of what it tells of")
    chain = Chain.objects.select_for_update().get(pk=1)
    event = Event(
        at=timezone.now(),
        actor_id=actor.id,
        actor=actor.name,
        address=actor.address,
        verb=verb,
        unit=unit,
        kind=kind,
        key=str(key),
        before=_plain(before),
        after=_plain(after),
    )
    event.seal = chain.seal = seal(event, previous=chain.seal)
    chain.save(update_fields=["seal"])
    event.save(force_insert=True)
    return event


def check(actor: Actor, *, unit: str) -> Broken | int:
    """Whether every seal holds; that it was asked, and the answer, is an event of its own."""
    with transaction.atomic():
        Chain.objects.select_for_update().get(pk=1)  # nothing is added while it is walked
        found = verify()
        after = (
            {"checked": found.checked, "broken_at": found.event}
            if isinstance(found, Broken)
            else {"checked": found}
        )
        record(actor, verb="audit.checked", kind="audit", key="chain", unit=unit, after=after)
    return found


def taken(actor: Actor, *, unit: str, count: int, asked: Mapping[str, str]) -> None:
    """Events were taken out as a file: how many, and what was asked for."""
    with transaction.atomic():
        after = {"count": count, **{name: value for name, value in asked.items() if value}}
        record(actor, verb="audit.taken", kind="audit", key="file", unit=unit, after=after)


def _plain(state: State) -> Any:
    """What the database will give back, so that a seal made before the write equals one made after it."""
    return None if state is None else json.loads(json.dumps(dict(state), cls=DjangoJSONEncoder))

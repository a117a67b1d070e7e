"""The seal that ties an event to all before it."""

import hashlib
import json
from datetime import UTC, datetime

from lantoa.apps.audit.models import Event


def seal(event: Event, *, previous: str) -> str:
    """SHA-256 over the seal before and every field of the event, in one fixed form."""
    fields = {
        "at": _instant(event.at),
        "actor_id": event.actor_id,
        "actor": event.actor,
        "address": event.address,
        "verb": event.verb,
        "unit": event.unit,
        "kind": event.kind,
        "key": event.key,
        "before": event.before,
        "after": event.after,
    }
    text = previous + json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f")

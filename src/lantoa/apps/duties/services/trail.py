"""The last step a person took with a duty or a share, as long as it can be taken back."""

from datetime import timedelta

from django.utils import timezone

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.core.permission import Actor

# The page offers it for ten seconds; a slow line gets a little more
UNDO = timedelta(seconds=30)


def last_step(actor: Actor, duty: int, *, share: int | None = None) -> Event | None:
    """One's own, a moment ago, that moved a state, and no undoing itself; of the duty as a whole where no share is named."""
    if actor.id is None:
        return None
    mine = history("duty", duty).filter(actor_id=actor.id, at__gte=timezone.now() - UNDO).order_by("-id")
    last = next((event for event in mine if (event.after or {}).get("share") == share), None)
    return last if last and "state" in (last.before or {}) and last.verb != "duty.undone" else None

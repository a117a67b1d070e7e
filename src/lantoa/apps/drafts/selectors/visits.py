"""Who else has a draft open."""

from datetime import datetime, timedelta

from django.utils import timezone

from lantoa.apps.drafts.models import DraftVisit
from lantoa.apps.drafts.selectors.access import visible
from lantoa.core.permission import Actor

# Seen within this time: still there
PRESENT = timedelta(seconds=40)


def others(actor: Actor, *, draft: int, now: datetime) -> list[str]:
    """Names of those who have it open beside the actor; nobody for a draft out of reach."""
    seen = visible(actor, on=timezone.localdate(now)).filter(pk=draft)
    rows = DraftVisit.objects.filter(draft__in=seen, at__gte=now - PRESENT).exclude(user=actor.id)
    return [str(row.user) for row in rows.select_related("user").order_by("user__filed")[:5]]

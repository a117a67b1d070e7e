"""A share held for one step: its duty is locked until the step is written, for the duty's state follows from all shares."""

from datetime import date

from lantoa.apps.duties.models import DutyBearer
from lantoa.apps.duties.selectors.access import visible
from lantoa.core.permission import Actor


def held_share(actor: Actor, share: int, *, today: date) -> DutyBearer | None:
    """The share of a duty that the person sees; None for any other."""
    found = DutyBearer.objects.filter(pk=share, unit__isnull=False).values_list("duty", flat=True).first()
    duty = visible(actor, on=today).select_for_update(of=("self",)).filter(pk=found or 0).first()
    if duty is None:
        return None
    # Asked again: it may have gone while the duty was waited for
    row = DutyBearer.objects.filter(pk=share, duty=duty, unit__isnull=False).first()
    if row:
        row.duty = duty
    return row

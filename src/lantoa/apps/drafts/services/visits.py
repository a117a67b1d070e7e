"""Two people who have one draft open are told of each other."""

from django.utils import timezone

from lantoa.apps.drafts.models import Draft, DraftVisit
from lantoa.apps.drafts.selectors.access import find
from lantoa.apps.drafts.services.hold import person
from lantoa.core.permission import Actor


def visit(actor: Actor, *, draft: int) -> Draft:
    """The person has it open now. No event: nothing of the office's changes by looking."""
    row = find(actor, draft=draft, on=timezone.localdate())
    DraftVisit.objects.update_or_create(draft=row, user_id=person(actor), defaults={"at": timezone.now()})
    return row

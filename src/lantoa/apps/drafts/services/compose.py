"""A first draft made of what a specialist picked: directives, duties, who signs."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.drafts.models import Draft
from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.apps.drafts.selectors.signers import chosen
from lantoa.apps.drafts.services.issue import relate
from lantoa.apps.drafts.services.write import begin_draft
from lantoa.apps.organisations.models import Unit
from lantoa.core import drafting  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Actor


@transaction.atomic
def compose_draft(
    actor: Actor,
    *,
    office: str,
    unit: str,
    picked: Picked,
    signer: int | None = None,
    delegation: int | None = None,
    due_on: date | None = None,
    request: str = "",
) -> Draft:
    """A draft of an office, composed. `signer` None: who signs is chosen later."""
    today = timezone.localdate()
    if request and (known := Draft.objects.filter(request=request, made_by=actor.id).first()):
        return known
    body = Unit.objects.filter(pk=office).first()
    if body is None:
        raise Refused("not_found")
    form = PaperForm.PARTY if body.kind == UnitKind.PARTY else PaperForm.STATE
    if signer is not None:
        who = chosen(office, kind=picked.kind, form=form, signer=signer, delegation=delegation, on=today)
        picked = picked._replace(signature=who.signature)
    paper = drafting.compose(pick(actor, office=office, unit=unit, picked=picked, on=today), on=today)
    row = begin_draft(
        actor,
        office=office,
        unit=unit,
        paper=paper,
        duties=picked.duties,
        arrivals=picked.arrivals,
        due_on=due_on,
        request=request,
    )
    if signer is not None:
        row.signer, row.delegation = who.user, who.delegation
        row.save(update_fields=["signer", "delegation"])
    return row


@transaction.atomic
def compose_after(
    actor: Actor,
    *,
    target: int,
    kind: str,
    reason: str,
    office: str,
    unit: str,
    picked: Picked,
    request: str = "",
) -> Draft:
    """A draft that corrects, amends, replaces or recalls an issued paper: composed and tied to it, or neither."""
    row = compose_draft(actor, office=office, unit=unit, picked=picked, request=request)
    relate(actor, draft=row.pk, target=target, kind=kind, reason=reason)
    return row

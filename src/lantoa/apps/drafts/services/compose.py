"""A first draft made of what a specialist picked: directives, duties, who signs."""

from collections.abc import Callable
from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.drafts.convert import keep_sources, paper_of, sources_of
from lantoa.apps.drafts.models import Draft, DraftState, RelationKind
from lantoa.apps.drafts.selectors.offices import form_of
from lantoa.apps.drafts.selectors.papers import begun_already
from lantoa.apps.drafts.selectors.picking import Picked, pick
from lantoa.apps.drafts.selectors.signers import chosen, signers
from lantoa.apps.drafts.services.after import begun_after, subject_after
from lantoa.apps.drafts.services.hold import held
from lantoa.apps.drafts.services.issue import relate
from lantoa.apps.drafts.services.write import begin_draft
from lantoa.apps.duties.selectors.access import visible as visible_duties
from lantoa.apps.organisations.models import Unit
from lantoa.core import drafting  # the door itself: `compose` is also the name of a module behind it
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Paper, PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb


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
    begin: Callable[[Paper], Paper] = lambda paper: paper,
) -> Draft:
    """A draft of an office, composed. `signer` None: who signs is chosen later. `begin`: what is made of it first."""
    today = timezone.localdate()
    if request and (known := Draft.objects.filter(request=request, made_by=actor.id).first()):
        return known
    body = Unit.objects.filter(pk=office).first()
    if body is None:
        raise Refused("not_found")
    if signer is not None:
        who = chosen(
            office, kind=picked.kind, form=form_of(body), signer=signer, delegation=delegation, on=today
        )
        picked = picked._replace(signature=who.signature)
    paper = drafting.compose(pick(actor, office=office, unit=unit, picked=picked, on=today), on=today)
    row = begin_draft(
        actor,
        office=office,
        unit=unit,
        paper=begin(paper),
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
    actor: Actor, *, target: int, kind: str, reason: str, request: str = "", again: bool = False
) -> Draft:
    """A whole draft that corrects, amends, replaces or recalls an issued paper, and is tied to it; or neither.

    A wrong form is corrected by a letter, everything else by a paper of the same kind (Điều 18, khoản 3).
    `again`: another draft of that kind is open, and the person was told.
    """
    old = held(actor, target)
    if request and (known := Draft.objects.filter(request=request, made_by=actor.id).first()):
        return known
    if not reason.strip():
        raise Refused("reason_missing")
    if kind not in RelationKind.values or old.state != DraftState.ISSUED:
        raise Refused("not_found")
    if not again and (begun := begun_already(old, kind=kind)):
        raise Refused("follow_open", said=f"{begun.get_kind_display().lower()} «{begun.draft.subject}»")
    said = paper_of(old.body)
    like = PaperKind.LETTER if kind == RelationKind.CORRECTS else said.kind

    def begin(paper: Paper) -> Paper:
        made = begun_after(paper, old=said, kind=kind, printed=old.printed, reason=reason)
        return _seen_sources(actor, made)

    subject = subject_after(said, kind=kind, printed=old.printed)
    signer, delegation = _signed_as(old, like)
    row = compose_draft(
        actor,
        office=old.office_id,
        unit=old.unit_id,
        picked=Picked(like, subject=subject),
        signer=signer,
        delegation=delegation,
        request=request,
        begin=begin,
    )
    relate(actor, draft=row.pk, target=target, kind=kind, reason=reason)
    return row


def _signed_as(old: Draft, kind: PaperKind) -> tuple[int | None, int | None]:
    """Who signed the old one and by what authority, where that still holds for this kind; else nobody yet."""
    form, today = PaperForm(old.form), timezone.localdate()
    for one in signers(office=old.office_id, kind=kind, on=today, form=form):
        given = one.delegation.pk if one.delegation else None
        if (one.user.pk, given) == (old.signer_id, old.delegation_id):
            return one.user.pk, given
    return None, None


def _seen_sources(actor: Actor, paper: Paper) -> Paper:
    """The paper resting on what its drafter may see; the words stay."""
    today, found = timezone.localdate(), sources_of(paper)
    duties = {int(one.duty) for one in found if one.duty.isdecimal()}
    papers = {int(one.paper) for one in found if one.paper.isdecimal()}
    seen = set(visible_duties(actor, on=today).filter(pk__in=duties).values_list("pk", flat=True))
    reached = Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=today), pk__in=papers)
    kept = set(reached.values_list("pk", flat=True))
    known = {
        one
        for one in found
        if (not one.duty.isdecimal() or int(one.duty) in seen)
        and (not one.paper.isdecimal() or int(one.paper) in kept)
    }
    return keep_sources(paper, known=known)

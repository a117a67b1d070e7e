"""A paper goes out, and what it does to others that went out before (Điều 14, 18)."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone

from lantoa.apps.drafts.models import Draft, DraftRelation, DraftState, FileRole, RelationKind
from lantoa.apps.drafts.selectors.access import draft_path, office_path, visible
from lantoa.apps.drafts.selectors.answers import taken_back_by
from lantoa.apps.drafts.services.answer import reopen_answered, settle_answered
from lantoa.apps.drafts.services.deliver import address
from lantoa.apps.drafts.services.files import docx_of, expect_approved, keep, latest, pdf_of
from lantoa.apps.drafts.services.hand_on import hand_on_duties
from lantoa.apps.drafts.services.hold import expect, held, person, repeated, step, tell
from lantoa.apps.drafts.services.recall import recalled_by
from lantoa.apps.drafts.services.write import EDITABLE, beside
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

# More than any office prints of one paper
MOST_COPIES = 99_999


def issue(
    actor: Actor,
    *,
    draft: int,
    version: int,
    note: str = "",
    copies: int | None = None,
    settles: Collection[int] = (),
    reopens: Collection[int] = (),
) -> Draft:
    """Out it goes, and nothing of it changes any more. Papers it recalls are recalled with it; duties it orders are given.

    `copies`: how many are made (số bản); None: as many as the paper says, else as many as are then sent on paper.
    `settles`: the incoming papers it answers, as the clerk ticked them; the register says so from now on.
    `reopens`: those that a paper it recalls or replaces had settled, and that wait again.
    """
    if copies is not None and not 1 <= copies <= MOST_COPIES:
        raise Refused("copies_count", most=MOST_COPIES)
    with transaction.atomic():
        row = held(actor, draft)
        if repeated(actor, row, version=version, verb="issue"):
            return row
        _issuable(actor, row, version)
    files = [(FileRole.DOCX, docx_of(row))]
    if row.on_paper:  # what was signed by hand has no file yet
        files.append((FileRole.NUMBERED, pdf_of(row)))
    with transaction.atomic():
        row = held(actor, draft)
        _issuable(actor, row, version)
        for role, data in files:
            keep(actor, row, role=role, data=data)
        now = timezone.now()
        address(row, on=timezone.localdate(now))
        row.copies = copies or row.copies
        row.issued_at, row.issued_by_id = now, person(actor)
        before = {"state": str(row.state)}
        step(actor, row, verb="issue", to=DraftState.ISSUED, comment=note, at=now)
        row.save()
        opened = reopen_answered(actor, taken_back_by(row), arrivals=reopens)
        for relation in row.relations.filter(kind=RelationKind.RECALLS):
            recalled_by(actor, row, relation)
        after: dict[str, Any] = {
            "number": row.printed,
            "state": row.state,
            "copies": row.copies,
            "version": row.version,
        }
        if settled := settle_answered(actor, row, arrivals=settles):
            after["answers"] = settled
        if opened:
            after["reopened"] = opened
        if given := hand_on_duties(actor, row):
            after["duties"] = given
        tell(actor, "draft.issue", row, before=before, after=after)
    return row


@transaction.atomic
def relate(actor: Actor, *, draft: int, target: int, kind: str, reason: str) -> DraftRelation:
    """The draft corrects, amends, replaces or recalls a paper of its office that was issued (Điều 18, khoản 3 and 4).

    A wrong form is corrected by a letter; wrong content by a paper of the same kind.
    """
    row, today = held(actor, draft), timezone.localdate()
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=today))
    if row.state not in EDITABLE:
        raise Refused("draft_frozen", state=row.state)
    seen = visible(actor, on=today).filter(office=row.office_id, state=DraftState.ISSUED)
    old = seen.filter(pk=target).first()
    if old is None or kind not in RelationKind.values:
        raise Refused("not_found")
    if not reason.strip():
        raise Refused("reason_missing")
    fits(row, kind=kind, target=old)
    words = {"kind": kind, "reason": " ".join(reason.split())[:1000]}
    known = DraftRelation.objects.filter(draft=row, target=old, **words).first()
    if known:
        return known
    relation, _made = DraftRelation.objects.update_or_create(draft=row, target=old, defaults=words)
    beside(actor, row)
    tell(actor, "draft.related", row, after={"target": old.printed, **words})
    return relation


@transaction.atomic
def unrelate(actor: Actor, *, draft: int, target: int) -> None:
    """It does nothing to that paper after all."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if row.state not in EDITABLE:
        raise Refused("draft_frozen", state=row.state)
    relation = DraftRelation.objects.filter(draft=row, target=target).first()
    if relation:
        before = {"target": relation.target.printed, "kind": relation.kind}
        relation.delete()
        beside(actor, row)
        tell(actor, "draft.related", row, before=before)


def fits(row: Draft, *, kind: str, target: Draft) -> None:
    """Nothing, or why a paper of this kind cannot do that to the other (Điều 18, khoản 3)."""
    if kind == RelationKind.CORRECTS and row.kind != PaperKind.LETTER:
        raise Refused("correction_by_letter")
    if kind in (RelationKind.AMENDS, RelationKind.REPLACES) and row.kind != target.kind:
        raise Refused("relation_same_kind", kind=target.kind)


def _issuable(actor: Actor, row: Draft, version: int) -> None:
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    expect(row, DraftState.ISSUING, version=version)
    expect_approved(row)
    if not row.on_paper and latest(row, FileRole.SEALED) is None:
        raise Refused("seal_needs_signature")

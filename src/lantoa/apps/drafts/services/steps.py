"""The way of a draft to its signer: content checked, form checked; back with a comment, or taken back (Điều 10–12)."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from lantoa.apps.accounts.selectors import working
from lantoa.apps.drafts.convert import paper_of
from lantoa.apps.drafts.models import Draft, DraftState, OutgoingFile
from lantoa.apps.drafts.selectors.access import draft_path, office_path
from lantoa.apps.drafts.selectors.offices import issuing, words
from lantoa.apps.drafts.selectors.signers import chosen
from lantoa.apps.drafts.selectors.waiting import takes_back
from lantoa.apps.drafts.services.hold import expect, held, repeated, step, tell
from lantoa.apps.drafts.services.write import EDITABLE, write
from lantoa.apps.organisations.selectors import path
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Paper, blanks_of, redesk
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, require


@transaction.atomic
def name_signer(
    actor: Actor, *, draft: int, version: int, signer: int, delegation: int | None = None
) -> Draft:
    """Who is to sign, and by what authority; the signature block says so from now on."""
    row, today = held(actor, draft), timezone.localdate()
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=today))
    if (row.signer_id, row.delegation_id) == (signer, delegation):
        return row
    if not signer:
        raise Refused("signer_not_chosen")
    expect(row, *EDITABLE, version=version)
    form = PaperForm(row.form)
    found = chosen(row.office_id, kind=row.kind, form=form, signer=signer, delegation=delegation, on=today)
    row.signer, row.delegation = found.user, found.delegation
    write(actor, row, paper_of(row.body)._replace(signature=found.signature), anew=True)
    return row


@transaction.atomic
def draft_in(actor: Actor, *, draft: int, version: int, unit: str) -> Draft:
    """Another unit of the office drafts it: its head checks the content, its sign stands in the symbol and behind `Lưu:`."""
    row, today = held(actor, draft), timezone.localdate()
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=today))
    if row.unit_id == unit:
        return row
    expect(row, DraftState.DRAFTING, version=version)
    above = path(unit, on=today)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=above)
    if row.office_id not in above:
        raise Refused("draft_office", unit=unit)
    prints = words(row.office_id, on=today)
    was, now = (issuing(prints, unit=one, on=today) for one in (row.unit_id, unit))
    before = {"unit": row.unit_id}
    row.unit_id = unit
    write(actor, row, redesk(paper_of(row.body), was=was, now=now))
    tell(actor, "draft.unit", row, before=before, after={"unit": unit})
    return row


@transaction.atomic
def submit(actor: Actor, *, draft: int, version: int, comment: str = "") -> Draft:
    """To the head of the drafting unit."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="submit"):
        return row
    expect(row, DraftState.DRAFTING, version=version)
    complete(paper_of(row.body))
    if row.signer_id is None:
        raise Refused("draft_no_signer")
    return go_on(actor, row, "submit", DraftState.CONTENT, comment)


@transaction.atomic
def check_content(actor: Actor, *, draft: int, version: int, comment: str = "") -> Draft:
    """The head of the drafting unit answers for the content (Điều 12, khoản 1), whoever wrote it."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_CHECK_CONTENT, path=draft_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="check_content"):
        return row
    expect(row, DraftState.CONTENT, version=version)
    return go_on(actor, row, "check_content", DraftState.FORM, comment)


@transaction.atomic
def check_form(actor: Actor, *, draft: int, version: int, comment: str = "") -> Draft:
    """Whoever the office charged with it answers for the form (Điều 12, khoản 2).

    Not for a draft of one's own hand, unless the office has nobody else who may.
    """
    row, today = held(actor, draft), timezone.localdate()
    require(actor, verb=Verb.DISPATCH_CHECK_FORM, path=office_path(row, on=today))
    if repeated(actor, row, version=version, verb="check_form"):
        return row
    expect(row, DraftState.FORM, version=version)
    if row.made_by_id == actor.id and _others_check(row, today):
        raise Refused("draft_own_form")
    return go_on(actor, row, "check_form", DraftState.APPROVAL, comment)


@transaction.atomic
def send_back(actor: Actor, *, draft: int, version: int, comment: str) -> Draft:
    """Back to the drafter with what is to be mended. What was approved or signed is void."""
    row = held(actor, draft)
    if repeated(actor, row, version=version, verb="send_back"):
        return row
    expect(
        row,
        DraftState.CONTENT,
        DraftState.FORM,
        DraftState.APPROVAL,
        DraftState.SIGNING,
        DraftState.NUMBERING,
        version=version,
    )
    _may_send_back(actor, row)
    if not comment.strip():
        raise Refused("reason_missing")
    return void(actor, row, "send_back", comment)


@transaction.atomic
def withdraw(actor: Actor, *, draft: int, version: int, comment: str = "") -> Draft:
    """Whoever wrote or submitted it, or answers for its content, takes it back while nobody has approved it.

    Others who have it before them send it back, and say why (decision 0018).
    """
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="withdraw"):
        return row
    expect(row, DraftState.CONTENT, DraftState.FORM, DraftState.APPROVAL, version=version)
    if not takes_back(actor, row, on=timezone.localdate()):
        raise Refused("withdraw_not_own")
    return go_on(actor, row, "withdraw", DraftState.DRAFTING, comment)


@transaction.atomic
def drop(actor: Actor, *, draft: int, version: int, reason: str) -> Draft:
    """Nobody goes on with it; it stays to be read."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="drop"):
        return row
    expect(row, DraftState.DRAFTING, version=version)
    if not reason.strip():
        raise Refused("reason_missing")
    return go_on(actor, row, "drop", DraftState.DROPPED, reason)


@transaction.atomic
def take_up(actor: Actor, *, draft: int, version: int) -> Draft:
    """A draft that was dropped is gone on with."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="take_up"):
        return row
    expect(row, DraftState.DROPPED, version=version)
    return go_on(actor, row, "take_up", DraftState.DRAFTING, "")


def complete(paper: Paper) -> None:
    """Nothing, or what is not written yet."""
    if not (paper.subject and any(block.text or block.rows for block in paper.blocks)):
        raise Refused("draft_empty")
    if not paper.symbol.strip():
        raise Refused("draft_no_symbol")
    if blanks := [words for _block, words in blanks_of(paper)]:
        raise Refused("draft_blanks", count=len(blanks), words=blanks[0])


def void(actor: Actor, row: Draft, verb: str, comment: str) -> Draft:
    """To the drafter again: approval, signature and files hold no more; the files are kept."""
    now = timezone.now()
    OutgoingFile.objects.filter(draft=row, void_at=None).update(void_at=now)
    row.text_sha256, row.signed_at, row.on_paper = "", None, False
    return go_on(actor, row, verb, DraftState.DRAFTING, comment)


def go_on(actor: Actor, row: Draft, verb: str, to: DraftState, comment: str) -> Draft:
    """One step further or back, written in the log and the trail."""
    before = {"state": str(row.state)}
    step(actor, row, verb=verb, to=to, comment=comment)
    row.save()
    after = {"state": to.value, "version": row.version, "comment": comment.strip()[:1000]}
    tell(actor, f"draft.{verb}", row, before=before, after=after)
    return row


def _may_send_back(actor: Actor, row: Draft) -> None:
    """Whoever has it before them: the checker, the signer, the clerk."""
    today = timezone.localdate()
    if row.state == DraftState.CONTENT:
        require(actor, verb=Verb.DISPATCH_CHECK_CONTENT, path=draft_path(row, on=today))
    elif row.state == DraftState.FORM:
        require(actor, verb=Verb.DISPATCH_CHECK_FORM, path=office_path(row, on=today))
    elif row.signer_id != actor.id:
        verb = Verb.DISPATCH_SIGN if row.state == DraftState.APPROVAL else Verb.DISPATCH_NUMBER
        if not may(actor, verb=verb, path=office_path(row, on=today)):
            raise Refused("not_permitted", verb=verb.value)


def _others_check(row: Draft, today: date) -> bool:
    """Whether somebody else in the office may check the form."""
    checkers = working(Verb.DISPATCH_CHECK_FORM, on=today).filter(unit__in=office_path(row, on=today))
    return checkers.exclude(user=row.made_by_id).exists()

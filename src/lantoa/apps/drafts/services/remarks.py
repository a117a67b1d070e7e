"""What colleagues say about a draft: comments, and suggestions that are taken over with one word."""

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.drafts.convert import blocks_of, paper_of
from lantoa.apps.drafts.models import Draft, DraftState, Remark, RemarkState
from lantoa.apps.drafts.selectors.access import draft_path
from lantoa.apps.drafts.services.hold import held, person
from lantoa.apps.drafts.services.write import EDITABLE, write
from lantoa.core.drafting import Block, Paper
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require

MOST_OPEN = 500
_CLOSED = (DraftState.ISSUED, DraftState.RECALLED, DraftState.DROPPED)


@transaction.atomic
def add_remark(
    actor: Actor,
    *,
    draft: int,
    block: str = "",
    quote: str = "",
    text: str = "",
    replacement: str | None = None,
) -> Remark:
    """A comment on a block or on the whole, or with `replacement` a suggestion: these words in place of the quote."""
    row = held(actor, draft)
    _may_speak(actor, row)
    if row.state in _CLOSED:
        raise Refused("draft_not_now", state=row.state)
    if not text.strip() and (replacement is None or replacement == quote):
        raise Refused("remark_empty")
    found = next((one for one in blocks_of(paper_of(row.body)) if one.id == block), None)
    if block and (found is None or quote not in found.text):
        raise Refused("remark_gone")
    if replacement is not None and not quote:
        raise Refused("remark_needs_words")
    words = {"block": block, "quote": quote, "text": text.strip()[:5000], "replacement": replacement}
    opened = Remark.objects.filter(draft=row, state=RemarkState.OPEN)
    if known := opened.filter(by=actor.id, **words).first():
        return known
    if opened.count() >= MOST_OPEN:
        raise Refused("remark_too_many", most=MOST_OPEN)
    remark = Remark.objects.create(draft=row, by_id=person(actor), at=timezone.now(), **words)
    after = {"draft": row.pk, "block": block, "text": remark.text[:500], "suggests": replacement is not None}
    record(actor, verb="remark.made", kind="remark", key=remark.pk, unit=row.office_id, after=after)
    return remark


@transaction.atomic
def settle_remark(actor: Actor, *, remark: int) -> Remark:
    """Dealt with: mended, answered, or not followed."""
    one, row = _remark(actor, remark)
    if one.state == RemarkState.OPEN:
        _settle(actor, one, row, RemarkState.RESOLVED)
    return one


@transaction.atomic
def accept_suggestion(actor: Actor, *, remark: int) -> Remark:
    """The suggested words stand in the draft from now on. A change like any other: after a check it goes back before it."""
    one, row = _remark(actor, remark)
    if one.state == RemarkState.ACCEPTED:
        return one
    if one.state != RemarkState.OPEN or one.replacement is None:
        raise Refused("remark_settled")
    require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))
    if row.state not in EDITABLE:
        raise Refused("draft_frozen", state=row.state)
    paper = paper_of(row.body)
    changed = _replaced(paper, one)
    if changed == paper:
        raise Refused("remark_gone")
    write(actor, row, changed)
    _settle(actor, one, row, RemarkState.ACCEPTED)
    return one


def _remark(actor: Actor, remark: int) -> tuple[Remark, Draft]:
    """The remark and its draft, both locked, the draft first."""
    draft = Remark.objects.filter(pk=remark).values_list("draft", flat=True).first()
    if draft is None:
        raise Refused("not_found")
    row = held(actor, draft)
    _may_speak(actor, row)
    return Remark.objects.select_for_update().get(pk=remark), row


def _may_speak(actor: Actor, row: Draft) -> None:
    if row.signer_id is None or row.signer_id != actor.id:
        require(actor, verb=Verb.DISPATCH_DRAFT, path=draft_path(row, on=timezone.localdate()))


def _settle(actor: Actor, one: Remark, row: Draft, state: RemarkState) -> None:
    one.state, one.settled_by_id, one.settled_at = state, actor.id, timezone.now()
    one.save()
    after = {"draft": row.pk, "state": state.value}
    record(actor, verb="remark.settled", kind="remark", key=one.pk, unit=row.office_id, after=after)


def _replaced(paper: Paper, one: Remark) -> Paper:
    annexes = tuple(
        annex._replace(blocks=tuple(_suggested(block, one) for block in annex.blocks))
        for annex in paper.annexes
    )
    return paper._replace(blocks=tuple(_suggested(block, one) for block in paper.blocks), annexes=annexes)


def _suggested(block: Block, one: Remark) -> Block:
    if block.id != one.block:
        return block
    return block._replace(text=block.text.replace(one.quote, one.replacement or "", 1))

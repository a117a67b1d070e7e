"""What of the outgoing papers waits for one person: to mend, to check, to approve, to sign, to number, to seal, to issue."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from lantoa.apps.accounts.selectors import working
from lantoa.apps.drafts.models import Draft, DraftState, Step
from lantoa.apps.drafts.selectors.access import draft_path, office_path, visible
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb, may, reach

# A longer list is no list for a day
MOST = 40
ASKS_RECALL = "ask_recall"
# What to do with a paper that stands there
TO_DO: Mapping[str, str] = {
    DraftState.DRAFTING: "mend",
    DraftState.CONTENT: "check_content",
    DraftState.FORM: "check_form",
    DraftState.APPROVAL: "approve",
    DraftState.SIGNING: "sign",
    DraftState.NUMBERING: "number",
    DraftState.SEALING: "seal",
    DraftState.ISSUING: "issue",
    DraftState.ISSUED: "confirm_recall",
}
_KEPT_BY: Mapping[str, Verb] = {
    DraftState.FORM: Verb.DISPATCH_CHECK_FORM,
    DraftState.NUMBERING: Verb.DISPATCH_NUMBER,
    DraftState.SEALING: Verb.DISPATCH_ISSUE,
    DraftState.ISSUING: Verb.DISPATCH_ISSUE,
}


class Waiting(NamedTuple):
    """One paper and what is to be done with it; `comment` why it came back.

    `delivery`: how it came to the actor's units, `to`: which these are; `recall`: why its sender's office wants it back.
    """

    kind: str
    due: date | None
    late: bool
    title: str
    comment: str
    draft: int
    delivery: int = 0
    to: str = ""
    recall: str = ""


def waits(actor: Actor, *, on: date) -> Q:
    """Papers whose next step is the actor's own. One's own drafts count once they came back, issued ones once somebody
    else asked to recall them.
    """
    mine = Q(state=DraftState.DRAFTING, made_by=actor.id, steps__verb__in=("send_back", "unnumber"))
    mine |= Q(state__in=(DraftState.APPROVAL, DraftState.SIGNING), signer=actor.id)
    mine |= Q(state=DraftState.CONTENT) & _to_check(actor, on)
    for state, verb in _KEPT_BY.items():
        mine |= Q(state=state, office__in=below(reach(actor, verb=verb), on=on))
    heads = Q(signer=actor.id) | Q(office__in=below(reach(actor, verb=Verb.DISPATCH_SIGN), on=on))
    mine |= Q(state=DraftState.ISSUED, pk__in=_asked_by_others(actor)) & heads
    return Q(pk__in=Draft.objects.filter(mine).values("pk"))


def waiting(actor: Actor, *, now: datetime) -> list[Waiting]:
    """In the order of the day they have to be out."""
    today = timezone.localdate(now)
    last = Step.objects.filter(draft=OuterRef("pk")).order_by("-pk").values("comment")[:1]
    rows = visible(actor, on=today).filter(waits(actor, on=today)).annotate(last=Subquery(last))
    order = (F("due_on").asc(nulls_last=True), "pk")
    return [_one(row, today) for row in rows.defer("body", "folded").order_by(*order)[:MOST]]


def turn(actor: Actor, row: Draft, *, on: date) -> bool:
    """Whether the next step of a paper on its way is the actor's."""
    if row.state in (DraftState.APPROVAL, DraftState.SIGNING):
        return row.signer_id == actor.id
    if row.state == DraftState.ISSUED:
        asked = recall_asked(row)
        return asked is not None and asked.by_id != actor.id and decides_recall(actor, row, on=on)
    if row.state in _KEPT_BY:
        return may(actor, verb=_KEPT_BY[DraftState(row.state)], path=office_path(row, on=on))
    verb = {
        DraftState.DRAFTING: Verb.DISPATCH_DRAFT,
        DraftState.DROPPED: Verb.DISPATCH_DRAFT,
        DraftState.CONTENT: Verb.DISPATCH_CHECK_CONTENT,
    }.get(DraftState(row.state))
    return verb is not None and may(actor, verb=verb, path=draft_path(row, on=on))


def recall_asked(row: Draft) -> Step | None:
    """Who asked to recall an issued paper and why, while nobody has decided."""
    last = row.steps.select_related("by").order_by("-pk").first()
    return last if last is not None and last.verb == ASKS_RECALL else None


def decides_recall(actor: Actor, row: Draft, *, on: date) -> bool:
    """Who issued decides (Điều 18): the signer of the paper, or the head of the office."""
    head = may(actor, verb=Verb.DISPATCH_SIGN, path=office_path(row, on=on))
    return head or (row.signer_id is not None and row.signer_id == actor.id)


def takes_back(actor: Actor, row: Draft, *, on: date) -> bool:
    """Whether it is the actor's to take back: their own hand, their own submitting, or their answer for its content."""
    own = row.made_by_id == actor.id or row.steps.filter(verb="submit", by=actor.id).exists()
    return own or may(actor, verb=Verb.DISPATCH_CHECK_CONTENT, path=draft_path(row, on=on))


def _asked_by_others(actor: Actor) -> Any:
    later = Step.objects.filter(draft=OuterRef("draft"), pk__gt=OuterRef("pk"))
    asked = Step.objects.filter(~Exists(later), verb=ASKS_RECALL).exclude(by=actor.id or 0)
    return asked.values("draft")


def _to_check(actor: Actor, on: date) -> Q:
    """Content is checked by the head of the unit that drafts; by one above where that unit has none."""
    held = reach(actor, verb=Verb.DISPATCH_CHECK_CONTENT)
    under, headed = below(held, on=on), working(Verb.DISPATCH_CHECK_CONTENT, on=on).values("unit")
    return Q(unit__in=held) | ((Q(unit__in=under) | Q(office__in=under)) & ~Q(unit__in=headed))


def _one(row: Draft, today: date) -> Waiting:
    told = row.state in (DraftState.DRAFTING, DraftState.ISSUED)
    title = ": ".join(part for part in (row.kind, row.subject) if part)
    late = row.due_on is not None and row.due_on < today
    return Waiting(
        TO_DO[row.state], row.due_on, late, title, getattr(row, "last", "") if told else "", row.pk
    )

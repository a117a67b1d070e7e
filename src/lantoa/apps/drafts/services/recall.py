"""An issued paper is taken back (Điều 18, khoản 4): the clerk asks, with a reason; whoever issues decides.

A second person always decides: the one who signed the paper, or the head of the office. A paper that recalls another was
signed by them already.
"""

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from lantoa.apps.drafts.models import Draft, DraftRelation, DraftState, Step
from lantoa.apps.drafts.selectors.access import office_path
from lantoa.apps.drafts.selectors.waiting import decides_recall, recall_asked
from lantoa.apps.drafts.services.answer import reopen_answered
from lantoa.apps.drafts.services.deliver import tell_recalled
from lantoa.apps.drafts.services.hold import expect, held, repeated, step, tell
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require


@transaction.atomic
def ask_recall(actor: Actor, *, draft: int, version: int, reason: str) -> Draft:
    """The clerk prepares it. The paper holds until somebody else confirms."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="ask_recall"):
        return row
    expect(row, DraftState.ISSUED, version=version)
    if not reason.strip():
        raise Refused("reason_missing")
    if recall_asked(row):
        raise Refused("recall_asked")
    return _noted(actor, row, "ask_recall", reason)


@transaction.atomic
def withdraw_recall(actor: Actor, *, draft: int, version: int, reason: str = "") -> Draft:
    """It holds on: whoever asked asks no more."""
    row = held(actor, draft)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=timezone.localdate()))
    if repeated(actor, row, version=version, verb="withdraw_recall"):
        return row
    expect(row, DraftState.ISSUED, version=version)
    asked = recall_asked(row)
    if asked is None:
        raise Refused("recall_not_asked")
    if asked.by_id != actor.id:
        raise Refused("recall_of_another", name=str(asked.by))
    return _noted(actor, row, "withdraw_recall", reason)


@transaction.atomic
def confirm_recall(actor: Actor, *, draft: int, version: int, reopens: Collection[int] = ()) -> Draft:
    """It holds no more; it stays as it was, with the reason. `reopens`: papers it had settled, which wait again."""
    row, asked = _asked(actor, draft)
    if row.state == DraftState.RECALLED:
        return row
    if asked is None:
        raise Refused("recall_not_asked")
    if asked.by_id == actor.id:
        raise Refused("recall_own")
    expect(row, DraftState.ISSUED, version=version)
    opened = reopen_answered(actor, [row], arrivals=reopens)
    _recall(actor, row, asked.comment, reopened=opened)
    tell_recalled(row)
    return row


@transaction.atomic
def decline_recall(actor: Actor, *, draft: int, version: int, reason: str) -> Draft:
    """It holds on: whoever decides says no, and why."""
    row, asked = _asked(actor, draft)
    if repeated(actor, row, version=version, verb="decline_recall"):
        return row
    expect(row, DraftState.ISSUED, version=version)
    if asked is None:
        raise Refused("recall_not_asked")
    if not reason.strip():
        raise Refused("reason_missing")
    return _noted(actor, row, "decline_recall", reason)


def recalled_by(actor: Actor, row: Draft, relation: DraftRelation) -> None:
    """The paper that a signed one recalls holds no more, once that one is out."""
    target = Draft.objects.select_for_update().get(pk=relation.target_id)
    if target.state == DraftState.ISSUED:
        _recall(actor, target, f"Thu hồi theo {row.kind} số {row.printed}: {relation.reason}")


def _asked(actor: Actor, draft: int) -> tuple[Draft, Step | None]:
    row = held(actor, draft)
    if not decides_recall(actor, row, on=timezone.localdate()):
        raise Refused("not_permitted", verb=Verb.DISPATCH_SIGN.value)
    return row, recall_asked(row)


def _noted(actor: Actor, row: Draft, verb: str, reason: str) -> Draft:
    """What was said of it stands in the log; the paper holds as before."""
    done = step(actor, row, verb=verb, to=DraftState.ISSUED, comment=reason)
    row.save(update_fields=["state", "version"])
    tell(actor, f"draft.{verb}", row, after={"reason": done.comment[:1000]})
    return row


def _recall(actor: Actor, row: Draft, reason: str, *, reopened: Collection[int] = ()) -> None:
    before = {"state": str(row.state)}
    step(actor, row, verb="recall", to=DraftState.RECALLED, comment=reason)
    row.recalled_at, row.recall_reason = timezone.now(), " ".join(reason.split())[:1000]
    row.save(update_fields=["state", "version", "recalled_at", "recall_reason"])
    told = {"reopened": [*reopened]} if reopened else {}
    after = {"state": row.state, "reason": row.recall_reason, **told}
    tell(actor, "draft.recall", row, before=before, after=after)

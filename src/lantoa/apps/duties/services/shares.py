"""The life of a unit's share of a duty: given, begun, done or waived; the duty's own state follows."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.selectors import history
from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import home_path, require_move, standing_in
from lantoa.apps.duties.selectors.standing import CLOSED
from lantoa.apps.duties.selectors.times import next_time, rule_of
from lantoa.apps.duties.services.held import held_share
from lantoa.apps.duties.services.proof import keep_proof
from lantoa.apps.duties.services.settle import settle
from lantoa.apps.duties.services.trail import last_step
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require

Json = dict[str, Any]

_BACK = {
    DutyState.IN_PROGRESS: DutyState.ASSIGNED,
    DutyState.DONE: DutyState.IN_PROGRESS,
    DutyState.WAIVED: DutyState.ASSIGNED,
}
_KEPT = ("state", "taken_at", "done_until", "reason", "evidence", "evidence_file_id", "version")


@transaction.atomic
def take_on(actor: Actor, *, share: int, version: int, today: date) -> DutyBearer:
    """The unit has begun."""
    row = _held(actor, share, today)
    require_move(actor, row, on=today)
    if row.state == DutyState.IN_PROGRESS:
        return row
    _unchanged(row, version, DutyState.ASSIGNED)
    before = _state(row)
    row.state, row.taken_at = DutyState.IN_PROGRESS, timezone.now()
    return _keep(actor, "duty.taken_on", row, before)


@transaction.atomic
def take_on_many(actor: Actor, *, duties: Sequence[int], today: date) -> list[int]:
    """Several at once: what one's own units were given of them and have not begun. Which duties went."""
    if not reach(actor, verb=Verb.DUTY_PROGRESS):
        raise Refused("not_permitted", verb=Verb.DUTY_PROGRESS)
    if not duties:
        raise Refused("duty_none_chosen")
    units = standing_in(actor, verb=Verb.DUTY_PROGRESS, on=today)
    given = DutyBearer.objects.filter(duty__in=duties, unit__in=units, state=DutyState.ASSIGNED)
    given = given.exclude(handed_from__unit__in=units).exclude(handed_from__state__in=CLOSED)
    went = []
    for share, version, duty in (
        given.filter(duty__reason="").order_by("duty", "pk").values_list("pk", "version", "duty")
    ):
        take_on(actor, share=share, version=version, today=today)
        went.append(duty)
    return [*dict.fromkeys(went)]


@transaction.atomic
def complete(
    actor: Actor,
    *,
    share: int,
    version: int,
    today: date,
    evidence: str = "",
    proof: tuple[str, bytes] | None = None,
) -> DutyBearer:
    """The unit has done it, and what shows it: words, a file, or both."""
    row = _held(actor, share, today)
    require_move(actor, row, on=today)
    evidence = evidence.strip()[:2000]
    if row.state == DutyState.DONE and row.evidence == evidence and _kept(row, proof):
        return row
    _unchanged(row, version, DutyState.IN_PROGRESS)
    if not evidence and not proof:
        raise Refused("duty_needs_evidence")
    before = _state(row)
    row.state, row.evidence = DutyState.DONE, evidence
    row.evidence_file = keep_proof(*proof) if proof else None
    return _keep(actor, "duty.done", row, before)


@transaction.atomic
def complete_once(
    actor: Actor,
    *,
    share: int,
    version: int,
    today: date,
    evidence: str,
    proof: tuple[str, bytes] | None = None,
) -> DutyBearer:
    """The unit has done for this time what comes round; what shows it stands until the next time. Due then when all have."""
    row = _held(actor, share, today)
    require_move(actor, row, on=today)
    evidence = evidence.strip()[:2000]
    if _kept(row, proof) and _said_before(actor, row, version, evidence):
        return row
    _unchanged(row, version, DutyState.IN_PROGRESS)
    coming = next_time(row.duty, row, rule=rule_of(row.duty), on=today)
    if coming is None:
        raise Refused("duty_comes_once")
    if not evidence and not proof:
        raise Refused("duty_needs_evidence")
    before = _state(row)
    row.done_until, row.evidence = coming, evidence
    row.evidence_file = keep_proof(*proof) if proof else None
    return _keep(actor, "duty.done_once", row, before)


@transaction.atomic
def excuse(actor: Actor, *, share: int, version: int, today: date, reason: str) -> DutyBearer:
    """This one unit need not, and why; the others still do."""
    row = _held(actor, share, today)
    require(actor, verb=Verb.DUTY_WAIVE, path=home_path(row.duty, on=today))
    if row.handed_from_id:
        raise Refused("share_is_handed_on")
    reason = reason.strip()[:1000]
    if row.state == DutyState.WAIVED and row.reason == reason:
        return row
    _unchanged(row, version, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
    if not reason:
        raise Refused("duty_needs_reason")
    before = _state(row)
    row.state, row.reason = DutyState.WAIVED, reason
    return _keep(actor, "duty.excused", row, before)


@transaction.atomic
def share_back(actor: Actor, *, share: int, version: int, today: date) -> DutyBearer:
    """To where the unit stood before. What was said when it was done or waived stays in the history."""
    row = _held(actor, share, today)
    if row.state == DutyState.WAIVED:
        require(actor, verb=Verb.DUTY_WAIVE, path=home_path(row.duty, on=today))
    else:
        require_move(actor, row, on=today)
    _unchanged(row, version, *_BACK)
    before = _state(row)
    row.state = _before(row)
    row.reason, row.evidence, row.evidence_file = "", "", None
    row.taken_at = row.taken_at if row.state == DutyState.IN_PROGRESS else None
    return _keep(actor, "duty.stepped_back", row, before)


@transaction.atomic
def undo_share(actor: Actor, *, share: int, version: int, today: date) -> DutyBearer:
    """One's own last step with a share, a moment ago, never happened."""
    row = _held(actor, share, today)
    last = last_step(actor, row.duty_id, share=row.pk)
    if last is None:
        raise Refused("duty_too_late")
    if row.version != version or (last.after or {}).get("version") != version:
        raise Refused("changed_meanwhile")
    _open_above(row)
    before, earlier = _state(row), dict(last.before or {})
    if earlier["state"] == DutyState.ASSIGNED:
        _nobody_helps(row)
    for name in ("state", "reason", "evidence", "evidence_file_id"):
        setattr(row, name, earlier[name])
    row.taken_at = datetime.fromisoformat(earlier["taken_at"]) if earlier["taken_at"] else None
    row.done_until = _day(earlier["done_until"])
    if day := _day(earlier["due_on"]):
        row.duty.due_on = day
    return _keep(actor, "duty.undone", row, before)


def _held(actor: Actor, share: int, today: date) -> DutyBearer:
    row = held_share(actor, share, today=today)
    if row is None:
        raise Refused("not_found")
    return row


def _unchanged(row: DutyBearer, version: int, *states: DutyState) -> None:
    if row.version != version:
        raise Refused("changed_meanwhile")
    if row.duty.reason:
        raise Refused("duty_not_now", state=row.duty.state)
    if row.state not in states:
        raise Refused("duty_not_now", state=row.state)
    _open_above(row)


def _open_above(row: DutyBearer) -> None:
    """The unit that handed it on has not closed its own share."""
    if row.handed_from and row.handed_from.state in CLOSED:
        raise Refused("share_closed_above")


def _before(row: DutyBearer) -> DutyState:
    """Where the share stood before; whoever handed it on has begun."""
    back = _BACK[DutyState(row.state)]
    if row.state == DutyState.WAIVED and row.handed.exists():
        return DutyState.IN_PROGRESS
    if back == DutyState.ASSIGNED:
        _nobody_helps(row)
    return back


def _nobody_helps(row: DutyBearer) -> None:
    if row.handed.exists():
        raise Refused("share_handed_on")


def _keep(actor: Actor, verb: str, row: DutyBearer, before: Json, **more: str) -> DutyBearer:
    """The share and what follows from it for the duty, whose version grows where its state does not stay."""
    row.version += 1
    row.moved_at, row.moved_by_id = timezone.now(), actor.id
    row.save()
    duty, was = row.duty, row.duty.state
    if row.handed_from_id is None:
        settle(duty)
        duty.version += was != duty.state
        duty.save()
    after = {"share": row.pk, "for": row.unit_id, **_under(row), **_state(row), **more}
    record(actor, verb=verb, kind="duty", key=duty.pk, unit=duty.office_id, before=before, after=after)
    return row


def _state(row: DutyBearer) -> Json:
    kept = {name: str(row.state) if name == "state" else getattr(row, name) for name in _KEPT}
    return {**kept, "due_on": row.duty.due_on}


def _under(row: DutyBearer) -> Json:
    """The share it was handed on from: of its steps those above are told nothing."""
    return {"under": row.handed_from_id} if row.handed_from_id else {}


def _said_before(actor: Actor, row: DutyBearer, version: int, evidence: str) -> bool:
    """Whether the last step with the share was this very one: its answer was lost on the way."""
    if row.version != version + 1:
        return False
    last = (
        history("duty", row.duty_id)
        .filter(verb="duty.done_once", actor_id=actor.id, after__share=row.pk)
        .last()
    )
    after = (last and last.after) or {}
    return after.get("version") == row.version and after.get("evidence") == evidence


def _kept(row: DutyBearer, proof: tuple[str, bytes] | None) -> bool:
    """Whether the file is there already, or none was given."""
    return proof is None or hashlib.sha256(proof[1]).hexdigest() == row.evidence_file_id


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None

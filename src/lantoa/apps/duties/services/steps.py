"""The life of a duty: confirmed, assigned, in progress, done or waived; every step can be gone back."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from dateutil.rrule import rrulestr
from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import bearers_path, office_path, visible
from lantoa.apps.duties.services.proof import keep_proof
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import below, on_day
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require

Json = dict[str, Any]

OPEN = (DutyState.CONFIRMED, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
# The page offers it for ten seconds; a slow line gets a little more
UNDO = timedelta(seconds=30)
_BACK = {
    DutyState.ASSIGNED: DutyState.CONFIRMED,
    DutyState.IN_PROGRESS: DutyState.ASSIGNED,
    DutyState.DONE: DutyState.IN_PROGRESS,
    DutyState.WAIVED: DutyState.CONFIRMED,
}
_KEPT = ("state", "due_on", "reason", "evidence", "evidence_file_id", "version")


@transaction.atomic
def assign(actor: Actor, *, duty: int, version: int, today: date, units: Sequence[str] = ()) -> Duty:
    """To the units that the paper names and those chosen here. Without any unit nobody would have it: `Refused`."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_ASSIGN, path=office_path(row, on=today))
    borne = {unit for unit in row.bearers.values_list("unit_id", flat=True) if unit}
    new = [unit for unit in dict.fromkeys(units) if unit not in borne]
    if row.state == DutyState.ASSIGNED and not new:
        return row
    _unchanged(row, version, DutyState.CONFIRMED, DutyState.ASSIGNED)
    if not new and not borne:
        raise Refused("duty_no_bearer")
    made = [_bear(row, unit, today) for unit in new]
    before = _state(row)
    row.state = DutyState.ASSIGNED
    return _keep(actor, "duty.assigned", row, before, bearers=[bearer.pk for bearer in made])


@transaction.atomic
def assign_read(actor: Actor, *, duties: Sequence[int], today: date) -> int:
    """Several at once, each to the units its paper names; those nobody is known for stay as they are. How many went."""
    if not reach(actor, verb=Verb.DUTY_ASSIGN):
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    if not duties:
        raise Refused("duty_none_chosen")
    rows = visible(actor, on=today).filter(pk__in=duties, state=DutyState.CONFIRMED)
    known = rows.filter(pk__in=DutyBearer.objects.exclude(unit=None).values("duty")).order_by("pk")
    going = list(known.values_list("pk", "version"))
    for duty, version in going:
        assign(actor, duty=duty, version=version, today=today)
    return len(going)


@transaction.atomic
def take_on(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """A unit that bears it has begun."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_PROGRESS, path=bearers_path(row, on=today))
    taken = _own(actor, row, today)
    if row.state == DutyState.IN_PROGRESS and not taken:
        return row
    _unchanged(row, version, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
    before = _state(row)
    DutyBearer.objects.filter(pk__in=taken).update(taken_at=timezone.now())
    row.state = DutyState.IN_PROGRESS
    return _keep(actor, "duty.taken_on", row, before, taken=taken)


@transaction.atomic
def complete(
    actor: Actor,
    *,
    duty: int,
    version: int,
    today: date,
    evidence: str = "",
    proof: tuple[str, bytes] | None = None,
) -> Duty:
    """Done, and what shows it: words, a file, or both."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_PROGRESS, path=bearers_path(row, on=today))
    evidence = evidence.strip()[:2000]
    if row.state == DutyState.DONE and row.evidence == evidence:
        return row
    _unchanged(row, version, DutyState.IN_PROGRESS)
    if not evidence and not proof:
        raise Refused("duty_needs_evidence")
    before = _state(row)
    row.state, row.evidence = DutyState.DONE, evidence
    row.evidence_file = keep_proof(*proof) if proof else None
    return _keep(actor, "duty.done", row, before)


@transaction.atomic
def complete_once(actor: Actor, *, duty: int, version: int, today: date, evidence: str) -> Duty:
    """A duty that comes round is done for this time, and due again the next."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_PROGRESS, path=bearers_path(row, on=today))
    _unchanged(row, version, DutyState.IN_PROGRESS)
    coming = next_time(row)
    if coming is None:
        raise Refused("duty_comes_once")
    if not evidence.strip():
        raise Refused("duty_needs_evidence")
    before = _state(row)
    row.due_on = coming
    return _keep(actor, "duty.done_once", row, before, evidence=evidence.strip()[:2000])


@transaction.atomic
def waive(actor: Actor, *, duty: int, version: int, today: date, reason: str) -> Duty:
    """Nobody has to do it any more, and why."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_WAIVE, path=office_path(row, on=today))
    reason = reason.strip()[:1000]
    if row.state == DutyState.WAIVED and row.reason == reason:
        return row
    _unchanged(row, version, *OPEN)
    if not reason:
        raise Refused("duty_needs_reason")
    before = _state(row)
    row.state, row.reason = DutyState.WAIVED, reason
    return _keep(actor, "duty.waived", row, before)


@transaction.atomic
def step_back(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """To where it stood before. What was said when it was done or waived stays in its history."""
    row = _held(actor, duty, today)
    state = DutyState(row.state)
    verb = {DutyState.ASSIGNED: Verb.DUTY_ASSIGN, DutyState.WAIVED: Verb.DUTY_WAIVE}.get(
        state, Verb.DUTY_PROGRESS
    )
    place = bearers_path if verb == Verb.DUTY_PROGRESS else office_path
    require(actor, verb=verb, path=place(row, on=today))
    _unchanged(row, version, *_BACK)
    before = _state(row)
    row.state, row.reason, row.evidence, row.evidence_file = _BACK[state], "", "", None
    return _keep(actor, "duty.stepped_back", row, before)


@transaction.atomic
def undo(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """One's own last step, a moment ago, never happened."""
    row = _held(actor, duty, today)
    last = history("duty", row.pk).last()
    if last is None or not _may_undo(actor, last):
        raise Refused("duty_too_late")
    after: Json = last.after or {}
    if row.version != version or after.get("version") != version:
        raise Refused("changed_meanwhile")
    before, earlier = _state(row), dict(last.before or {})
    DutyBearer.objects.filter(duty=row, pk__in=after.get("bearers", ())).delete()
    DutyBearer.objects.filter(duty=row, pk__in=after.get("taken", ())).update(taken_at=None)
    for name in ("state", "reason", "evidence", "evidence_file_id"):
        setattr(row, name, earlier[name])
    row.due_on = date.fromisoformat(earlier["due_on"]) if earlier["due_on"] else None
    return _keep(actor, "duty.undone", row, before)


def _may_undo(actor: Actor, event: Event) -> bool:
    """A step (it has a before), one's own, a moment ago, and no undoing itself."""
    mine = actor.id is not None and event.actor_id == actor.id
    return bool(mine and event.before and event.verb != "duty.undone" and timezone.now() - event.at <= UNDO)


def next_time(duty: Duty) -> date | None:
    """When a duty that comes round is due again; None for one that does not, or whose beat has no day."""
    if not duty.rrule or duty.due_on is None:
        return None
    start = datetime.combine(duty.due_on, datetime.min.time())
    coming = rrulestr(duty.rrule, dtstart=start).after(start)
    return coming.date() if coming else None


def _held(actor: Actor, duty: int, today: date) -> Duty:
    """The row, locked until the step is written; somebody else's does not exist."""
    row = visible(actor, on=today).select_for_update(of=("self",)).filter(pk=duty).first()
    if row is None:
        raise Refused("not_found")
    return row


def _unchanged(row: Duty, version: int, *states: DutyState) -> None:
    if row.version != version:
        raise Refused("changed_meanwhile")
    if row.state not in states:
        raise Refused("duty_not_now", state=row.state)


def _bear(duty: Duty, unit: str, today: date) -> DutyBearer:
    known = Unit.objects.filter(on_day(today), pk=unit).first()
    if known is None:
        raise Refused("not_found")
    return DutyBearer.objects.create(
        duty=duty, unit=known, phrase=known.name, leads=not duty.bearers.exists()
    )


def _own(actor: Actor, duty: Duty, today: date) -> list[int]:
    """The bearers the person acts for: the very units of the roles held, else all those below them."""
    units = reach(actor, verb=Verb.DUTY_PROGRESS)
    waiting = duty.bearers.filter(taken_at=None)
    own = [*waiting.filter(unit__in=units).values_list("pk", flat=True)]
    return own or [*waiting.filter(unit__in=below(units, on=today)).values_list("pk", flat=True)]


def _keep(actor: Actor, verb: str, row: Duty, before: Json, **more: Any) -> Duty:
    row.version += 1
    row.save()
    after = {**_state(row), **{name: value for name, value in more.items() if value}}
    record(actor, verb=verb, kind="duty", key=row.pk, unit=row.office_id, before=before, after=after)
    return row


def _state(row: Duty) -> Json:
    return {name: str(row.state) if name == "state" else getattr(row, name) for name in _KEPT}

"""What is done with a duty as a whole: given, waived, and both taken back. What its units do is in `shares`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import office_path, visible
from lantoa.apps.duties.services.settle import settle
from lantoa.apps.duties.services.trail import last_step
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import on_day
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require

Json = dict[str, Any]

OPEN = (DutyState.CONFIRMED, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
_KEPT = ("state", "reason", "version")


@transaction.atomic
def assign(actor: Actor, *, duty: int, version: int, today: date, units: Sequence[str] = ()) -> Duty:
    """To the units that the paper names and those chosen here. Without any unit nobody would have it: `Refused`."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_ASSIGN, path=office_path(row, on=today))
    borne = {unit: state for unit, state in row.bearers.values_list("unit_id", "state") if unit}
    new = [unit for unit in dict.fromkeys(units) if unit not in borne]
    if row.state in OPEN[1:] and not new and DutyState.CONFIRMED not in borne.values():
        return row
    _unchanged(row, version, *OPEN)
    if not new and not borne:
        raise Refused("duty_no_bearer")
    made = [_bear(row, unit, today) for unit in new]
    waiting = row.bearers.filter(unit__isnull=False, state=DutyState.CONFIRMED)
    given = [pk for pk in waiting.values_list("pk", flat=True) if pk not in made]
    before = _state(row)
    waiting.update(state=DutyState.ASSIGNED)
    return _keep(actor, "duty.assigned", row, before, bearers=made, given=given)


@transaction.atomic
def assign_read(actor: Actor, *, duties: Sequence[int], today: date) -> list[int]:
    """Several at once, each to the units its paper names; those nobody is known for stay as they are. Which went."""
    if not reach(actor, verb=Verb.DUTY_ASSIGN):
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    if not duties:
        raise Refused("duty_none_chosen")
    rows = visible(actor, on=today).filter(pk__in=duties, state=DutyState.CONFIRMED)
    known = rows.filter(pk__in=DutyBearer.objects.exclude(unit=None).values("duty")).order_by("pk")
    going = list(known.values_list("pk", "version"))
    for duty, version in going:
        assign(actor, duty=duty, version=version, today=today)
    return [duty for duty, _version in going]


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
    row.reason, row.state = reason, DutyState.WAIVED
    return _keep(actor, "duty.waived", row, before)


@transaction.atomic
def step_back(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """No longer given while no unit has begun, or no longer waived: each unit's share stands as it stood."""
    row = _held(actor, duty, today)
    waived = bool(row.reason)
    require(actor, verb=Verb.DUTY_WAIVE if waived else Verb.DUTY_ASSIGN, path=office_path(row, on=today))
    if not waived:
        _unchanged(row, version, DutyState.ASSIGNED)
    elif row.version != version:
        raise Refused("changed_meanwhile")
    before = _state(row)
    given = []
    if waived:
        row.reason, row.state = "", DutyState.CONFIRMED
    else:
        shares = row.bearers.filter(state=DutyState.ASSIGNED)
        given = list(shares.values_list("pk", flat=True))
        shares.update(state=DutyState.CONFIRMED)
    return _keep(actor, "duty.stepped_back", row, before, taken_back=given)


@transaction.atomic
def undo(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """One's own last step with the whole duty, a moment ago, never happened. What a unit has begun stands: `Refused`."""
    row = _held(actor, duty, today)
    last = last_step(actor, row.pk)
    if last is None:
        raise Refused("duty_too_late")
    after: Json = last.after or {}
    touched = [*after.get("bearers", ()), *after.get("given", ())]
    shares = DutyBearer.objects.filter(duty=row, pk__in=touched)
    if shares.exclude(state=DutyState.ASSIGNED).exists():
        raise Refused("duty_begun")
    if row.version != version or after.get("version") != version:
        raise Refused("changed_meanwhile")
    before, earlier = _state(row), dict(last.before or {})
    shares.filter(pk__in=after.get("bearers", ())).delete()
    shares.update(state=DutyState.CONFIRMED)
    DutyBearer.objects.filter(duty=row, pk__in=after.get("taken_back", ())).update(state=DutyState.ASSIGNED)
    row.state, row.reason = earlier["state"], earlier["reason"]
    return _keep(actor, "duty.undone", row, before)


@transaction.atomic
def undo_many(actor: Actor, *, duties: Sequence[int], today: date) -> int:
    """The assigning of several at once never happened, where no unit of a duty has begun; how many went back."""
    if not reach(actor, verb=Verb.DUTY_ASSIGN):
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    rows = visible(actor, on=today).filter(pk__in=duties, state=DutyState.ASSIGNED).order_by("pk")
    going = [(pk, version) for pk, version in rows.values_list("pk", "version") if last_step(actor, pk)]
    went = 0
    for duty, version in going:
        try:
            with transaction.atomic():
                undo(actor, duty=duty, version=version, today=today)
        except Refused:
            continue
        went += 1
    return went


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


def _bear(duty: Duty, unit: str, today: date) -> int:
    """Given by hand, it is given in full: only the paper makes a unit one that helps."""
    known = Unit.objects.filter(on_day(today), pk=unit).first()
    if known is None:
        raise Refused("not_found")
    return DutyBearer.objects.create(duty=duty, unit=known, phrase=known.name).pk


def _keep(actor: Actor, verb: str, row: Duty, before: Json, **more: Any) -> Duty:
    settle(row)
    row.version += 1
    row.save()
    after = {**_state(row), **{name: value for name, value in more.items() if value}}
    record(actor, verb=verb, kind="duty", key=row.pk, unit=row.office_id, before=before, after=after)
    return row


def _state(row: Duty) -> Json:
    return {name: str(row.state) if name == "state" else getattr(row, name) for name in _KEPT}

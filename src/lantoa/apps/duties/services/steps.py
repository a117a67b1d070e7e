"""What is done with a duty as a whole: given, waived, and both taken back. What its units do is in `shares`."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.parts import due_held, due_told
from lantoa.apps.duties.selectors.access import home_path, office_path, visible
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.duties.selectors.together import assignable
from lantoa.apps.duties.services.begin import begin
from lantoa.apps.duties.services.settle import settle
from lantoa.apps.duties.services.trail import last_step
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import on_day
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach, require

Json = dict[str, Any]

_KEPT = ("state", "reason", "version")


@transaction.atomic
def assign(
    actor: Actor,
    *,
    duty: int,
    version: int,
    today: date,
    units: Sequence[str] = (),
    helping: Collection[str] = (),
    without: Sequence[int] = (),
) -> Duty:
    """To the units that the paper names, less the shares `without`, and to those chosen here, of which some help.

    Without any unit nobody would have it: `Refused`.
    """
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_ASSIGN, path=home_path(row, on=today))
    waiting = row.bearers.filter(unit__isnull=False, state=DutyState.CONFIRMED)
    leaving = waiting.filter(pk__in=without)
    borne = set(row.bearers.exclude(pk__in=leaving.values("pk")).values_list("unit_id", flat=True)) - {None}
    new = [unit for unit in dict.fromkeys(units) if unit not in borne]
    if row.state in OPEN[1:] and not new and not waiting.exists():
        return row
    _unchanged(row, version, *OPEN)
    if not new and not borne:
        raise Refused("duty_no_bearer")
    dropped = _drop(row, leaving)
    given = list(waiting.order_by("pk").values_list("pk", flat=True))
    made = [_bear(row, unit, today, leads=unit not in helping) for unit in new]
    named = row.bearers.filter(pk__in=[*given, *made]).order_by("-leads", "pk")
    told = {"to": list(named.values_list("unit_id", flat=True)), "dropped": dropped}
    before = _state(row)
    waiting.update(state=DutyState.ASSIGNED)
    return _keep(actor, "duty.assigned", row, before, today, bearers=made, given=given, **told)


@transaction.atomic
def assign_read(actor: Actor, *, duties: Mapping[int, int], today: date) -> list[int]:
    """Several at once (each with the version that was seen), each to the units its paper names. Which went.

    Those nobody is known for stay as they are.
    """
    rows = assignable(actor, duties, on=today)
    known = rows.filter(pk__in=DutyBearer.objects.exclude(unit=None).values("duty"))
    going = list(known.values_list("pk", flat=True))
    for duty in going:
        assign(actor, duty=duty, version=duties[duty], today=today)
    return going


@transaction.atomic
def hand_on(
    actor: Actor, *, duties: Sequence[int], units: Collection[str], paper: str, today: date
) -> list[int]:
    """A paper that goes out orders them: of those not given yet, the shares of units it is addressed to. Which went.

    The order is its signer's; whoever issues it writes it down.
    """
    rows = visible(actor, on=today).select_for_update(of=("self",)).filter(pk__in=duties)
    given = []
    for row in rows.filter(state=DutyState.CONFIRMED).order_by("pk"):
        require(actor, verb=Verb.DISPATCH_ISSUE, path=office_path(row, on=today))
        shares = row.bearers.filter(unit__in=units, state=DutyState.CONFIRMED)
        going = list(shares.order_by("pk").values_list("pk", flat=True))
        if going:
            before, to = _state(row), list(shares.order_by("pk").values_list("unit_id", flat=True))
            shares.update(state=DutyState.ASSIGNED)
            _keep(actor, "duty.assigned", row, before, today, bearers=[], given=going, to=to, paper=paper)
            given.append(row.pk)
    return given


@transaction.atomic
def assign_chosen(
    actor: Actor, *, duties: Mapping[int, int], units: Sequence[str], helping: Collection[str], today: date
) -> list[int]:
    """The same, all to the units chosen, in place of those their papers were read to name."""
    going = list(assignable(actor, duties, on=today).values_list("pk", flat=True))
    without: dict[int, list[int]] = {duty: [] for duty in going}
    named = DutyBearer.objects.filter(duty__in=going).exclude(unit__in=units)
    for share, duty in named.values_list("pk", "duty"):
        without[duty].append(share)
    for duty in going:
        assign(
            actor,
            duty=duty,
            version=duties[duty],
            today=today,
            units=units,
            helping=helping,
            without=without[duty],
        )
    return going


@transaction.atomic
def waive(actor: Actor, *, duty: int, version: int, today: date, reason: str) -> Duty:
    """Nobody has to do it any more, and why."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_WAIVE, path=home_path(row, on=today))
    reason = reason.strip()[:1000]
    if row.state == DutyState.WAIVED and row.reason == reason:
        return row
    _unchanged(row, version, *OPEN)
    if not reason:
        raise Refused("duty_needs_reason")
    before = _state(row)
    row.reason, row.state = reason, DutyState.WAIVED
    return _keep(actor, "duty.waived", row, before, today)


@transaction.atomic
def postpone(actor: Actor, *, duty: int, version: int, today: date, day: date | None, reason: str) -> Duty:
    """Another day than the paper's words were read to say, and why; the words stay."""
    row = _held(actor, duty, today)
    require(actor, verb=Verb.DUTY_ASSIGN, path=home_path(row, on=today))
    reason = reason.strip()[:1000]
    _unchanged(row, version, *OPEN)
    if day is None:
        raise Refused("duty_new_day")
    if not reason:
        raise Refused("duty_needs_day_reason")
    if day == row.due_on:
        raise Refused("duty_same_day")
    if day < today:
        raise Refused("due_in_the_past", due=f"{day:%d/%m/%Y}")
    before = _due(row)
    row.due_on = day
    row.version += 1
    row.save()
    after = {**_due(row), "reason": reason}
    record(
        actor, verb="duty.postponed", kind="duty", key=row.pk, unit=row.office_id, before=before, after=after
    )
    return row


@transaction.atomic
def step_back(actor: Actor, *, duty: int, version: int, today: date) -> Duty:
    """No longer given while no unit has begun, or no longer waived: each unit's share stands as it stood."""
    row = _held(actor, duty, today)
    waived = bool(row.reason)
    require(actor, verb=Verb.DUTY_WAIVE if waived else Verb.DUTY_ASSIGN, path=home_path(row, on=today))
    if not waived:
        _unchanged(row, version, DutyState.ASSIGNED)
    elif row.version != version:
        raise Refused("changed_meanwhile")
    before = _state(row)
    given = []
    if waived:
        row.reason, row.state = "", DutyState.CONFIRMED
    else:
        shares = row.bearers.direct().filter(state=DutyState.ASSIGNED)
        given = list(shares.values_list("pk", flat=True))
        shares.update(state=DutyState.CONFIRMED)
    return _keep(actor, "duty.stepped_back", row, before, today, taken_back=given)


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
    _name_again(row, after.get("dropped", ()))
    shares.update(state=DutyState.CONFIRMED)
    DutyBearer.objects.filter(duty=row, pk__in=after.get("taken_back", ())).update(state=DutyState.ASSIGNED)
    row.state, row.reason = earlier["state"], earlier["reason"]
    return _keep(actor, "duty.undone", row, before, today)


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


def _bear(duty: Duty, unit: str, today: date, *, leads: bool) -> int:
    known = Unit.objects.filter(on_day(today), pk=unit).first()
    if known is None:
        raise Refused("not_found")
    return DutyBearer.objects.create(duty=duty, unit=known, phrase=known.name, leads=leads).pk


def _drop(duty: Duty, leaving: QuerySet[DutyBearer]) -> list[Json]:
    """Units that a person says are not meant. Words of the paper that name no other unit stay, without one."""
    dropped: list[Json] = [
        {"unit": one.unit_id, "phrase": one.phrase, "leads": one.leads} for one in leaving.order_by("pk")
    ]
    leaving.delete()
    held = set(duty.bearers.values_list("phrase", flat=True))
    words = {one["phrase"]: one["leads"] for one in dropped if one["phrase"] not in held}
    DutyBearer.objects.bulk_create(
        DutyBearer(duty=duty, phrase=phrase, leads=leads) for phrase, leads in words.items()
    )
    return dropped


def _name_again(duty: Duty, dropped: Sequence[Json]) -> None:
    duty.bearers.filter(unit=None, phrase__in=[one["phrase"] for one in dropped]).delete()
    DutyBearer.objects.bulk_create(
        DutyBearer(duty=duty, unit_id=one["unit"], phrase=one["phrase"], leads=one["leads"])
        for one in dropped
    )


def _keep(actor: Actor, verb: str, row: Duty, before: Json, today: date, **more: Any) -> Duty:
    settle(row)
    begin(row, today=today)
    row.version += 1
    row.save()
    after = {**_state(row), **{name: value for name, value in more.items() if value}}
    record(actor, verb=verb, kind="duty", key=row.pk, unit=row.office_id, before=before, after=after)
    return row


def _due(row: Duty) -> Json:
    return {"due": due_told(due_held(row))}


def _state(row: Duty) -> Json:
    return {name: str(row.state) if name == "state" else getattr(row, name) for name in _KEPT}

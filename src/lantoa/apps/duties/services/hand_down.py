"""A unit's share of a duty is handed on to units below it, and taken back from those that have not begun."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import standing_in
from lantoa.apps.duties.selectors.below import stands_below
from lantoa.apps.duties.selectors.shares import HANDS_ON, is_last
from lantoa.apps.duties.services.held import held_share
from lantoa.apps.duties.services.shares import take_on
from lantoa.apps.organisations.models import Unit
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb


@transaction.atomic
def hand_down(actor: Actor, *, share: int, units: Sequence[str], today: date) -> list[str]:
    """Units below have to help with it; whoever hands it on has begun. Which are new: those that bear it already stay."""
    row = _held(actor, share, today)
    if not units:
        raise Refused("share_none_below_chosen")
    if row.duty.reason or row.state not in HANDS_ON:
        raise Refused("duty_not_now", state=DutyState.WAIVED if row.duty.reason else row.state)
    if set(units) - stands_below(row.unit_id or "", units=units, on=today):
        raise Refused("share_not_below")
    borne = set(row.duty.bearers.values_list("unit_id", flat=True))
    new = [unit for unit in dict.fromkeys(units) if unit not in borne]
    if not new:
        return []
    if row.state == DutyState.ASSIGNED:
        take_on(actor, share=row.pk, version=row.version, today=today)
    names = dict(Unit.objects.filter(pk__in=new).values_list("pk", "name"))
    DutyBearer.objects.bulk_create(_helper(actor, row, unit, names[unit]) for unit in new)
    _tell(actor, "duty.handed_down", row, new)
    return new


@transaction.atomic
def take_back(actor: Actor, *, share: int, units: Sequence[str], today: date) -> list[str]:
    """They need not help any more, as if nobody had asked them. Said twice, it is so once."""
    row = _held(actor, share, today)
    leaving = row.handed.filter(unit__in=units)
    if leaving.exclude(state=DutyState.ASSIGNED).exists():
        raise Refused("helper_has_begun")
    gone = list(leaving.order_by("pk").values_list("unit_id", flat=True))
    if gone:
        leaving.delete()
        _tell(actor, "duty.handed_back", row, gone)
    return gone


def _held(actor: Actor, share: int, today: date) -> DutyBearer:
    """A share of the person's own unit, which may hand it on."""
    row = held_share(actor, share, today=today)
    if row is None:
        raise Refused("not_found")
    if not standing_in(actor, verb=Verb.DUTY_PROGRESS, on=today).filter(descendant=row.unit_id).exists():
        raise Refused("not_permitted", verb=Verb.DUTY_PROGRESS.value)
    if is_last(row):
        raise Refused("share_is_last")
    return row


def _helper(actor: Actor, row: DutyBearer, unit: str, name: str) -> DutyBearer:
    return DutyBearer(
        duty=row.duty,
        unit_id=unit,
        phrase=name,
        leads=False,
        state=DutyState.ASSIGNED,
        handed_from=row,
        moved_at=timezone.now(),
        moved_by_id=actor.id,
    )


def _tell(actor: Actor, verb: str, row: DutyBearer, units: Sequence[str]) -> None:
    after: dict[str, Any] = {"under": row.pk, "from": row.unit_id, "to": units}
    record(actor, verb=verb, kind="duty", key=row.duty_id, unit=row.duty.office_id, after=after)

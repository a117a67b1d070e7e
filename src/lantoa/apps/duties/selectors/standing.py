"""Whose state and day a list shows: the duty's own where it is at home within reach, else those of one's own units' shares.

Where a list is narrowed to a unit, the state and the day asked for and shown are that unit's.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from django.db.models import DateTimeField, Exists, F, OuterRef, Q, QuerySet, Value

from lantoa.apps.documents.models import Arrival, Assignment
from lantoa.apps.duties.models import Duty, DutyState
from lantoa.apps.duties.selectors.access import at_home, handed_on, standing_in
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb

OPEN = (DutyState.CONFIRMED, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
CLOSED = (DutyState.DONE, DutyState.WAIVED)
SOON = timedelta(days=14)
MANY = 100


class Standing(NamedTuple):
    """The shares of `units` tell how a duty stands (None: itself does), but those at home in `homes` tell it themselves.

    `handed`: whether anything was handed on to the person, which opens the duty.
    """

    units: Sequence[str] | None = None
    homes: Sequence[str] = ()
    handed: bool = False


class Own(NamedTuple):
    """A duty as the shares of one's units tell it: their state, and the first day one of them has something to do.

    `waived`: as a whole, whatever the shares say.
    """

    pk: int
    state: str
    due_on: date | None
    arrival: int
    topic: int | None
    rrule: str
    waived: bool
    begins_on: date | None
    changed_at: datetime | None


def standing_of(actor: Actor, *, bearer: str, on: date) -> Standing:
    """For a person, or for the unit a list is narrowed to; of many units at once the whole duty says more than shares."""
    handed = Exists(handed_on(actor, verb=Verb.DUTY_VIEW, on=on))
    if bearer:
        told = below([bearer], on=on).annotate(handed=handed).values_list("descendant_id", "handed")
        found = list(told.distinct()[: MANY + 1])
        helps = any(handed for _unit, handed in found)
        return Standing(None if len(found) > MANY else [unit for unit, _handed in found], handed=helps)
    within = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
    # Every duty is of a paper: where no paper is kept elsewhere, no duty is
    keeping = Exists(Arrival.objects.filter(office=OuterRef("descendant_id")))
    leading = Exists(Assignment.objects.filter(unit=OuterRef("descendant_id"), leads=True))
    elsewhere = Exists(Arrival.objects.exclude(office__in=within))
    asked = within.annotate(home=Q(keeping) | Q(leading), elsewhere=elsewhere, handed=handed)
    rows = list(asked.values_list("descendant_id", "home", "elsewhere", "handed").distinct()[: MANY + 1])
    helps = any(handed for *_unit, handed in rows)
    if len(rows) > MANY or not any(others for _unit, _home, others, _handed in rows):
        return Standing(handed=helps)
    return Standing([row[0] for row in rows], [row[0] for row in rows if row[1]], helps)


def own_of(rows: QuerySet[Duty], *, by: Standing, changed: bool = False) -> list[Own]:
    """Those of the duties that shares tell, in one question; `changed`: with the moment, which takes long to read."""
    if not by.units:
        return []
    ours = (
        Q(bearers__unit__in=by.units)
        if by.handed
        else Q(bearers__unit__in=by.units, bearers__handed_from=None)
    )
    borne = rows.filter(ours).exclude(at_home(by.homes)).order_by()
    moment = F("changed_at") if changed else Value(None, output_field=DateTimeField())
    told = borne.values_list(
        "pk", "bearers__state", "bearers__done_until", "due_on", "arrival", "topic", "rrule", "reason", "begins_on", moment,
        *(f"bearers__handed_from__{name}" for name in ("unit", "state", "done_until")),
    )  # fmt: skip
    within = set(by.units)
    # What one of the units handed on to another is part of its own share
    seen = (_as_above(*row) for row in told if row[10] not in within)
    shares = groupby(sorted(seen, key=itemgetter(0)), key=itemgetter(0))
    return [_own([*some]) for _duty, some in shares]


def until_of(own: date | None, above: date | None) -> date | None:
    """The day before which a unit has nothing left to do: `above` is that of the share it was handed on from."""
    return max(filter(None, (own, above)), default=None)


def _as_above(*row: Any) -> Sequence[Any]:
    """A share as the one it was handed on from lets it stand: what is closed there is closed."""
    pk, state, until, *rest, _unit, above, above_until = row
    return pk, above if above in _CLOSED else state, until_of(until, above_until), *rest


def state_of(states: Collection[str]) -> DutyState:
    """Done when every share is done or waived; begun when one is begun."""
    met = set(states)
    if met <= _CLOSED:
        return DutyState.DONE if DutyState.DONE in met else DutyState.WAIVED
    if not met.isdisjoint(_BEGUN):
        return DutyState.IN_PROGRESS
    return DutyState.ASSIGNED if DutyState.ASSIGNED in met else DutyState.CONFIRMED


_CLOSED, _BEGUN = frozenset(CLOSED), frozenset((DutyState.IN_PROGRESS, DutyState.DONE))


def _own(shares: Sequence[Any]) -> Own:
    """What is waived as a whole stays so; else the first day on which one of the units has something left to do."""
    pk, state, _until, due, arrival, topic, rule, reason, begins, changed = shares[0]
    if reason:
        state = DutyState.WAIVED.value
    else:
        state = state if len(shares) == 1 else state_of([share[1] for share in shares]).value
        ahead = [share[2] or due for share in shares if share[1] not in _CLOSED]
        due = min(filter(None, ahead), default=due)
    return Own(pk, state, due, arrival, topic, rule, bool(reason), begins, changed)

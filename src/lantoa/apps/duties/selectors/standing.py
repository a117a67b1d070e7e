"""Whose state a list shows: the duty's own where its office is within reach, else that of one's own units' shares.

Where a list is narrowed to a unit, the state asked for and shown is that unit's.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from lantoa.apps.documents.models import Arrival
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import standing_in
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb

OPEN = (DutyState.CONFIRMED, DutyState.ASSIGNED, DutyState.IN_PROGRESS)
CLOSED = (DutyState.DONE, DutyState.WAIVED)
SOON = timedelta(days=14)
MANY = 100


class Standing(NamedTuple):
    """`shares` tell how a duty stands (None: itself does), but for duties of `offices`, which tell it themselves."""

    shares: QuerySet[DutyBearer] | None = None
    offices: Sequence[str] | None = None


class Seen(NamedTuple):
    """How a duty stands for who looks: its state, the day it is due; `whole`: as a whole, not by some shares."""

    state: str
    due_on: date | None
    whole: bool = True


WHOLE = Standing()


def standing_of(actor: Actor, *, bearer: str, on: date) -> Standing:
    """For a person, or for the unit a list is narrowed to; of many units at once the whole duty says more than shares."""
    if bearer:
        units = list(below([bearer], on=on).values_list("descendant_id", flat=True).distinct()[: MANY + 1])
        return WHOLE if len(units) > MANY else Standing(DutyBearer.objects.filter(unit__in=units))
    within = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
    # Every duty is of a paper: where no paper is kept elsewhere, no duty is
    keeping = Exists(Arrival.objects.filter(office=OuterRef("descendant_id")))
    elsewhere = Exists(Arrival.objects.exclude(office__in=within))
    told = within.annotate(keeping=keeping, elsewhere=elsewhere)
    rows = list(told.values_list("descendant_id", "keeping", "elsewhere").distinct()[: MANY + 1])
    if len(rows) > MANY or not any(others for _unit, _keeps, others in rows):
        return WHOLE
    # Few, and asked about many times in one question: named there, not looked for
    shares = DutyBearer.objects.filter(unit__in=[unit for unit, _keeps, _others in rows])
    return Standing(shares, [unit for unit, keeps, _others in rows if keeps] or None)


def by_shares(state: str, *, on: date, by: Standing, whole: Q) -> Q:
    """Duties whose shares stand so; `whole` says it of those that tell it themselves."""
    assert by.shares is not None  # noqa: S101 - asked only of standings by shares
    own = Q(reason="") & _shares(state, on, by.shares)
    if state == DutyState.WAIVED:
        own |= ~Q(reason="") & Q(pk__in=by.shares.values("duty"))
    if by.offices is None:
        return own
    here = Q(office__in=by.offices)
    return (here & whole) | (~here & own)


def seen(rows: Sequence[Duty], *, by: Standing) -> dict[int, Seen]:
    """How duties of a page stand for who looks, in one question."""
    plain = {row.pk: Seen(str(row.state), row.due_on) for row in rows}
    if by.shares is None:
        return plain
    held = by.shares.filter(duty__in=rows)
    if by.offices is not None:
        held = held.exclude(duty__office__in=by.offices)
    shares: dict[int, list[tuple[str, date | None]]] = defaultdict(list)
    for duty, state, until in held.values_list("duty", "state", "done_until"):
        shares[duty].append((state, until))
    told = {row.pk: _of(row, shares[row.pk]) for row in rows if row.pk in shares}
    return plain | told


def state_of(states: Counter[str]) -> DutyState:
    """Done when every share is done or waived; begun when one is begun. `_as_told` asks the same of the database."""
    done, waived = states["done"], states["waived"]
    if done + waived == states.total():
        return DutyState.DONE if done else DutyState.WAIVED
    if done or states["in_progress"]:
        return DutyState.IN_PROGRESS
    return DutyState.ASSIGNED if states["assigned"] else DutyState.CONFIRMED


def _of(duty: Duty, shares: Sequence[tuple[str, date | None]]) -> Seen:
    if duty.reason:
        return Seen(str(DutyState.WAIVED), duty.due_on)
    left = [until for state, until in shares if state not in CLOSED]
    ahead = [until for until in left if until]
    due = min(ahead) if ahead and len(ahead) == len(left) else duty.due_on
    return Seen(str(state_of(Counter(state for state, _until in shares))), due, whole=False)


def _as_told(state: str, shares: QuerySet[DutyBearer]) -> Q:
    """Duties of which `state_of` tells this state."""

    def some(*states: str) -> Q:
        return Q(pk__in=shares.filter(state__in=states).values("duty"))

    begun = (DutyState.IN_PROGRESS, DutyState.DONE)
    told = {
        DutyState.CONFIRMED: some(DutyState.CONFIRMED) & ~some(DutyState.ASSIGNED, *begun),
        DutyState.ASSIGNED: some(DutyState.ASSIGNED) & ~some(*begun),
        DutyState.IN_PROGRESS: some(*begun) & some(*OPEN),
        DutyState.DONE: some(DutyState.DONE) & ~some(*OPEN),
        DutyState.WAIVED: some(DutyState.WAIVED) & ~some(DutyState.DONE, *OPEN),
    }
    return told[DutyState(state)]


def _shares(state: str, on: date, shares: QuerySet[DutyBearer]) -> Q:
    """Of what comes round, a unit that has done it for this time is due the next."""
    if state in DutyState.values:
        return _as_told(state, shares)
    opened = shares.filter(state__in=OPEN)
    now, ahead = opened.filter(done_until=None).values("duty"), opened.filter(done_until__isnull=False)
    if state == "late":
        late = ahead.filter(done_until__lt=on).values("duty")
        return Q(due_on__lt=on) & (Q(pk__in=now) | Q(pk__in=late))
    if state == "soon":
        last = on + SOON
        coming = ahead.filter(done_until__gte=on, done_until__lte=last).values("duty")
        sooner = opened.filter(Q(done_until=None) | Q(done_until__lt=on)).values("duty")
        return Q(pk__in=now, due_on__gte=on, due_on__lte=last) | (Q(pk__in=coming) & ~Q(pk__in=sooner))
    return Q(pk__in=opened.values("duty"))

"""The clocks of an incoming paper (NĐ 30/2020/NĐ-CP, Điều 4 khoản 2c, Điều 21–24).

Entered the day it came; submitted that day or the next working day, an urgent one at once; settled by the day its
leader set. Working days are Monday to Friday: the decree's clocks know no other, and a holiday only makes them kinder.
"""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, ArrivalState, Urgency

# "Ngay": an urgent paper lies unsubmitted no longer than this
AT_ONCE = timedelta(hours=1)
WAITING = (ArrivalState.QUEUED, ArrivalState.READING, ArrivalState.FAILED, ArrivalState.READ)
_SUBMITTED = Q(state=ArrivalState.REGISTERED, assigned_at__isnull=False)
_TO_SUBMIT = Q(state=ArrivalState.REGISTERED, assigned_at=None, settled_at=None)


class Step(StrEnum):
    """What a paper waits for."""

    REGISTER = "register"
    ASSIGN = "assign"
    SETTLE = "settle"


class Clock(NamedTuple):
    """What has to be done next, by when (None: no time limit was set), and whether that is past."""

    step: Step
    due: datetime | date | None
    late: bool


def clock_of(arrival: Arrival, *, now: datetime) -> Clock | None:
    """The clock that runs; None for a paper that is settled or was returned."""
    today = timezone.localdate(now)
    if arrival.state in WAITING:
        came = timezone.localdate(arrival.dropped_at)
        return Clock(Step.REGISTER, came, came < today)
    if arrival.state != ArrivalState.REGISTERED or arrival.settled_at or arrival.registered_at is None:
        return None
    if arrival.assigned_at is None:
        if arrival.urgency != Urgency.NORMAL:
            due = arrival.registered_at + AT_ONCE
            return Clock(Step.ASSIGN, due, due < now)
        day = next_working_day(timezone.localdate(arrival.registered_at))
        return Clock(Step.ASSIGN, day, day < today)
    return Clock(Step.SETTLE, arrival.due_on, bool(arrival.due_on and arrival.due_on < today))


def late(step: Step, *, now: datetime) -> Q:
    """Papers whose clock for that step has run out: `clock_of`, asked of the database."""
    today = timezone.localdate(now)
    if step is Step.REGISTER:
        return Q(state__in=WAITING, dropped_at__lt=_dawn(today))
    if step is Step.ASSIGN:
        slow = Q(urgency=Urgency.NORMAL, registered_at__lt=_dawn(_first_in_time(today)))
        return _TO_SUBMIT & (slow | (~Q(urgency=Urgency.NORMAL) & Q(registered_at__lt=now - AT_ONCE)))
    return _SUBMITTED & Q(settled_at=None, due_on__lt=today)


def next_working_day(day: date) -> date:
    """The first Monday to Friday after a day."""
    return day + timedelta(days={4: 3, 5: 2}.get(day.weekday(), 1))


def _first_in_time(today: date) -> date:
    """The earliest day from which submitting today is still in time."""
    day = today
    while next_working_day(day - timedelta(days=1)) >= today:
        day -= timedelta(days=1)
    return day


def _dawn(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))

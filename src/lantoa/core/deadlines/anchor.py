"""Deadlines that wait for an event, fixed once its day is known."""

import re
from calendar import monthrange
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from datetime import date, timedelta

from lantoa.core.deadlines.model import Deadline, DeadlineKind, When
from lantoa.core.kernel import pattern

# "ngày Quyết định này có hiệu lực", "date of signing": counted from the paper itself, not from its arrival
_SIGNED = pattern(r"hiệu +lực|\bký\b|signing|ban +hành|đăng +công +báo", re.IGNORECASE)


def anchor(
    deadline: Deadline,
    *,
    received: date | None = None,
    signed: date | None = None,
    holidays: AbstractSet[date] = frozenset(),
) -> Deadline:
    """`deadline` with its day, counted from `signed` where it hangs on the paper's signing or effect, else from `received`.

    The day of the event is not counted (Bộ luật Dân sự, Điều 147). Working days are Monday to Friday without `holidays`;
    a count of calendar days that ends on another day runs on to the next working day (Điều 148.5).
    What waits for no event, or for one whose day is not given, comes back as it is.
    """
    when = deadline.when
    if when is None:
        return deadline
    if when.anchor is None and _counted(when) < 0:  # so many days before what the sentence speaks of
        return deadline
    event = signed if _SIGNED.search(when.anchor or "") else received
    if event is None:
        return deadline
    if deadline.kind is DeadlineKind.EFFECTIVE and when.anchor and when.days is None:
        return deadline._replace(when=When(start=event.isoformat()))
    due = _count(when, event, lambda day: day.weekday() < 5 and day not in holidays)
    return deadline._replace(when=When(before=due.isoformat()), inclusive=True) if due else deadline


def _count(when: When, event: date, works: Callable[[date], bool]) -> date | None:
    step = timedelta(-1 if _counted(when) < 0 else 1)
    if when.working_days is not None:
        return _working(event, abs(when.working_days), step, works)
    if when.hours is not None:
        return event + step * -(-abs(when.hours) // 24)
    if when.days is not None:
        day = event + timedelta(when.days)
    elif when.months or when.years:
        day = _months(event, (when.months or 0) + 12 * (when.years or 0))
    else:
        return None
    while not works(day):
        day += step
    return day


def _counted(when: When) -> int:
    return when.working_days or when.hours or when.days or when.months or when.years or 0


def _working(day: date, number: int, step: timedelta, works: Callable[[date], bool]) -> date:
    while number:
        day += step
        number -= works(day)
    return day


def _months(day: date, number: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

"""The latest day on which a thing is still done in time."""

from calendar import monthrange
from datetime import date, timedelta

from lantoa.core.deadlines.model import Deadline, When


def due_date(deadline: Deadline) -> date | None:
    """The last good day; None for what recurs, waits for an event or a season, or names no end.

    `trước ngày 20` is due on the 19th, `chậm nhất ngày 20` on the 20th.
    """
    when = deadline.when
    if when is None or when.freq or when.season:
        return None
    if when.before:
        day = _day(when.before)
        return day and day - timedelta(days_early(deadline))
    return _day(when.end or when.date or when.datetime or _last(when) or "")


def days_early(deadline: Deadline) -> int:
    """By how many days it is due before the day it names: one for `trước ngày 20`, none where an hour of that day is named."""
    when = deadline.when
    if deadline.inclusive or when is None or not (when.before or when.weekdays):
        return 0
    return 0 if when.times or "T" in (when.before or "") else 1


def _last(when: When) -> str | None:
    if isinstance(when.month, str):
        year, month = int(when.month[:4]), int(when.month[5:7])
        return f"{when.month}-{monthrange(year, month)[1]}"
    if when.quarter:
        month = int(when.quarter[-1]) * 3
        return f"{when.quarter[:4]}-{month:02}-{monthrange(2000, month)[1]}"
    year_ = when.year or when.end_year or when.end_of_year
    return f"{year_}-12-31" if year_ else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text[:10]) if text[:4].isdigit() else None

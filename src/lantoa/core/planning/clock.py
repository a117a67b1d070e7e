"""The hours of a timing."""

import re
from datetime import time

from lantoa.core.planning.model import Timing

# "T24:00" is the end of the day, which no clock shows
_HOUR = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)")


def due_hour(timing: Timing) -> time | None:
    """The hour by or at which it is due on each of its days; None where no hour is named, or several are."""
    when = timing.deadline.when
    if when is None or timing.due is None:
        return None
    hours = when.times and "".join(f"T{hour}" for hour in when.times.split(","))
    return _hour(hours or when.before or when.datetime or when.end or when.date)


def opening_hour(timing: Timing) -> time | None:
    """The hour at which begins what ends at an hour."""
    when = timing.deadline.when
    return _hour(when.start) if when and due_hour(timing) else None


def _hour(written: str | None) -> time | None:
    found = _HOUR.findall(written or "")
    named = {time(int(hour), int(minute)) for hour, minute in found}
    return named.pop() if len(named) == 1 else None

"""The days of a plan's calendar."""

from datetime import date

from lantoa.core.deadlines import occurrences
from lantoa.core.planning.model import Timing


def expand_days(timing: Timing, *, first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last` on which `timing` is due; empty where it is due on no fixed day."""
    if timing.due is None:
        return ()
    if timing.rule is None:
        return (timing.due,) if first <= timing.due <= last else ()
    begin, end = max(first, timing.due), min(last, timing.until or last)
    return occurrences(timing.deadline, between=(begin, end)) if begin <= end else ()

"""The days of a plan's calendar."""

from datetime import date
from itertools import dropwhile, takewhile

from lantoa.core.planning.model import Timing
from lantoa.core.planning.schedule import rule_days


def expand_days(timing: Timing, *, first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last` on which `timing` is due; empty where it is due on no fixed day."""
    if timing.due is None:
        return ()
    days = rule_days(timing.rule, timing.due) if timing.rule else iter((timing.due,))
    return tuple(takewhile(lambda day: day <= last, dropwhile(lambda day: day < first, days)))

"""Of the times one duty names: each beat and each day once, and the one that comes next."""

from collections.abc import Iterable
from datetime import date

from lantoa.core.planning.expand import expand_days
from lantoa.core.planning.model import Timing
from lantoa.core.text import fold

_YEARS = 5
# Times of one clause stand no further apart.
_CLAUSE = 120


def choose_timings(timings: Iterable[Timing]) -> tuple[Timing, ...]:
    """The timings without those another one says as exactly or more exactly, in their order."""
    named = list(timings)
    kept: list[int] = []
    # The most exact first: the one with most days, then one whose beginning is known.
    for number in sorted(
        range(len(named)), key=lambda at: (-len(_days(named[at])), named[at].start is None, at)
    ):
        if not any(_says(named[other], named[number]) for other in kept):
            kept.append(number)
    chosen = [named[number] for number in sorted(kept)]
    return tuple(_bounded(timing, chosen) for timing in chosen)


def _bounded(timing: Timing, named: list[Timing]) -> Timing:
    """`hằng ngày từ ngày 01/7 đến ngày 31/7`: a beat without a day ends with the one period that stands beside it."""
    if timing.rule is None or timing.due:
        return timing
    beside = [other for other in named if other.opens and not other.rule and _in_one_clause(timing, other)]
    if len(beside) != 1:
        return timing
    return timing._replace(start=beside[0].opens, until=beside[0].due)


def _in_one_clause(one: Timing, other: Timing) -> bool:
    first, last = sorted((one.deadline.evidence.span, other.deadline.evidence.span))
    return last.start - first.end <= _CLAUSE


def next_due(timings: Iterable[Timing], *, today: date) -> date | None:
    """The first day due on or after `today`; where all are past, the last; None where no day is fixed."""
    fixed = [timing for timing in timings if timing.due]
    coming = [day for timing in fixed for day in _coming(timing, today)]
    return min(coming, default=None) or max((day for timing in fixed for day in _last(timing)), default=None)


def _last(timing: Timing) -> tuple[date, ...]:
    """The day of a timing that is over; of a beat the last on which it came."""
    return expand_days(timing, first=date.min, last=timing.until or timing.due or date.min)[-1:]


def _coming(timing: Timing, today: date) -> tuple[date, ...]:
    if timing.rule is None or timing.due is None:
        return expand_days(timing, first=today, last=date.max)
    first = max(today, timing.due)
    return expand_days(timing, first=first, last=_later(first))[:1]


def _later(day: date) -> date:
    return day.replace(year=min(day.year + _YEARS, 9998), month=12, day=31)


def _days(timing: Timing) -> tuple[date, ...]:
    return expand_days(timing, first=timing.due, last=_later(timing.due)) if timing.due else ()


def _says(one: Timing, other: Timing) -> bool:
    """Whether `one` says what `other` says."""
    if other.due:
        same = set(_days(other)) <= set(_days(one)) if other.rule else one.due == other.due
        return same and (one.rule is None) == (other.rule is None)
    if other.rule:
        return one.rule is not None and _beat(one) == _beat(other)
    return _tells_beat(one, other) or fold(one.deadline.evidence.text) == fold(other.deadline.evidence.text)


def _tells_beat(one: Timing, other: Timing) -> bool:
    """`định kỳ báo cáo …` with `trước ngày 25 hằng tháng` in the same clause: the second says how often."""
    when = other.deadline.when
    bare = when is not None and when.freq == "periodic"
    return bare and one.rule is not None and _in_one_clause(one, other)


def _beat(timing: Timing) -> tuple[str | None, int | None, int | None]:
    """`mỗi năm một lần` is the beat of `hằng năm`, `2 lần/tháng` that of two days of every month."""
    when = timing.deadline.when
    if when is None:
        return (None, None, None)
    return (when.freq, when.interval, when.count or len((when.before or when.date or "").split(",")))

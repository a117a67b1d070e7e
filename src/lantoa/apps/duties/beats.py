"""What comes behind the first day of a duty: a beat, or other days its paper names. Kept as RFC 5545 writes them (RRULE, RDATE)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from dateutil.rrule import rrule, rruleset, rrulestr

_DAYS = "RDATE:"
# What the field has room for
_MOST = 25


def one_by_one(days: Sequence[date]) -> str:
    """`sơ kết vào cuối năm 2025 và tổng kết vào cuối năm 2030`: the days behind the first, in their order."""
    return _DAYS + ",".join(f"{day:%Y%m%d}" for day in days[:_MOST]) if days else ""


def is_several(rule: str) -> bool:
    """Whether it is of a duty that has several days, and no beat."""
    return rule.startswith(_DAYS)


def later_days(rule: str, due: date) -> list[date]:
    """The days still behind `due` of a duty that has several; none of one that has a beat."""
    days = rule.removeprefix(_DAYS).split(",") if is_several(rule) else []
    return [day for day in map(date.fromisoformat, days) if day > due]


def days_of(rule: str, due: date, *, first: date, last: date) -> Iterator[date]:
    """The days a duty that begins on `due` comes round, from `first` to `last`."""
    yield from (day.date() for day in _read(rule, due).between(_start(first), _start(last), inc=True))


def next_day(rule: str, due: date, *, after: date) -> date | None:
    """The first of them behind that day."""
    coming = _read(rule, due).after(_start(after))
    return coming.date() if coming else None


def _read(rule: str, due: date) -> rrule | rruleset:
    return rrulestr(rule, dtstart=_start(due))


def _start(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())

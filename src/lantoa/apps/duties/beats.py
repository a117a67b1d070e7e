"""What comes behind the first day of a duty: a beat, or other days its paper names. Kept as RFC 5545 writes them (RRULE, RDATE)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from dateutil.rrule import rrule, rruleset, rrulestr

_DAYS = "RDATE:"
# What the field has room for
_MOST = 25
# Every month has so many days
_SURE = 28


def one_by_one(days: Sequence[date]) -> str:
    """`sơ kết vào cuối năm 2025 và tổng kết vào cuối năm 2030`: the days behind the first, in their order."""
    return _DAYS + ",".join(f"{day:%Y%m%d}" for day in days[:_MOST]) if days else ""


def names_no_day(rule: str) -> bool:
    """`hằng tuần`: a beat that tells how often and no day to begin with."""
    return "FREQ=" in rule and "BY" not in rule and "UNTIL" not in rule


def first_day(rule: str, *, start: date) -> date | None:
    """The end of its first time, where such a beat starts on that day: a day, a week, a month from there."""
    second = next_day(rule, start, after=start)
    return second - timedelta(days=1) if second else None


def whole_rule(rule: str, due: date) -> str:
    """Such a beat from the 29th, 30th or 31st on keeps to the end of shorter months; as it stands it would leave them out."""
    if not names_no_day(rule) or due.day <= _SURE or not ("MONTHLY" in rule or "YEARLY" in rule):
        return rule
    month = f"BYMONTH={due.month};" if "YEARLY" in rule else ""
    days = ",".join(str(day) for day in range(_SURE, due.day + 1))
    return f"{rule};{month}BYMONTHDAY={days};BYSETPOS=-1"


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
    return rrulestr(whole_rule(rule, due), dtstart=_start(due))


def _start(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())

"""What comes behind the first day of a duty: a beat, or other days its paper names. Kept as RFC 5545 writes them (RRULE, RDATE)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from dateutil.rrule import rrule, rruleset, rrulestr

_DAYS = "RDATE:"
# lần/tuần | buổi/tháng | tin, bài/ngày: what is done, and in which time; no triệu đồng/năm
_RATE = re.compile(
    r"(?:lần|lượt|buổi|đợt|kỳ|số|phiên|cuộc|tin|bài|chuyên mục|chuyên đề|chương trình|hội nghị|lớp)\b.*/(ngày|tuần|tháng|quý|năm)"
)
_PERIODS = {
    "ngày": ("FREQ=DAILY", 1),
    "tuần": ("FREQ=WEEKLY", 7),
    "tháng": ("FREQ=MONTHLY", 30),
    "quý": ("FREQ=MONTHLY;INTERVAL=3", 91),
    "năm": ("FREQ=YEARLY", 365),
}
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


def rule_of_rates(rates: Iterable[tuple[float | None, str]]) -> str:
    """`01 lần/tuần`, `02 lần/tháng`: the beat of the most frequent of these figures with their units; empty where none tells how often."""
    found = []
    for value, unit in rates:
        if value and (rate := _RATE.match(unit.lower())):
            rule, days = _PERIODS[rate[1]]
            each = max(1, round(days / value))
            found.append((each, rule if value <= 1 else f"FREQ=DAILY;INTERVAL={each}"))
    return min(found, default=(0, ""))[1]


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

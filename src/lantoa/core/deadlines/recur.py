"""Recurrences: their RFC 5545 rule, and the days they fall on."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from lantoa.core.deadlines.due import days_early, due_date
from lantoa.core.deadlines.model import Deadline, When
from lantoa.core.deadlines.written import DAYS_OF_WEEK

# beat → RFC 5545 frequency and step, from the most frequent to the least
_FREQ = {
    "daily": ("DAILY", 1),
    "weekly": ("WEEKLY", 1),
    "monthly": ("MONTHLY", 1),
    "quarterly": ("MONTHLY", 3),
    "yearly": ("YEARLY", 1),
}


def _beat(when: When) -> tuple[str, int] | None:
    """Frequency and step of the most frequent beat `when` names; None for what has no measure."""
    named = (when.freq or "").split(",")
    beat = next((beat for name, beat in _FREQ.items() if name in named), None)
    if beat is None:
        return None
    freq, step = beat
    step *= when.interval or 1
    months = {"YEARLY": 12 * step, "MONTHLY": step}.get(freq, 0)
    if when.count and when.count > 1 and months > 1 and months % when.count == 0:
        return "MONTHLY", months // when.count
    return freq, step


def recurrence_rule(when: When) -> str | None:
    """RFC 5545 rule of a recurrence; None for what has no measure (định kỳ, thường xuyên) and for what does not recur."""
    beat = _beat(when)
    if beat is None:
        return None
    freq, step = beat
    return ";".join([f"FREQ={freq}", *([f"INTERVAL={step}"] if step > 1 else []), *_days(when)])


def _day(when: When) -> str:
    return when.before or when.date or when.end or ""


def _days_of_month(when: When) -> list[int]:
    """`---05,---20` are the 5th and the 20th of every month."""
    return [int(day[3:5]) for day in _day(when).split(",") if day.startswith("---")]


def _days(when: When) -> list[str]:
    if when.weekdays:
        return [f"BYDAY={when.weekdays}", *([f"BYSETPOS={when.nth}"] if when.nth else [])]
    if numbers := _days_of_month(when):
        return [f"BYMONTHDAY={','.join(map(str, numbers))}"]
    day = _day(when)[:7]
    if day.startswith("--"):
        return [f"BYMONTH={int(day[2:4])}", f"BYMONTHDAY={int(day[5:7])}"]
    return [f"BYMONTH={when.month}"] if isinstance(when.month, int) else []


def occurrences(deadline: Deadline, *, between: tuple[date, date]) -> tuple[date, ...]:
    """The days from the first to the last of `between`, both included, on which `deadline` is due.

    A recurrence that names no day is due on the last day of each of its periods: hằng quý on the last of March,
    June, September and December; hằng tuần on Fridays. What does not recur is due once, or never if it has no day.
    """
    first, last = between
    when = deadline.when
    beat = _beat(when) if when else None
    if when is None or beat is None:
        once = due_date(deadline)
        return (once,) if once and first <= once <= last else ()
    first, last = _bounds(when, first, last)
    days = _ends(when, *beat, between=(first, last), late=days_early(deadline))
    return tuple(dict.fromkeys(day for day in days if first <= day <= last))


def _bounds(when: When, first: date, last: date) -> tuple[date, date]:
    """`between`, cut to the years or days named beside the beat: hằng năm, giai đoạn 2026 - 2030."""
    if when.start_year:
        first = max(first, date(when.start_year, 1, 1))
    if when.end_year:
        last = min(last, date(when.end_year, 12, 31))
    if when.start and when.start[0].isdigit():
        first = max(first, date.fromisoformat(when.start[:10]))
    if when.end and when.end[0].isdigit():
        last = min(last, date.fromisoformat(when.end[:10]))
    return first, last


def _ends(when: When, freq: str, step: int, *, between: tuple[date, date], late: int) -> Iterator[date]:
    first, last = between
    if freq in ("DAILY", "WEEKLY"):
        # weeks are counted from the Monday of 1 January 1 (proleptic), so that the same step meets the same weeks
        day = first
        while day <= last:
            if (freq == "DAILY" and day.toordinal() % step == 0) or (
                freq == "WEEKLY"
                and DAYS_OF_WEEK[(day.weekday() + late) % 7] in (when.weekdays or "FR")
                and (day.toordinal() + late - 1) // 7 % step == 0
            ):
                yield day
            day += timedelta(1)
        return
    months = step * (12 if freq == "YEARLY" else 1)
    # Before the first of a month is the last day of the month before it: so one month more is looked at.
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month + late):
        if _falls(when, month, months):
            yield from _on(when, month, late=late)


def _falls(when: When, month: int, months: int) -> bool:
    """Whether a period of `months` months ends in `month`, counted from January of the year 0."""
    day = _day(when)
    if months % 12 == 0 and (
        (day.startswith("--") and not day.startswith("---")) or isinstance(when.month, int)
    ):
        named = when.month if isinstance(when.month, int) else int(day[2:4])
        return month % 12 + 1 == named and month // 12 % (months // 12) == 0
    behind = 3 - when.month if when.freq == "quarterly" and isinstance(when.month, int) else 0
    return (month + 1 + behind) % months == 0


def _on(when: When, month: int, *, late: int) -> Iterator[date]:
    """The last good days in `month`: before the 29th, 30th or 31st is, in a shorter month, its last day."""
    first = date(month // 12, month % 12 + 1, 1)
    end = monthrange(first.year, first.month)[1]
    if when.weekdays and when.nth:
        month_days = (first + timedelta(number) for number in range(end))
        yield [day for day in month_days if DAYS_OF_WEEK[day.weekday()] in when.weekdays][min(when.nth, 0)]
        return
    day = _day(when)
    numbers = _days_of_month(when) or [int(day[5:7]) if day.startswith("--") else end + late]
    yield from sorted({first + timedelta(min(number - late, end) - 1) for number in numbers})

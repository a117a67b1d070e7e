"""From a time phrase to days of the calendar."""

import calendar
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from dateutil.relativedelta import relativedelta
from dateutil.rrule import rrulestr

from lantoa.core.deadlines import Deadline, When
from lantoa.core.planning.model import Timing

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
# "kể từ ngày nhận được văn bản", "kể từ ngày ký ban hành"
_RECEIVED = re.compile(r"nhận")
_ISSUED = re.compile(r"ký|ban hành")
# A beat without a day of its own is due when its time is over.
_LAST_DAY = {
    "YEARLY": "BYMONTH=12;BYMONTHDAY=31",
    "MONTHLY": "BYMONTHDAY=-1",
    "WEEKLY": "BYDAY=FR",
    "DAILY": "",
}


def schedule_deadline(
    deadline: Deadline, *, issued: date | None, received: date | None, today: date
) -> Timing:
    """The days a deadline means. A recurrence begins with the paper, or today where the paper bears no date."""
    when = deadline.when
    if when is None:
        return Timing(deadline, None, None, None)
    start = _first(when)
    if deadline.rrule:
        rule = _complete(deadline.rrule, _last(when))
        return Timing(deadline, start, _first_time(rule, start or issued or today), rule)
    due = _last(when) or _counted(when, issued=issued, received=received)
    if due and when.before and not deadline.inclusive:
        due -= timedelta(days=1)
    return Timing(deadline, start, due, None)


def _first(when: When) -> date | None:
    return next(
        (day for value in (when.start, when.after) if value and (day := _day(value))),
        date(when.start_year, 1, 1) if when.start_year else None,
    )


def _last(when: When) -> date | None:
    return next(_last_days(when), None)


def _last_days(when: When) -> Iterator[date]:
    for value in (when.before, when.datetime, when.date, when.end):
        if value and (day := _day(value)):
            yield day
    if isinstance(when.month, str) and (found := _MONTH.fullmatch(when.month)):
        yield _month_end(int(found[1]), int(found[2]))
    if when.quarter and (found := _QUARTER.fullmatch(when.quarter)):
        yield _month_end(int(found[1]), int(found[2]) * 3)
    for year in (when.end_of_year, when.end_year, when.year):
        if year and 1 <= year <= 9999:
            yield date(year, 12, 31)


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _counted(when: When, *, issued: date | None, received: date | None) -> date | None:
    """So many days after an event, where the event is the paper's issue or receipt and its day is known."""
    anchor = when.anchor or ""
    event = received if _RECEIVED.search(anchor) else issued if _ISSUED.search(anchor) else None
    if event is None or anchor.startswith("trước"):
        return None
    if when.working_days:
        return _working_days_after(event, when.working_days)
    step = relativedelta(days=when.days or 0, months=when.months or 0, years=when.years or 0)
    return event + step if step else None


def _working_days_after(event: date, count: int) -> date:
    for _ in range(min(count, 3_000)):
        event += timedelta(days={4: 3, 5: 2}.get(event.weekday(), 1))
    return event


def _complete(rule: str, until: date | None) -> str:
    """The rule with a day of the month and an end, so that every calendar program reads the same days."""
    parts = dict(part.split("=", 1) for part in rule.split(";"))
    added = [rule]
    if not {"BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO"} & parts.keys() and (
        day := _LAST_DAY.get(parts["FREQ"])
    ):
        added.append(day if "BYMONTH" not in parts else "BYMONTHDAY=-1")
    if until and "UNTIL" not in parts and "COUNT" not in parts:
        added.append(f"UNTIL={until:%Y%m%d}")
    return ";".join(added)


def _first_time(rule: str, start: date) -> date | None:
    """The first day of the beat that is not before `start`; quarters and half years end with those of the calendar."""
    interval = re.search(r"FREQ=MONTHLY;INTERVAL=(3|6)\b", rule)
    months = int(interval[1]) if interval else 1
    aligned = date(start.year, (start.month - 1) // months * months + months, 1) if interval else start
    return next((day for day in rule_days(rule, aligned) if day >= start), None)


def rule_days(rule: str, first: date) -> Iterator[date]:
    """Days of a recurrence from `first` on, never more than a daily beat has in ten years."""
    moments = rrulestr(rule, dtstart=datetime(first.year, first.month, first.day))  # noqa: DTZ001 - a day has no zone
    return (moment.date() for moment in islice(moments, 3_660))

"""When a period opens: `từ ngày 15/11 đến ngày 15/12 hằng năm` ends on its last day, and people prepare for its first."""

import re
from datetime import date, timedelta

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.planning.expand import expand_days
from lantoa.core.planning.model import Timing

# "2026-11-15", "2026-11": a day or a month of one year
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?")
# "--11-15": a day every year; "---01": a day every month
_YEARLY = re.compile(r"--(\d\d)-(\d\d)")
_MONTHLY = re.compile(r"---(\d\d)")
# "đến hết tháng 6", "cuối tháng 6": its last days are meant
_LAST_DAYS = re.compile(r"\W*(?:(?:đến|tới|trước|chậm +nhất)\b|(?:vào +)?(?:cuối|hết)\b)")
# "hoàn thành đầu tháng 6": its end is what counts
_DONE = re.compile(r"\W*(?:hoàn +thành|xong)\b")
_PERIODS = (DeadlineKind.PERIOD, DeadlineKind.RECURRENCE, DeadlineKind.EVENT, DeadlineKind.SCHEDULE)
# What goes on for years has no first day that anybody waits for.
_LONGEST = timedelta(days=366)


def opening_day(deadline: Deadline, *, due: date | None) -> date | None:
    """The first day of the period of days, the month or the quarter that ends on `due`; None where it is no such period."""
    when = deadline.when
    if when is None or due is None or when.before or when.date or when.nth:
        return None
    words = deadline.evidence.text.lower()
    if _DONE.match(words):
        return None
    if when.start:
        opens = _before(when.start, due)
    else:
        named = deadline.kind in _PERIODS and not _LAST_DAYS.match(words)
        opens = _first(when, due) if named else None
    return opens if opens and opens < due and due - opens <= _LONGEST else None


def _first(when: When, due: date) -> date | None:
    """The first day of the month or the quarter that ends on `due`."""
    if when.quarter:
        named, months = 3 * int(when.quarter[-1]), 3
    else:
        named, months = when.month if isinstance(when.month, int) else _month(when.month or ""), 1
    return due.replace(month=due.month - months + 1, day=1) if due.month == named else None


def opens_on(timing: Timing, *, due: date) -> date | None:
    """The first day of that period of `timing` which ends on `due`; None where it is a single day."""
    return opening_day(timing.deadline, due=due) if timing.opens else None


def opening_rule(timing: Timing) -> str | None:
    """The rule of the first days, as `Timing.rule` is that of the last ones."""
    if timing.rule is None or timing.opens is None or timing.due is None:
        return None
    parts = dict(part.split("=", 1) for part in timing.rule.split(";"))
    parts.pop("BYSETPOS", None)
    parts["BYMONTHDAY"] = str(timing.opens.day)
    if "BYMONTH" in parts:
        parts["BYMONTH"] = str(timing.opens.month)
    if timing.until:
        parts["UNTIL"] = f"{timing.until - (timing.due - timing.opens):%Y%m%d}"
    return ";".join(f"{name}={value}" for name, value in parts.items())


def opening_days(timing: Timing, *, first: date, last: date) -> tuple[date, ...]:
    """Every day from `first` to `last` on which a period of `timing` opens."""
    if timing.opens is None or timing.due is None:
        return ()
    ends = expand_days(timing, first=first, last=min(last, date.max - _LONGEST) + _LONGEST)
    opened = (opens_on(timing, due=end) for end in ends)
    return tuple(day for day in opened if day and first <= day <= last)


def _before(written: str, due: date) -> date | None:
    """The day `written`, the nearest one not after `due` where it comes every year or every month."""
    if found := _YEARLY.match(written):
        month, day = int(found[1]), int(found[2])
        return _made(due.year - ((month, day) > (due.month, due.day)), month, day)
    if found := _MONTHLY.match(written):
        day = int(found[1])
        end = due if day <= due.day else due.replace(day=1) - timedelta(days=1)
        return _made(end.year, end.month, day)
    if (found := _DAY.match(written)) and found[3]:
        return _made(int(found[1]), int(found[2]), int(found[3]))
    return None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(written: str) -> int:
    found = _DAY.fullmatch(written)
    return int(found[2]) if found else 0

"""From a time phrase to days of the calendar."""

import re
from datetime import date, timedelta

from lantoa.core.deadlines import Deadline, When, anchor, days_early, due_date, occurrences
from lantoa.core.planning.model import Timing
from lantoa.core.planning.open_period import opening_day
from lantoa.core.planning.term import Term

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
# "cuối năm", "hết quý", "ngày cuối cùng của tháng": the end of a period, in words
_NAMED = re.compile(
    r"(?:cuối|hết|kết thúc)(?: +cùng)?(?: +của)?(?: +(?:mỗi|các|hằng|hàng))? +(?:năm|quý|tháng|tuần|kỳ)"
)
# "ngày nhận được văn bản", "khi nhận Công văn này", "date of receipt"; not "nhận được hồ sơ của người dân"
_RECEIVED = re.compile(
    r"nhận(?: +được)?(?: *$| +(?:văn bản|công văn|kế hoạch|quyết định|chỉ thị|thông báo|công điện|hướng dẫn|yêu cầu|báo cáo|nội dung)|.{0,40}\bnày\b)|receipt|received",
    re.IGNORECASE,
)
_EVENT = re.compile(r"\b(?:kể từ|tính từ|sau khi|khi|sau)\b", re.IGNORECASE)
# No beat is slower than that: once in five years, beginning late.
_LONGEST_BEAT = timedelta(days=6 * 366)
_WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_END_OF_TIME = date(9998, 12, 31)
_ENDLESS = Term()


def schedule_deadline(
    deadline: Deadline, *, issued: date | None, received: date | None, today: date, term: Term = _ENDLESS
) -> Timing:
    """The days a deadline means. A recurrence begins with the paper, in the year the plan is for, or today where neither is dated; a bare beat has no day.

    It ends with the `term` of the plan; what comes round only behind it (the report on its last year) is due once.
    """
    if deadline.when is None:
        return Timing(deadline, None, None, None, None)
    start = _start(deadline.when)
    if deadline.rrule is None:
        due = _due(deadline, issued, received)
        return Timing(deadline, start, due, None, None, opening_day(deadline, due=due))
    own, last = _until(deadline.when), term.last(deadline.rrule)
    if not _names_a_day(deadline, deadline.rrule):
        return Timing(deadline, start, None, deadline.rrule, own or last)
    begin = start or max(filter(None, (issued, term.begin)), default=today)
    times = occurrences(deadline, between=(begin, _later(begin)))
    until = own or (max(last, times[0]) if last and times else last)
    first = next((day for day in times if until is None or day <= until), None)
    rule = _complete(deadline, deadline.rrule, first, until) if first else None
    return Timing(deadline, start, first, rule, until, opening_day(deadline, due=first))


def _names_a_day(deadline: Deadline, rule: str) -> bool:
    """`trước 10/12 hằng năm`, `cuối năm`; a bare `hằng năm` only says how often."""
    return (
        "BYMONTH" in rule
        or "BYDAY" in rule
        or bool(_NAMED.search(" ".join(deadline.evidence.text.lower().split())))
    )


def _due(deadline: Deadline, issued: date | None, received: date | None) -> date | None:
    event = received if _waits_for_the_paper(deadline) else None
    try:
        return due_date(anchor(deadline, received=event, signed=issued))
    except (OverflowError, ValueError):  # 9.999.999 days from receipt
        return None


def _waits_for_the_paper(deadline: Deadline) -> bool:
    """Whether the days count from the paper's coming; `24 giờ kể từ khi phát hiện` begins when that happens, not before."""
    told = deadline.when.anchor if deadline.when and deadline.when.anchor else ""
    if not told:
        return not _EVENT.search(deadline.evidence.text)
    return bool(_RECEIVED.search(told))


def _start(when: When) -> date | None:
    return _day(when.start) or _day(when.after) or (date(when.start_year, 1, 1) if when.start_year else None)


def _until(when: When) -> date | None:
    """The last day of a beat that ends: `hằng quý đến năm 2030`."""
    year = when.end_year or when.end_of_year or when.year
    return _day(when.end) or (date(year, 12, 31) if year else None)


def _day(value: str | None) -> date | None:
    found = _DAY.match(value or "")
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _later(day: date) -> date:
    return min(day, _END_OF_TIME - _LONGEST_BEAT) + _LONGEST_BEAT


def _complete(deadline: Deadline, rule: str, first: date, until: date | None) -> str:
    """The rule with its day and its end, so that every calendar program meets the days of `occurrences`."""
    parts, early = dict(part.split("=", 1) for part in rule.split(";")), days_early(deadline)
    whole: dict[str, str] = {
        name: parts[name] for name in ("FREQ", "INTERVAL", "BYDAY", "BYSETPOS") if name in parts
    }
    if parts["FREQ"] in ("YEARLY", "MONTHLY") and "BYDAY" not in parts:
        if parts["FREQ"] == "YEARLY":
            whole["BYMONTH"] = str(first.month)
        days = [int(day) for day in parts.get("BYMONTHDAY", "0").split(",")]
        whole |= _days_of_month([day - early for day in days])
    elif early and "BYDAY" in parts:
        whole["BYDAY"] = ",".join(_WEEK[_WEEK.index(day) - early] for day in parts["BYDAY"].split(","))
    if until:
        whole["UNTIL"] = f"{until:%Y%m%d}"
    return ";".join(f"{name}={value}" for name, value in whole.items())


# Every month has so many days.
_SURE = 28


def _days_of_month(days: list[int]) -> dict[str, str]:
    """A beat without a day of its own is due on the last of the month; so is the 31st in a month of 30 days."""
    late = [day for day in days if day > _SURE]
    if (
        not late or min(days) < 1
    ):  # where the last of the month is due anyway, no other day stands for the 31st
        return {"BYMONTHDAY": ",".join(str(day) if day >= 1 else "-1" for day in days)}
    early = [day for day in days if day <= _SURE]
    numbers = sorted({*early, *range(_SURE, late[-1] + 1)})
    places = [*range(1, len(early) + 1), *(day - late[-1] - 1 for day in late)]
    return {"BYMONTHDAY": ",".join(map(str, numbers)), "BYSETPOS": ",".join(map(str, places))}

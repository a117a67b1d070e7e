"""The first days, the middle or the last days of a week, month, quarter or year.

## What it finds

`vào tuần đầu tháng 4/2026`, `tuần cuối của tháng`, `sáng thứ Hai tuần đầu tiên của tháng`, `vào cuối quý hằng quý`, `vào giữa năm`, `vào cuối năm`,
`vào ngày Chủ nhật cuối cùng của tháng`, `thứ Hai đầu tiên hằng tháng`.

## Why it matters

Regular meetings, flag salutes and reviews are set so: the beat is that of the longer time.

## Example

`Họp vào tuần đầu tháng 4/2026` → 2026-04-01 to 2026-04-07; `vào tuần cuối của tháng` → monthly.

## Not this

`6 tháng cuối năm` is half a year. `các tháng cuối năm` only tells when.

## Known limits

The first week of a month is its first seven days, the second the next seven.
A working day is a Monday to Friday: public holidays are not known.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import is_past, is_told, matches, sentence_start, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import within
from lantoa.core.deadlines.written import (
    DAY,
    EVERY,
    MONTH,
    QUARTER,
    YEAR,
    first_day,
    last_day,
    read_time,
    read_weekdays,
)
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "tuần đầu tiên của tháng 4/2026", "tuần cuối tháng hằng tháng"
_WEEK = pattern(
    rf"tuần +(?:(?P<first>đầu)(?: +tiên)?|(?P<last>cuối)(?: +cùng)?|(?:thứ +)?(?P<count>[1-4])\b|thứ +(?P<named>nhất|hai|ba|tư|tu))(?: +(?:của|trong))? +"
    rf"(?P<time>{MONTH}(?: +\d{{1,2}}(?:(?: *[/-] *| +{YEAR} +)20\d\d)?)?)\b(?: +(?:{EVERY} +(?:{MONTH}|{YEAR}|{QUARTER})))?"
)
# "vào sáng thứ Hai "
_WEEK_LEAD = pattern(r"(?:(?:vào|trong|trước|sáng|chiều|ngày|thứ +\w+|chủ +nhật|của),? +)+\Z")
# "vào cuối quý hằng quý", "vào giữa năm"
_EDGE = pattern(
    rf"vào +(?:dịp +)?(?P<edge>đầu|giữa|cuối) +(?P<unit>{MONTH}|{QUARTER}|{YEAR})\b(?! *(?:\d|[ivx]+\b|học|nay|trước|sau))(?P<every> +{EVERY} +(?:{MONTH}|{QUARTER}|{YEAR}))?"
)
# "vào ngày làm việc đầu tiên của tháng"
_DAY = pattern(
    rf"{DAY} +(?P<working>làm +việc +)?(?:(?P<first>đầu)(?: +tiên)?|cuối(?: +cùng)?) +(?:của +)?(?P<unit>tuần|{MONTH}|{QUARTER}|{YEAR})\b(?! *(?:\d|[ivx]+\b|học|này))(?: +{EVERY} +(?:{MONTH}|{QUARTER}|{YEAR}))?"
)
# "Chủ nhật cuối cùng của tháng", "thứ Hai đầu tiên hằng tháng"
_WEEKDAY = pattern(
    rf"(?:thứ +\w+|chủ +nhật) +(?:(?P<first>đầu)(?: +tiên)?|cuối(?: +cùng)?) +(?:của +)?(?:{EVERY} +|mỗi +)?(?P<unit>{MONTH}|{QUARTER}|{YEAR})\b(?! *(?:\d|[ivx]+\b|học|này))(?: +{EVERY} +(?:{MONTH}|{QUARTER}|{YEAR}))?"
)
# "vào ngày ", "vào sáng "
_WEEKDAY_LEAD = pattern(rf"(?:vào +)?(?:(?:{DAY}|sáng|chiều) +)?\Z")
# "vào "
_DAY_LEAD = pattern(r"(?:vào +)?\Z")
_FREQ = {"tuần": "weekly", "t": "monthly", "q": "quarterly", "n": "yearly"}
# "hằng năm"
_BEAT = pattern(rf"{EVERY} +(?:{YEAR}|{MONTH}|{QUARTER})")
_DAYS = 7
_WORKING = "MO,TU,WE,TH,FR"
_ORDINALS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "tu": 4}


def find(page: Page) -> Iterator[Found]:
    for match in matches(page, _WEEK, "tuần"):
        lead = words_before(page, match.start(), _WEEK_LEAD)
        start = lead.start() if lead else match.start()
        if when := _week(page, match):
            kind = DeadlineKind.RECURRENCE if when.freq else DeadlineKind.PERIOD
            yield Found(start, match.end(), kind, when)
    for match in matches(page, _EDGE, "vào"):
        if not match["every"] and is_told(page, match.start()):
            continue
        beat = match["every"] or _BEAT.search(page.low, sentence_start(page, match.start()), match.start())
        if match["unit"][0] == "n" and not beat:
            ends = When(end_of_year=page.year) if match["edge"] == "cuối" and page.year else None
            yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, ends)
        else:
            when = When(freq=_FREQ[match["unit"][0]])
            yield Found(match.start(), match.end(), DeadlineKind.RECURRENCE, when)
    for match in matches(page, _DAY, DAY):
        unit = match["unit"]
        lead = words_before(page, match.start(), _DAY_LEAD, far=5)
        when = When(freq=_FREQ.get(unit) or _FREQ[unit[0]])
        if match["working"]:
            when = _in_period(when, weekdays=_WORKING, first=match["first"] is not None)
        yield Found(lead.start() if lead else match.start(), match.end(), DeadlineKind.RECURRENCE, when)
    yield from _weekdays(page)


def _weekdays(page: Page) -> Iterator[Found]:
    for word in ("thứ", "chủ +nhật"):
        for match in matches(page, _WEEKDAY, word):
            lead = words_before(page, match.start(), _WEEKDAY_LEAD, far=15)
            when = When(freq=_FREQ[match["unit"][0]])
            when = _in_period(when, weekdays=read_weekdays(match[0]), first=match["first"] is not None)
            yield Found(lead.start() if lead else match.start(), match.end(), DeadlineKind.RECURRENCE, when)


def _in_period(when: When, *, weekdays: str | None, first: bool) -> When:
    """The first or last of the `weekdays` of each week, month, quarter or year."""
    if when.freq == "weekly":
        return when._replace(weekdays="MO" if first else "FR")
    month = 1 if first and when.freq != "monthly" else None
    return when._replace(month=month, weekdays=weekdays, nth=1 if first else -1)


def _week(page: Page, match: re.Match[str]) -> When | None:
    """Seven days of a month that is named; every month where none is."""
    start, end = match.span("time")
    words = page.low[start:end]
    if not words[-1].isdigit():
        return When(freq="monthly")
    time = read_time(words)
    if time is None:
        return None
    time, every = with_year(page, time, start, end)
    if every or time.year is None:
        return When(freq="yearly", month=time.month)
    when = within(time)
    if is_past(page, when):
        return None
    month, ends = first_day(time)[:8], last_day(time)
    if match["last"]:
        return When(start=f"{month}{int(ends[8:]) - _DAYS + 1:02}", end=ends)
    number = 1 if match["first"] else _ORDINALS.get(match["named"]) or int(match["count"])
    return When(start=f"{month}{_DAYS * (number - 1) + 1:02}", end=f"{month}{_DAYS * number:02}")


RULE: Rule[Find] = Rule(
    code="DLN013",
    name="part-of-a-period",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.85,
    find=find,
)

"""The month, quarter or year in which a thing must be done.

## What it finds

`trong tháng 8 năm 2026`, `trong năm 2025`, `trong quý I/2026`, `vào năm 2020`, `hoàn thành năm 2025`, `năm 2025 và các năm tiếp theo`, `vào thứ Hai tuần sau`.

## Why it matters

Leaders' conclusions give deadlines by month or quarter rather than by day: the last day of it is the deadline.

## Example

`báo cáo Thủ tướng Chính phủ trong tháng 8 năm 2026` → month 2026-08.

## Not this

`kết quả đạt được trong năm 2024`: what has been done. `Kế hoạch năm 2025`: the year names the plan.

## Known limits

A time before the paper's own month is taken for a report and left out.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lantoa.core.deadlines.judge import is_ahead, is_past, is_told, matches, with_year, words_before
from lantoa.core.deadlines.listed import LISTED, list_times
from lantoa.core.deadlines.merge import merge_times
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, Time, When
from lantoa.core.deadlines.normalise import part_of, since, within
from lantoa.core.deadlines.written import (
    BEFORE,
    DAY,
    DAYS_OF_WEEK,
    LATE,
    MONTH,
    QUARTER,
    TIME,
    YEAR,
    read_time,
    read_weekdays,
)
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "trong tháng 8 năm 2026", "vào cuối quý III/2026"
_WITHIN = tuple(
    (
        word,
        pattern(
            rf"{opening}\ +(?:(?:khoảng|nửa\ +(?:đầu|cuối)|(?P<part>đầu|giữa|cuối))\ +)?(?P<time>(?!\d{{1,2}}(?!\d|\ +{MONTH})|ng|thứ|chủ){TIME})",
            re.VERBOSE,
        ),
    )
    for word, opening in (
        ("trong", r"trong(?:\ +suốt)?"),
        ("vào", "vào"),
        ("hoàn +thành", r"hoàn\ +thành(?:\ +xong)?"),
        ("dự +kiến", r"dự\ +kiến"),
        ("suốt", "suốt"),
    )
)
# "trong tháng 6, tháng 9 và tháng 12/2026"; not "trong tháng 6, 15/12"
_SEVERAL = pattern(rf"{LISTED}(?!\ ?[/\d])", re.VERBOSE)
# ", 9", " và IV": a time without its word, which is one only before a year
_NO_WORD = pattern(r"(?:[,;]| và) *(?:\d|[iv]+\b)")
_YEAR_LAST = pattern(r"\d{4}\Z")
# "- Năm 2026: nhân rộng", "Quý I/2026: rà soát" at the head of a line
_HEAD = (
    r" *(?:(?:[-+•*]|\d{1,2}[.)]|[a-zđ]\)) *)?"
    rf"(?P<time>{YEAR} +20\d\d|(?:{MONTH} +\d{{1,2}}|{QUARTER} +[iv1-4]{{1,3}})(?:/| +năm +)20\d\d)(?= *:)"
)
_HEAD_OF_ALL, _HEAD_OF_LINE = pattern(_HEAD), pattern(rf"\n{_HEAD}")
# "và các năm tiếp theo"
_ON = pattern(r"và +(?:các|những) +năm +(?:tiếp +theo|sau)")
# "năm 2026 "
_FIRST = pattern(r"(?P<to>đến +)?(?:từ +)?(?P<time>năm +20\d\d) +\Z")
# "các mục tiêu đề ra trong năm": the year qualifies the aims
_AIMED = pattern(r"(?:đề|đặt) +ra +\Z")

# "trong năm tiếp theo", "trong năm nay"
_NEXT = pattern(rf"trong +{YEAR} +(?:(?P<now>nay)\b|(?:tiếp +theo|kế +tiếp|sau|tới)\b)")
# "trong tuần này", "trong ngày hôm nay": told by the day of signing
_THIS = pattern(rf"trong +(?:(?P<unit>tuần|{MONTH}|{QUARTER}) +này|(?:{DAY} +)?hôm +nay)\b")
# "thứ Hai tuần sau"
_WEEKDAY = pattern(r"(?:thứ +\w+|chủ +nhật) +tuần +(?:này|(?P<next>sau|tới))\b")
# "vào sáng ", "trước "
_WEEKDAY_LEAD = pattern(
    rf"(?:(?:(?P<before>{BEFORE})|(?P<last>{LATE} +nhất(?: +(?:là|vào))?)|vào|trong) +)?(?:(?:ngày|sáng|chiều) +)?\Z"
)
_FRIDAY = 4
# "trong tuần này đã có 3 thôn báo cáo"
_TOLD = pattern(r"[^,.;:\n]{0,40}\bđã\b")


def find(page: Page) -> Iterator[Found]:
    yield from _times(page)
    for match in (*filter(None, (_HEAD_OF_ALL.match(page.low),)), *_HEAD_OF_LINE.finditer(page.low)):
        time = read_time(match["time"])
        if time and not is_past(page, within(time)):
            yield Found(*match.span("time"), DeadlineKind.PERIOD, within(time))
    for match in _ON.finditer(page.low):
        lead = words_before(page, match.start(), _FIRST, far=24)
        if lead and not lead["to"] and (time := read_time(lead["time"])):
            yield Found(lead.start(), match.end(), DeadlineKind.PERIOD, since(time))
    for match in matches(page, _NEXT, "trong"):
        when = When(year=page.year + (match["now"] is None)) if page.year else None
        yield Found(match.start(), match.end(), DeadlineKind.PERIOD, when)
    for match in matches(page, _THIS, "trong"):
        if not _tells(page, match):
            yield Found(match.start(), match.end(), DeadlineKind.PERIOD, _now(page, match["unit"]))
    yield from _weekdays(page)


def _times(page: Page) -> Iterator[Found]:
    listed = {match.start(): match for match in _lists(page)}
    for match in listed.values():
        yield from _several(page, match)
    for word, way in _WITHIN:
        for match in matches(page, way, word):
            if match.start() not in listed:
                yield from _within(page, match)


def _lists(page: Page) -> Iterator[re.Match[str]]:
    """Several months or quarters, each with its word or all before one year; those of every year have a rule of their own."""
    for word in ("trong", "vào"):
        for match in matches(page, _SEVERAL, word):
            if _YEAR_LAST.search(match[0]) or not (_NO_WORD.search(match[0]) or match[0].endswith("m")):
                yield match


def _several(page: Page, match: re.Match[str]) -> Iterator[Found]:
    """Each of the times where others lie between them, else all of them as one."""
    kind = DeadlineKind.DEADLINE if match[0][0] == "v" else DeadlineKind.PERIOD
    whole = Span(*match.span())
    # What is told of the paper's own month is over.
    judged = page._replace(report=page.report or is_told(page, match.start()))
    apart: list[tuple[Span, When | None]] = [*list_times(page, match.start(), match[0])]
    for at, when in apart or [(whole, merge_times(page, *whole))]:
        if when and not is_past(judged, when):
            yield Found(*at, kind, when)


def _tells(page: Page, match: re.Match[str]) -> bool:
    return is_told(page, match.start()) or _TOLD.match(page.low, match.end()) is not None


def _weekdays(page: Page) -> Iterator[Found]:
    for match in (found for word in ("thứ", "chủ +nhật") for found in matches(page, _WEEKDAY, word)):
        weekday = read_weekdays(match[0])
        if weekday is None or _tells(page, match):
            continue
        lead = words_before(page, match.start(), _WEEKDAY_LEAD, far=24)
        start = lead.start() if lead else match.start()
        by = lead is not None and (lead["before"] or lead["last"])
        day = _in_week(page, weekday, weeks=1 if match["next"] else 0)
        when = (When(before=day) if by else When(date=day)) if day else None
        yield Found(start, match.end(), DeadlineKind.DEADLINE, when, not (lead and lead["before"]))


def _in_week(page: Page, weekday: str, *, weeks: int) -> str | None:
    """A day of the week the paper was signed in, or of one after it."""
    if not (page.year and page.month and page.day):
        return None
    signed = date(page.year, page.month, page.day)
    return (signed + timedelta(7 * weeks + DAYS_OF_WEEK.index(weekday) - signed.weekday())).isoformat()


def _now(page: Page, unit: str | None) -> When | None:
    """The week, month or quarter the paper was signed in, or that day; a week of work ends on its Friday."""
    if not (page.year and page.month and page.day):
        return None
    if unit and unit != "tuần":
        time = (
            Time(year=page.year, quarter=(page.month + 2) // 3)
            if unit[0] == "q"
            else Time(year=page.year, month=page.month)
        )
        return within(time)
    signed = date(page.year, page.month, page.day)
    if unit is None:
        return When(date=signed.isoformat())
    return When(
        start=signed.isoformat(), end=(signed + timedelta((_FRIDAY - signed.weekday()) % 7)).isoformat()
    )


def _within(page: Page, match: re.Match[str]) -> Iterator[Found]:
    time = read_time(match["time"])
    if time is None or words_before(page, match.start(), _AIMED, far=12):
        return
    # "báo cáo kết quả … trong tháng 4/2026" is asked for, though the words are those of a report
    time, _ = with_year(page, time, match.start("time"), match.end("time"))
    if is_told(page, match.start()) and not is_ahead(page, time):
        return
    when = part_of(time, match["part"]) if match["part"] and time.day is None else within(time)
    if not is_past(page, when):
        kind = DeadlineKind.DEADLINE if match[0][0] in "vh" else DeadlineKind.PERIOD
        yield Found(match.start(), match.end(), kind, when)


RULE: Rule[Find] = Rule(
    code="DLN006",
    name="within-a-time",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.91,
    find=find,
)

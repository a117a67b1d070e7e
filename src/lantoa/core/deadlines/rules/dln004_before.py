"""The day by which a thing must be done.

## What it finds

`trước ngày 30/11/2024`, `chậm nhất là ngày 15 tháng 12 năm 2025`, `xong trước 17h00 ngày 20/5/2025`, `trước ngày 10 tháng 12 hằng năm`,
`trước ngày 20 hằng tháng`, `trước ngày 15 tới`, `trước tháng 6/2026`, `trước 17 giờ hôm nay (28/8)`, `chậm nhất trưa mai`, `trước khi xả nước (dự kiến ngày 05/11/2026)`.

## Why it matters

It is the hardest of all dates in a directive: what is sent later is late.

## Example

`trước ngày 10 tháng 12 hằng năm` → every year, before --12-10.

## Not this

`nhập ngũ trước ngày 30 tháng 4 năm 1975`: a condition that lies before the paper. `trước, trong và sau Tết` names no day.

## Known limits

A day without a year takes the paper's own year, unless the line tells of something that recurs.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import (
    further_days,
    is_past,
    matches,
    sentence_start,
    with_year,
    words_before,
)
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import before, until, within, yearly
from lantoa.core.deadlines.tomorrow import by_tomorrow
from lantoa.core.deadlines.written import (
    BEFORE,
    DATED,
    DAY,
    EACH,
    EVERY,
    HOUR,
    LATE,
    MONTH,
    MORE_DAYS,
    QUARTER,
    TIME,
    YEAR,
    read_days,
    read_hours,
    read_time,
)
from lantoa.core.kernel import Rule, RuleStatus, pattern

# " hằng năm", " của năm sau"
_EVERY_YEAR = rf"(?P<every>\ +(?:của\ +)?(?:(?:h[ằàăẳâ]ng|mỗi)\ +{YEAR}|{YEAR}\ +(?:trước|sau|tiếp\ +theo|kế\ +tiếp|liền\ +kề|báo\ +cáo|kế\ +hoạch)))?"
# "trước ngày 10 tháng 12 hằng năm", "trước lễ kỷ niệm ngày 23/11/2026"
_BEFORE = pattern(
    rf"{BEFORE}\ +(?:thời\ +điểm\ +|(?:lễ|dịp)\ +(?:[^\W\d]+\ +){{1,6}}?(?={DAY}\ +\d))?(?P<time>{TIME}|\d{{1,2}}\ ?/\ ?20\d\d(?!\d)){_EVERY_YEAR}",
    re.VERBOSE,
)
# "trước khi kết thúc quý III/2026"
_CLOSING = pattern(
    rf"trước\ +khi\ +(?:kết\ +thúc|hết)\ +(?P<time>(?={YEAR}|{QUARTER}|{MONTH}){TIME})", re.VERBOSE
)
# "trước khi xả nước vụ đông (dự kiến ngày 05/11/2026)": before what is expected on a day
_EXPECTED = pattern(
    rf"{BEFORE}\ +(?:khi|mùa|vụ|kỳ|lễ|hội\ +nghị)\ +[^\d\n,.;:()§]{{2,80}}\ \((?:dự\ +kiến|khoảng)(?:\ +(?:là|vào|từ))?\ +(?P<time>{DATED})(?P<every>(?!))?\)",
    re.VERBOSE,
)
# " hằng năm" behind a list of days
_YEARLY = pattern(rf" +(?:của +)?(?:h[ằàăẳâ]ng|mỗi) +{YEAR}")
# "chậm nhất là ngày 15 tháng 12 năm 2025", "không muộn hơn ngày 15/12/2025"
_LATEST = tuple(
    (
        word,
        pattern(
            rf"{word}\ +{more}(?:\ +(?:là|vào|đến|trong|hết|trước)){{0,3}}\ +(?P<time>{TIME}){_EVERY_YEAR}",
            re.VERBOSE,
        ),
    )
    for word, more in (
        (LATE, r"nh[ấâ]t"),
        ("muộn", r"nhất"),
        ("hạn", r"(?:cuối|chót)(?:\ +cùng)?(?:\ +(?:nộp|gửi|nhận|đăng|hoàn)(?:\ +[^\W\d]+){0,5}?)?"),
        ("không", r"(?:quá|muộn\ +hơn|chậm\ +hơn)"),
    )
)
# "chậm nhất gửi báo cáo về Sở Nội vụ ngày 23/3/2026"
_LATEST_FAR = pattern(
    rf"{LATE}\ +nhất(?:\ +(?!(?:là|vào|sau|trong)\b)[^\W\d]+){{2,16}}?\ +(?P<time>{DATED}){_EVERY_YEAR}",
    re.VERBOSE,
)
# "trước ngày 20 hằng tháng", "chậm nhất ngày 15 của tháng cuối quý", "định kỳ hằng tháng (trước ngày 25)"
_EACH = pattern(
    rf"""(?P<days>ng[àả]y\ +\d{{1,2}}{MORE_DAYS})(?:
      (?P<alone>(?=\ *[,;).\n]))
    | \ +(?:của\ +)?(?:(?:{EACH}|mỗi)\ +{MONTH}|{MONTH}\ +(?:sau|tiếp\ +theo|kế\ +tiếp|(?:thuộc\ +kỳ\ +)?báo\ +cáo))
    | \ +(?:của\ +)?(?P<quarterly>{MONTH}\ +(?:cu[ốôồ]i|(?P<first>đ[ầâ]u))(?:\ +(?:cùng|tiên))?(?:\ +của)?(?:\ +(?:mỗi|hằng|hàng))?\ +{QUARTER}(?:\ +(?:sau|tiếp\ +theo|kế\ +tiếp|liền\ +kề))?(?!\ +(?:[ivx]+\b|\d))))""",
    re.VERBOSE,
)
# "trước ngày 15 tới"
_COMING = pattern(rf"{DAY} +(?P<day>\d{{1,2}}) +(?:sắp +)?tới\b(?! +(?:\d|{DAY}|hết))")
# "hằng tháng", "mỗi quý"
_MONTHLY = pattern(
    rf"(?P<monthly>(?:(?:{EVERY}|báo +cáo) +|lần */ *){MONTH})|(?P<quarterly>(?:(?:{EVERY}|báo +cáo) +|lần */ *){QUARTER})"
)
# "trước ", "chậm nhất là "; "báo cáo tháng " before "ngày 25"
_EACH_LEAD = pattern(
    rf"(?:(?:(?:định +kỳ,? +)?(?:(?P<before>{BEFORE})|(?P<last>(?:chậm|muộn) +nhất(?: +(?:là|vào))?|không +quá)|vào)|định +kỳ) +"
    rf"(?P<clock>(?:lúc +)?{HOUR},? +)?(?:các +)?|(?P<bracket>\()(?:các +)?|(?:báo +cáo|[;(:–-]) +(?P<report>(?P<month>{MONTH})|{QUARTER})[,:]? +)\Z"
)
# "trước 16h00 hằng ngày", "trước 06 giờ và 16 giờ hằng ngày"
_DAILY = tuple(
    (
        word,
        pattern(
            rf"{word}{more}\ +{HOUR}(?:(?:,|\ +và|\ +hoặc)\ +(?:trước\ +)?{HOUR}){{0,4}}\ +(?:{EACH}|mỗi)\ +ngày",
            re.VERBOSE,
        ),
    )
    for word, more in ((BEFORE, ""), (LATE, r"\ +nhất(?:\ +(?:là|vào))?"))
)
# "đã từ trần trước ngày …": a condition, not a task
_HAPPENED = pattern(r"\bđã +\w+(?: +\w+){0,3} +\Z")


def find(page: Page) -> Iterator[Found]:
    for way in (_BEFORE, _EXPECTED):
        for match in matches(page, way, BEFORE):
            yield from _dated(page, match, inclusive=False)
    for word, way in (*_LATEST, (LATE, _LATEST_FAR)):
        for match in matches(page, way, word):
            yield from _dated(page, match, inclusive=True)
    for match in matches(page, _EACH, DAY):
        yield from _each(page, match)
    yield from _coming(page)
    yield from by_tomorrow(page)
    yield from _closing(page)
    for word, way in _DAILY:
        for match in matches(page, way, word):
            when = When(freq="daily", times=read_hours(match[0]))
            yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, when, word is LATE)


def _closing(page: Page) -> Iterator[Found]:
    for match in matches(page, _CLOSING, BEFORE):
        if time := read_time(match["time"]):
            time, _ = with_year(page, time, match.start("time"), match.end("time"))
            if not is_past(page, within(time)):
                yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, within(time))


def _each(page: Page, match: re.Match[str]) -> Iterator[Found]:
    lead = words_before(page, match.start(), _EACH_LEAD)
    days = read_days(match["days"], clock=(lead and lead["clock"]) or "")
    freq = _freq(page, match, lead)
    if days is None or freq is None:
        return
    month = 1 if match["first"] else None
    if lead and (lead["before"] or lead["last"]):
        when = When(freq=freq, before=days, month=month)
        yield Found(lead.start(), match.end(), DeadlineKind.DEADLINE, when, lead["before"] is None)
    elif match["alone"] is not None or match["quarterly"]:  # vào ngày 15 hằng tháng: a beat with its day
        start = lead.end() - len(lead[0].lstrip("(")) if lead and not lead["report"] else match.start()
        yield Found(start, match.end(), DeadlineKind.RECURRENCE, When(freq=freq, date=days, month=month))


def _coming(page: Page) -> Iterator[Found]:
    for match in matches(page, _COMING, DAY):
        lead = words_before(page, match.start(), _EACH_LEAD)
        if lead and (lead["before"] or lead["last"]):
            when = _next(page, int(match["day"]))
            yield Found(lead.start(), match.end(), DeadlineKind.DEADLINE, when, lead["before"] is None)


def _next(page: Page, day: int) -> When | None:
    """The first such day after the one the paper was signed on; None where that is not known, or its month has no such day."""
    if not (page.year and page.month and page.day):
        return None
    months = page.year * 12 + page.month - (day > page.day)
    time = read_time(f"ngày {day}/{months % 12 + 1}/{months // 12}")
    return until(time) if time else None


def _freq(page: Page, match: re.Match[str], lead: re.Match[str] | None) -> str | None:
    """The beat of such days; of a day alone, that which its report or the sentence before it names."""
    if match["alone"] is None:
        return "quarterly" if match["quarterly"] else "monthly"
    if lead is None:
        return None
    if lead["report"]:
        return "monthly" if lead["month"] else "quarterly"
    beats = list(_MONTHLY.finditer(page.low, sentence_start(page, lead.start()), lead.start()))
    return ("quarterly" if beats[-1]["quarterly"] else "monthly") if beats else None


def _dated(page: Page, match: re.Match[str], *, inclusive: bool) -> Iterator[Found]:
    time = read_time(match["time"])
    if words_before(page, match.start(), _HAPPENED):
        return
    if time is None:  # the 31st of September: the words are kept, no day is invented
        yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, None, inclusive)
        return
    every = bool(match["every"])
    days = [(match.start(), match.end(), time), *(further_days(page, match.end()) if time.day else ())]
    for start, end, day in days:
        one, again = (day, True) if every else with_year(page, day, start, end)
        when = until(one) if inclusive else before(one)
        if again and one.year is None:
            when = yearly(when)
        if not is_past(page, when):
            closing = _YEARLY.match(page.low, end) if start > match.start() else None
            yield Found(start, closing.end() if closing else end, DeadlineKind.DEADLINE, when, inclusive)


RULE: Rule[Find] = Rule(
    code="DLN004",
    name="before-a-day",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.93,
    find=find,
)

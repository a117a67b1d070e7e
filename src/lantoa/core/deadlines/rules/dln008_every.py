"""What comes again and again.

## What it finds

`hằng năm`, `hàng quý`, `định kỳ 6 tháng, 01 năm`, `6 tháng/lần`, `mỗi tuần một lần`, `từng tuần, từng tháng`, `định kỳ và đột xuất`,
days or months of every year: `tháng 6 hằng năm`, `các tháng 3, 6 và 9 hằng năm`, `ngày 15/10 hằng năm`, and the hours of a beat: `06 giờ và 17 giờ hằng ngày`.

## Why it matters

Reports and inspections that recur are the duties most often forgotten.

## Example

`Định kỳ 6 tháng báo cáo kết quả` → monthly, interval 6.

## Not this

`ngân sách hằng năm`, `kế hoạch công tác hằng năm`, `thi đua hằng năm`: the words only tell which budget or plan.
`khám sức khỏe định kỳ`: a kind of examination. `02 cuộc/năm`: a rate, part of a target.

## Known limits

Whether `hằng năm` qualifies a noun is told from the word before it.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.listed import list_times
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import within, yearly
from lantoa.core.deadlines.pace import ITEM, LIST, TAIL, read_pace
from lantoa.core.deadlines.written import (
    BEFORE,
    DAY,
    EACH,
    FIXED,
    HOUR,
    LATE,
    MONTH,
    MORE_DAYS,
    QUARTER,
    TIME,
    WEEK,
    YEAR,
    read_days,
    read_hours,
    read_time,
    read_weekdays,
)
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "06 giờ và 17 giờ", "từ 5 giờ 30 đến 7 giờ"
_HOURS = rf"(?:(?:trước|vào|lúc|hồi|từ|khoảng)\ +){{0,2}}{HOUR}(?:(?:,|\ +và|\ +hoặc|\ +đến|\ *-)\ *(?:lúc\ +)?{HOUR}){{0,4}}"
# "hằng ngày", "mỗi ngày (trước 17 giờ)"
_DAILY = pattern(rf"(?:h[ằàă]ng|mỗi)\ +ngày\b(?:(?:,|\ +\()?\ *{_HOURS}\)?)?", re.VERBOSE)
# "lúc 06 giờ và 17 giờ " before "hằng ngày"
_AT_HOURS = pattern(rf"(?<![\d/])(?:đ[ịiỉ]nh\ +kỳ,?\ +)?{_HOURS}\ +(?:(?:sáng|chiều|tối)\ +)?\Z", re.VERBOSE)
_BEFORE = pattern(rf"\b{BEFORE}\b")
_UNIT = rf"(?:{YEAR}|{QUARTER}|{MONTH}|{WEEK})"
# patterns open with a literal each: a search for one of them costs a tenth of a search for all
_OPENINGS = (
    (
        EACH,
        pattern(
            rf"h[ằàăẳâ]ng\ +(?:0?[69]\ +)?{_UNIT}\b(?:(?:,\ *|\ +và\ +)(?:{ITEM}|{_UNIT}\b(?!\ +(?:\d|học|nay|trước|sau|qua)))){{0,3}}(?:\ +trong\ +các\ +tháng\ +(?:đầu|cuối)\ +năm)?{TAIL}",
            re.VERBOSE,
        ),
    ),
    (
        "mỗi",
        pattern(
            rf"mỗi\ +{_UNIT}\b(?!\ +(?:\d{{4}}|(?:công\ +tác\ +)?được\ +(?:tính|cộng|hưởng)))(?:\ +(?:tổ\ +chức\ +)?(?:ít\ +nhất\ +)?(?:một|hai|ba|bốn|\d{{1,2}})\ +lần)?",
            re.VERBOSE,
        ),
    ),
    ("từng", pattern(rf"từng\ +{_UNIT}\b(?:(?:,\ *|\ +và\ +)từng\ +{_UNIT}){{0,3}}", re.VERBOSE)),
    (
        f"{FIXED} +k",
        pattern(
            rf"đ[ịiỉ]nh\ +k[ỳìyýỷ](?:\ *:?\ *\(?(?:{LIST}|{_UNIT}\b(?!\ +\d)(?:(?:,\ *|\ +và\ +){_UNIT}\b)*))?{TAIL}",
            re.VERBOSE,
        ),
    ),
    ("thường +k", pattern(rf"thường\ +k[ỳì]{TAIL}", re.VERBOSE)),
    ("một", pattern(rf"một\ +{_UNIT}\ +(?:một|hai|\d)\ +lần", re.VERBOSE)),
    ("mỗi", pattern(r"mỗi +giờ +(?:một|0?1) +lần")),
    *((unit, pattern(rf"{unit}\ +(?:một|hai|0?[12])\ +lần\b", re.VERBOSE)) for unit in ("tuần", "tháng")),
    (
        "cứ",
        pattern(rf"cứ\ +\d{{1,2}}\ +(?:giờ|{DAY}|{MONTH}|{WEEK})\b(?!\ +(?:công|làm|được|liên))", re.VERBOSE),
    ),
)
# "6 tháng/lần", "3 tháng một lần", "sơ kết 6 tháng, 1 năm"
_MEASURED = (
    ("/", pattern(rf"/\ *(?:0?1\ +)?(?:lần|kỳ)\b{TAIL}", re.VERBOSE)),
    ("một", pattern(rf"một\ +lần\b{TAIL}", re.VERBOSE)),
    *(
        (unit, pattern(rf"{unit}\ +(?:hai|0?[1-4])\ +lần\b(?!\ +thứ){TAIL}", re.VERBOSE))
        for unit in (DAY, "tuần", "tháng", "năm")
    ),
    (
        "tháng",
        pattern(
            rf"tháng(?:,|\ +và)\ +(?:9\ +tháng(?:,|\ +và)\ +)?(?:(?:0?1|một|cả|h[ằà]ng)\ +)?{YEAR}\b(?!\ +\d){TAIL}",
            re.VERBOSE,
        ),
    ),
)
# "6 tháng" before "/lần"
_NUMBER = pattern(
    rf"(?:(?:hằng |hàng )?(?:tháng|quý)(?:,| và) +){{0,2}}(?<![\d/.,])(?<!đến )(?:\d{{1,2}}|\b(?:hai|ba|bốn|sáu)) +(?:(?:{_UNIT}|{DAY}|giờ) *)?\Z"
)
# "theo "
_LEAD = pattern(r"(?:theo +)?\Z")
# "các ngày làm việc trong " before "tuần", which is far rarer than "các"
_WEEKDAYS = pattern(r"các +ngày +(?:làm +việc +)?trong +\Z")
_WEEK = pattern(r"tuần")
# "sau mỗi đợt"
_AFTER_EACH = pattern(r"sau +(?:mỗi|từng) +(?:đợt|phiên|kỳ|cuộc|quý|tháng|năm)(?: +\w+){0,2}")
# "ngân sách nhà nước hằng năm", "kế hoạch công tác hằng năm": which budget, which plan
_NOUN = pattern(
    r"(?:(?:ngân +sách|k[ếê] +hoạch|chương +trình|dự +toán|trợ +cấp|phụ +cấp|lương|chế +độ(?! +(?:thông +tin|báo +cáo|giao +ban|họp))|chi +thường +xuyên"
    r"|tổng +chi|nghỉ|văn +bản +hướng +dẫn)(?: +(?!(?:và|để|tổ|triển|báo|kiểm|bảo|đảm)\b)[^\W\d]+){0,5}|thi +đua|khen +thưởng|công +vụ|(?:nguồn|tổng|doanh) +thu"
    r"|thu +nhập|chỉ +tiêu|học +bổng|vốn|nguồn +kinh +phí|nhiệm +vụ) *\Z"
)
# "khám sức khỏe định kỳ", "phiên họp Chính phủ thường kỳ": which examination, which meeting
_KIND = pattern(
    r"(?:sức +kh[ỏo][ẻe]|sức +khoẻ|bảo +dưỡng|bảo +trì|chuyên +môn|(?:họp|phiên)(?: +\w+){0,8}) +\Z"
)
# "kỷ niệm Ngày Môi trường thế giới 05/6 hằng năm": a day without its word is a commemoration's
_EVE = pattern(
    r"(?:kỷ +niệm|nhân +(?:dịp|ngày)|hưởng +ứng)(?: +[^\W\d]+){0,8} *$|(?<!ngày )(?<!\d)\d{1,2}/\d{1,2}\)? *$"
)
# "định kỳ vào ngày 20 hằng tháng"
_DAY_OF = pattern(
    rf"(?:(?:theo +)?đ[ịiỉ]nh +k[ỳìyýỷ],? +)?(?:(?:vào|lúc) +)?(?P<clock>{HOUR},? +)?(?:các +)?(?P<days>{DAY} +\d{{1,2}}{MORE_DAYS}) +(?:của +)?\Z"
)
# "định kỳ trước ngày 15 tháng 4 hằng năm": the day tells the beat
_DATED = pattern(r" +(?:trước|chậm +nhất|vào +ngày|ngày +\d)")
_ON_WEEKDAY = rf"(?:(?:vào|lúc|từ|sáng|chiều|ngày|(?P<before>{BEFORE})|(?P<last>{LATE} +nhất(?: +(?:là|vào))?)|\d{{1,2}} *(?:h|giờ)(?: *\d\d)?),? +)*(?:thứ +\w+(?:(?: +đến|,| và) +thứ +\w+)?|chủ +nhật)"
# "thứ Sáu | hằng tuần"
_WEEKDAY = pattern(rf"{_ON_WEEKDAY} +\Z")
# "hằng tuần | , chậm nhất 16 giờ thứ Sáu", "hằng tuần | trước ngày thứ Sáu"; not "hằng tuần, thứ Sáu ngày 12/6"
_WEEKDAY_NEXT = pattern(rf"(?:,| \()? *{_ON_WEEKDAY}\b(?!,? +(?:đến|{DAY} +\d|tuần|của|đầu|cuối))")
# "ba tháng một lần | vào ngày 15"
_DAY_NEXT = pattern(rf"(?:,| \()? *vào +{DAY} +\d{{1,2}}\b(?! *(?:[/.-] *\d|{MONTH}))")
# a look before the patterns of times: most beats stand behind no number
_NUMBERED = pattern(r"[\div](?: +của)? +\Z")
# "vào tháng 3, 6, 9 và 12 " before "hằng năm"
_MONTHS_OF = pattern(
    rf"(?:vào +)?(?:các +)?{MONTH} +\d{{1,2}}(?:(?:,| và) *(?:{MONTH} +)?\d{{1,2}}){{1,6}} +(?:của +)?\Z"
)
# "tháng 6 " before "hằng năm"
_LEFT = pattern(
    rf"(?:từ\ +)?(?P<time>(?=ngày|{DAY}|{MONTH}|{QUARTER}|\d{{1,2}}\ *[-–]\ *\d{{1,2}}(?:\ *[/]|\ +{MONTH})){TIME})\ +(?:của\ +)?\Z",
    re.VERBOSE,
)


# "trước ", "chậm nhất là ": the day before which belongs to the rule of such days
_LATER = pattern(rf"(?:{BEFORE}|{LATE} +nhất(?: +(?:là|vào))?) +\Z")


def find(page: Page) -> Iterator[Found]:
    for word, way in _OPENINGS:
        for match in matches(page, way, word):
            if when := read_pace(match[0].split(" trong ")[0]):
                yield from _beat(page, match, when)
    for word, way in _MEASURED:
        for match in matches(page, way, word):
            if number := words_before(page, match.start(), _NUMBER):
                when = read_pace(page.low[number.start() : match.end()])
                yield _with_weekday(page, Span(number.start(), match.end()), when)
    yield from _daily(page)
    for match in matches(page, _WEEK, "tuần"):
        if days := words_before(page, match.start(), _WEEKDAYS):
            yield Found(days.start(), match.end(), DeadlineKind.RECURRENCE, When(freq="weekly"))
    for match in matches(page, _AFTER_EACH, "sau"):
        yield Found(match.start(), match.end(), DeadlineKind.RECURRENCE, When(freq="periodic"))


# "thông báo cấp dự báo cháy rừng " before "hằng ngày"; not "đời sống hằng ngày"
_TOLD_DAILY = pattern(
    r"\b(?:báo +cáo|thông +(?:báo|tin)|cập +nhật|tổng +hợp|giao +ban|kiểm +tra|theo +dõi|phát|đăng|đưa +tin|trực)\b[^,.;:\n]*"
    r"(?<!sinh hoạt )(?<!đời sống )(?<!công việc )(?<!hoạt động )\Z"
)


def _daily(page: Page) -> Iterator[Found]:
    """Every day says when a thing is due beside an hour, or where something is to be told or watched."""
    for word in (EACH, "mỗi"):
        for match in matches(page, _DAILY, word):
            lead = words_before(page, match.start(), _AT_HOURS, far=80)
            start = lead.start() if lead else match.start()
            words = page.low[start : match.end()]
            if hours := read_hours(words):
                before = _BEFORE.search(words) is not None
                kind = DeadlineKind.DEADLINE if before else DeadlineKind.RECURRENCE
                yield Found(start, match.end(), kind, When(freq="daily", times=hours), not before)
            elif words_before(page, start, _TOLD_DAILY, far=100):
                yield Found(start, match.end(), DeadlineKind.RECURRENCE, When(freq="daily"))


def _beat(page: Page, match: re.Match[str], when: When) -> Iterator[Found]:
    start = match.start()
    if (when.freq == "periodic" and _DATED.match(page.low, match.end())) or _is_measured(page, match):
        return
    numbered = _NUMBERED.search(page.low, max(0, start - 8), start)
    if numbered and (months := words_before(page, start, _MONTHS_OF)):
        yield from _in_months(page, months.start(), match.end(), when)
        return
    if numbered and (named := _named_day(page, start, when)):
        if named[1].date and words_before(page, named[0], _LATER, far=20):
            return
        yield Found(named[0], match.end(), DeadlineKind.RECURRENCE, named[1])
        return
    stated = match[0].startswith(("đ", "thường"))
    kinds = (() if when.freq != "periodic" else (_KIND,)) if stated else (_NOUN, _EVE)
    if not any(words_before(page, start, kind) for kind in kinds):
        if weekday := words_before(page, start, _WEEKDAY):
            yield _on_weekdays(weekday, Span(weekday.start(), match.end()), when)
            return
        lead = words_before(page, start, _LEAD, far=8)
        yield _with_weekday(page, Span(lead.start() if lead else start, match.end()), when)


def _with_weekday(page: Page, beat: Span, when: When | None) -> Found:
    """`hai tuần một lần | vào chiều thứ Sáu`, `ba tháng một lần | vào ngày 15`: a beat with the day that stands right behind it."""
    if when and (weekday := _next_weekday(page, beat.end, when)):
        return _on_weekdays(weekday, Span(beat.start, weekday.end()), when)
    day = _DAY_NEXT.match(page.low, beat.end) if when and when.freq == "monthly" and when.interval else None
    if when and day and (named := read_days(day[0])):
        return Found(beat.start, day.end(), DeadlineKind.RECURRENCE, when._replace(date=named))
    return Found(*beat, DeadlineKind.RECURRENCE, when)


def _is_measured(page: Page, match: re.Match[str]) -> bool:
    """`hai | tuần một lần`: the number before tells the beat."""
    return match[0].startswith(("tuần", "tháng")) and words_before(page, match.start(), _NUMBER) is not None


def _in_months(page: Page, start: int, end: int, when: When) -> Iterator[Found]:
    """Each of several months of every year; of words that go on behind them only the beat is known."""
    listed = [*list_times(page, start, page.low[start:end])] or [(Span(start, end), when)]
    for at, time in listed:
        yield Found(*at, DeadlineKind.RECURRENCE, time)


def _next_weekday(page: Page, end: int, when: When) -> re.Match[str] | None:
    """The day of the week right behind a weekly beat."""
    weekday = _WEEKDAY_NEXT.match(page.low, end) if when.freq == "weekly" else None
    return weekday if weekday and read_weekdays(weekday[0]) else None


def _on_weekdays(weekday: re.Match[str], at: Span, when: When) -> Found:
    """A day of the week, with its hour; by or before it where the words say so."""
    days = read_weekdays(weekday[0]) if when.freq == "weekly" else None
    by = days is not None and (weekday["before"] or weekday["last"])
    kind = DeadlineKind.DEADLINE if by else DeadlineKind.RECURRENCE
    when = when._replace(times=read_hours(weekday[0]), weekdays=days)
    return Found(*at, kind, when, not (by and weekday["before"]))


def _named_day(page: Page, start: int, when: When) -> tuple[int, When] | None:
    """The day or month that stands before the beat and comes with it."""
    left = words_before(page, start, _LEFT)
    time = read_time(left["time"]) if left else None
    if left and time and time.year is None:
        return left.start(), yearly(within(time))
    day = words_before(page, start, _DAY_OF)
    named = read_days(day["days"], clock=day["clock"] or "") if day else None
    return (day.start(), when._replace(date=named)) if day and named else None


RULE: Rule[Find] = Rule(
    code="DLN008",
    name="every-so-often",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

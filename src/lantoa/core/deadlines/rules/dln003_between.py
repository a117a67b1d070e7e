"""A period with both ends.

## What it finds

`từ ngày 15/11/2024 - 15/12/2024`, `từ năm 2013 đến năm 2020 và tiếp theo`, `từ ngày 04 đến ngày 08/02/2026`,
`trong giai đoạn 2022 - 2025`, `nhiệm vụ năm 2013 - 2015`.

## Why it matters

Campaigns, action months and the span of a whole plan are written so; a calendar needs both ends.

## Example

`từ ngày 15/11 đến ngày 15/12 hằng năm` → every year, from --11-15 to --12-15.

## Not this

`Đề án … giai đoạn 2021 - 2025`: the period is part of the programme's name. `tăng từ 10 - 15%` counts no days.

## Known limits

A period before the paper's own month is taken for a report and left out.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import in_title, is_past, matches, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, Season, Time, When
from lantoa.core.deadlines.normalise import between, hours_of, yearly
from lantoa.core.deadlines.written import (
    ANY,
    DATE,
    DATED,
    DAY,
    EACH,
    HOUR,
    MONTH,
    YEAR,
    months_of,
    read_hours,
    read_time,
)
from lantoa.core.kernel import Rule, RuleStatus, pattern

# " đến hết ", " - "
_TO = r"(?:,?\ +(?:cho\ +)?(?:đ[ếê]n|tới)(?:\ +(?:hết|cuối|khoảng))?\ +|\ *[-–]\ *)"
# " và các năm tiếp theo"
_ON = r"(?:\ +(?:và|,)\ +(?:(?:các|những)\ +năm\ +)?tiếp\ +theo)"
# "từ ngày 15/11 đến ngày 15/12 hằng năm", "từ năm 2013 đến năm 2020 và tiếp theo"
_RANGE = pattern(
    rf"từ\ +(?:(?:đêm|sáng|khoảng)\ +)?(?P<left>(?:{ANY})|(?:{DAY}\ +)?\d{{1,2}})(?P<last>\ +(?:của\ +)?{YEAR}\ +trước(?:\ +liền\ +kề|\ +kỳ\ +báo\ +cáo)?)?{_TO}"
    rf"(?P<right>(?:{ANY}))(?P<next>\ +(?:của\ +)?(?:{YEAR}\ +(?:sau|báo\ +cáo)|kỳ\ +báo\ +cáo))?(?P<every>\ +(?:của\ +)?h[ằàăâ]ng\ +{YEAR})?(?P<on>{_ON})?",
    re.VERBOSE,
)
# "từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo"
_REPORTED = pattern(
    rf"từ +{DAY} +(?P<left>\d{{1,2}}) +(?:của +)?{MONTH} +(?P<quarterly>cuối +quý +)?trước(?: +kỳ +báo +cáo)? +đến +(?:hết +)?{DAY} +(?P<right>\d{{1,2}}) +(?:của +)?"
    rf"{MONTH} +(?:cuối +quý +)?(?:(?:thuộc +)?kỳ +báo +cáo|báo +cáo|này|sau)"
)
# "từ ngày 05 đến ngày 10 hằng tháng"
_MONTHLY = pattern(
    rf"từ +{DAY} +(?P<left>\d{{1,2}}) +đến +(?:hết +)?(?:{DAY} +)?(?P<right>\d{{1,2}}) +(?:của +)?(?P<quarterly>(?!))?(?:{EACH}|mỗi) +{MONTH}"
)
# "từ 8h00 đến 11h30 ngày 20/11/2025"
_HOURS = pattern(
    rf"từ\ +(?:lúc\ +)?(?P<hours>{HOUR}(?:\ *[-–]|\ +đến)\ *{HOUR})(?:,?\ +(?:(?:cùng|vào|sáng|chiều|tối),?\ +)*(?P<day>{DATE}))?",
    re.VERBOSE,
)
# "ngày 20/11/2025 (thứ Năm), " before "từ 8h00 đến 11h30"
_DAY_OF_HOURS = pattern(rf"(?P<day>{DATED})(?:\ +\((?:thứ\ +\w+|chủ\ +nhật)\))?,?\ +\Z", re.VERBOSE)
# "giai đoạn 2022 - 2025", "Giai đoạn 1 (2026 - 2027)"
_STAGE = pattern(
    rf"giai\ +đoạn\ +(?:{YEAR}\ +|(?P<phase>[1-9i]{{1,3}}\ +\())?\(?(?P<left>(?:19|20)\d\d)\ *(?:[-–]|đến)\ *(?P<right>(?:19|20)\d\d)\b",
    re.VERBOSE,
)
# "trong giai đoạn …", "Giai đoạn …" at the head of a line
_BOUND = pattern(r"(?:(?:trong|cho) +|[\n:(] *|\A)\Z")
# "- Giai đoạn 1 (…): …; giai đoạn 2 (…)"
_PHASE = pattern(r"(?:[:;]|(?:\n|\A) *[-+•]?) *\Z")
# "năm 2013 - 2015"
_YEARS = pattern(r"năm +(?P<left>20\d\d) *[-–] *(?P<right>20\d\d)\b")
_LONGEST = 31
# "năm học 2026 - 2027"
_SCHOOL = pattern(r"năm +học +(?P<left>20\d\d) *[-–] *(?P<right>20\d\d)\b")
# "trong ", "bắt đầu từ "
_SCHOOL_LEAD = pattern(r"(?:trong|từ|vào|đến|kể +từ)(?: +(?:suốt|hết|cuối|đầu))? +\Z")
# "giai đoạn "
_STAGE_WORD = pattern(r"đoạn +\Z")
# "ngày 04"
_DAY_ONLY = pattern(rf"(?:{DAY} +)?(\d{{1,2}})\Z")


def find(page: Page) -> Iterator[Found]:
    for match in matches(page, _RANGE, "từ"):
        yield from _range(page, match)
    for form in (_REPORTED, _MONTHLY):
        for match in matches(page, form, "từ"):
            yield from _every_month(match)
    for match in matches(page, _HOURS, "từ"):
        yield from _hours(page, match)
    yield from _stages(page)
    for match in matches(page, _SCHOOL, "năm"):
        if lead := words_before(page, match.start(), _SCHOOL_LEAD, far=16):
            yield from _years(page, match, start=lead.start(), season=Season.SCHOOL_YEAR)


def _stages(page: Page) -> Iterator[Found]:
    for match in matches(page, _STAGE, "giai"):
        lead = words_before(page, match.start(), _PHASE if match["phase"] else _BOUND, far=12)
        if lead and not in_title(page, match.start(), match.end()):
            yield from _years(
                page, match, start=lead.start() if lead[0].strip(" \n:(;-+•") else match.start()
            )
    for match in matches(page, _YEARS, "năm"):
        if not words_before(page, match.start(), _STAGE_WORD, far=8) and not in_title(
            page, match.start(), match.end()
        ):
            yield from _years(page, match, start=match.start())


def _range(page: Page, match: re.Match[str]) -> Iterator[Found]:
    right = read_time(match["right"])
    left = _left(match["left"], right)
    if left is None or right is None or (left.day and not right.day):
        return
    every = bool(match["every"] or match["last"])
    if not every:
        right, every = with_year(page, right, match.start("right"), match.end("right"))
        left = left if left.year else _before(left, right)
    when = between(left, right)
    if not is_past(page, when):
        when = yearly(when) if every else when._replace(ongoing=True if match["on"] else None)
        kind = DeadlineKind.RECURRENCE if every else DeadlineKind.PERIOD
        yield Found(match.start(), match.end(), kind, when)


def _every_month(match: re.Match[str]) -> Iterator[Found]:
    left, right = int(match["left"]), int(match["right"])
    if 1 <= left <= _LONGEST and 1 <= right <= _LONGEST:
        freq = "quarterly" if match["quarterly"] else "monthly"
        when = When(freq=freq, start=f"---{left:02}", end=f"---{right:02}")
        yield Found(match.start(), match.end(), DeadlineKind.RECURRENCE, when)


def _hours(page: Page, match: re.Match[str]) -> Iterator[Found]:
    told = match if match["day"] else words_before(page, match.start(), _DAY_OF_HOURS)
    day = read_time(told["day"]) if told else None
    if told is None or day is None:
        return
    day, _ = with_year(page, day, *told.span("day"))
    hours = hours_of(day, read_hours(match["hours"]) or "")
    if hours and day.year and not is_past(page, hours):
        yield Found(min(told.start(), match.start()), match.end(), DeadlineKind.PERIOD, hours)


def _before(left: Time, right: Time) -> Time:
    """`left` with the last year in which it comes before `right`: từ ngày 15/12 đến ngày 15/02/2027."""
    over = months_of(left)[0] > months_of(right)[1]
    return left._replace(year=right.year - over if right.year else None)


def _left(words: str, right: Time | None) -> Time | None:
    if right and right.day and (day := _DAY_ONLY.match(words)):
        return right._replace(day=int(day[1]), clock=None) if int(day[1]) <= right.day else None
    return read_time(words)


def _years(page: Page, match: re.Match[str], *, start: int, season: Season | None = None) -> Iterator[Found]:
    when = between(Time(year=int(match["left"])), Time(year=int(match["right"])))._replace(season=season)
    if not is_past(page, when):
        yield Found(start, match.end(), DeadlineKind.PERIOD, when)


RULE: Rule[Find] = Rule(
    code="DLN003",
    name="between-two-times",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

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
from dataclasses import replace

from lantoa.core.deadlines.judge import in_title, is_past, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, Time
from lantoa.core.deadlines.normalise import between, yearly
from lantoa.core.deadlines.written import ANY, DAY, YEAR, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

# " đến hết ", " - "
_TO = r"(?:,?\ +(?:cho\ +)?(?:đ[ếê]n|tới)(?:\ +(?:hết|cuối|khoảng))?\ +|\ *[-–]\ *)"
# " và các năm tiếp theo"
_ON = r"(?:\ +(?:và|,)\ +(?:(?:các|những)\ +năm\ +)?tiếp\ +theo)"
# "từ ngày 15/11 đến ngày 15/12 hằng năm", "từ năm 2013 đến năm 2020 và tiếp theo"
_RANGE = pattern(
    rf"từ\ +(?:(?:đêm|sáng|khoảng)\ +)?(?P<left>(?:{ANY})|(?:{DAY}\ +)?\d{{1,2}})(?P<last>\ +(?:của\ +)?{YEAR}\ +trước(?:\ +liền\ +kề)?)?{_TO}"
    rf"(?P<right>(?:{ANY}))(?P<next>\ +(?:của\ +)?{YEAR}\ +(?:sau|báo\ +cáo))?(?P<every>\ +(?:của\ +)?h[ằàăâ]ng\ +{YEAR})?(?P<on>{_ON})?",
    re.VERBOSE,
)
# "giai đoạn 2022 - 2025"
_STAGE = pattern(
    rf"giai\ +đoạn\ +(?:{YEAR}\ +)?\(?(?P<left>(?:19|20)\d\d)\ *(?:[-–]|đến)\ *(?P<right>(?:19|20)\d\d)\b",
    re.VERBOSE,
)
# "trong giai đoạn …", "Giai đoạn …" at the head of a line
_BOUND = pattern(r"(?:(?:trong|cho) +|[\n:(] *|\A)\Z")
# "năm 2013 - 2015"
_YEARS = pattern(r"năm +(?P<left>20\d\d) *[-–] *(?P<right>20\d\d)\b")
# "giai đoạn "
_STAGE_WORD = pattern(r"đoạn +\Z")
# "ngày 04"
_DAY_ONLY = pattern(rf"(?:{DAY} +)?(\d{{1,2}})\Z")


def find(page: Page) -> Iterator[Found]:
    for match in _RANGE.finditer(page.low):
        yield from _range(page, match)
    for match in _STAGE.finditer(page.low):
        lead = words_before(page, match.start(), _BOUND, far=12)
        if lead and not in_title(page, match.start(), match.end()):
            yield from _years(page, match, start=lead.start() if lead[0].strip(" \n:(") else match.start())
    for match in _YEARS.finditer(page.low):
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
        left = left if left.year else left._replace(year=right.year)
    when = between(left, right)
    if not is_past(page, when):
        when = yearly(when) if every else replace(when, ongoing=True if match["on"] else None)
        kind = DeadlineKind.RECURRENCE if every else DeadlineKind.PERIOD
        yield Found(match.start(), match.end(), kind, when)


def _left(words: str, right: Time | None) -> Time | None:
    if right and right.day and (day := _DAY_ONLY.match(words)):
        return right._replace(day=int(day[1]), clock=None) if int(day[1]) <= right.day else None
    return read_time(words)


def _years(page: Page, match: re.Match[str], *, start: int) -> Iterator[Found]:
    when = between(Time(year=int(match["left"])), Time(year=int(match["right"])))
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

"""The day on which something takes place.

## What it finds

The day after *diễn ra*, *tổ chức*, *khai mạc*, *bắt đầu*, *vào*: `tổ chức vào ngày 15/3/2026`, `diễn ra ngày 20 tháng 11 năm 2025`.

## Why it matters

Meetings, election days and launch days fix what must be ready before them.

## Example

`Lễ phát động được tổ chức vào sáng ngày 15/11/2025` → on 2025-11-15.

## Not this

`Ngày 06/7/2026, Chủ tịch đã chủ trì họp`: what has been. Dates of cited papers.

## Known limits

A day before the paper's own month is taken for a report and left out.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import (
    further_days,
    is_ahead,
    is_past,
    is_told,
    matches,
    with_year,
    words_before,
)
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, Time
from lantoa.core.deadlines.normalise import at, yearly
from lantoa.core.deadlines.written import CLOCK, DATED, DAY, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "ngày 26/6/2026"
_DATED = pattern(DATED, re.VERBOSE)
# "diễn ra vào lúc 8 giờ 00, ", "tổ chức vào sáng "
_LEAD = pattern(
    rf"(?:diễn\ +ra|tổ\ +chức|(?:khai|bế)\ +(?:mạc|giảng)|khánh\ +thành|khởi\ +công|khai\ +trương|tựu\ +trường|tập\ +trung|có\ +mặt|bắt\ +đầu|tiến\ +hành|thực\ +hiện|phát\ +động|ra\ +quân|họp|hoàn\ +thành|kết\ +thúc|vào|lúc|hồi|sáng|chiều|tối|trong(?:\ +\d{{1,2}})?|các)"
    rf"(?:\ +(?:trong|từ|vào|lúc|hồi|cùng|sáng|chiều|tối|đêm))*\ +(?P<clock>{CLOCK})?(?:\(?(?:thứ\ +\w+|chủ\ +nhật)\)?,?\ +\(?)?\Z",
    re.VERBOSE,
)
# "Tựu trường: Ngày 26/8/2026 (thứ Tư)": a date that is all a line says of its subject
_LABEL = pattern(rf"[\w)]:\ +(?P<clock>{CLOCK})?\Z", re.VERBOSE)
# "- Ngày 15/11/2026: Sơ duyệt. Ngày 17/11/2026 (thứ Ba): Tổng duyệt.", "Ngày 06/10/2026, Sở Y tế tổ chức": a day that opens its sentence
_OPENING = pattern(r"(?:\A|\n|[.;] )[ +–•-]*(?:\w{1,3}[.)] +)?(?:(?:sáng|chiều|tối),? +)?\Z")
_OPENED = pattern(r"(?: +\((?:thứ +\w+|chủ +nhật)\))? *(?:[:,] )")
# "("
_BRACKET = pattern(r"\(\Z")
# " (thứ Tư)." at the end of a line
_LINE_END = pattern(r" *+(?:\((?:thứ +\w+|chủ +nhật)\) *+)?(?:[.;](?=\s|\Z)|\n|\Z|, +tại |(?<= )tại )")

# " (thứ Tư)"
_WEEKDAY = pattern(r" +\((?:thứ +\w+|chủ +nhật)\)")


def find(page: Page) -> Iterator[Found]:
    for match in matches(page, _DATED, DAY):
        lead = words_before(page, match.start(), _LEAD)
        if lead is None and _LINE_END.match(page.low, match.end()):
            lead = words_before(page, match.start(), _LABEL)
        if lead is None and words_before(page, match.start(), _BRACKET, far=2):
            yield from _yearly(page, match)
        if lead is None and page.year and _OPENED.match(page.low, match.end()):
            lead = words_before(page, match.start(), _OPENING)
        if lead is None:
            continue
        start = lead.start("clock") if lead.groupdict().get("clock") else match.start()
        if time := read_time(page.low[start : match.end()]):
            told = is_told(page, lead.start())
            for begin, end, day in ((start, match.end(), time), *further_days(page, match.end())):
                yield from _day(page, begin, end, day, told=told)


def _day(page: Page, start: int, end: int, time: Time, *, told: bool) -> Iterator[Found]:
    time, every = with_year(page, time, start, end)
    if not every and not is_past(page, at(time)) and (not told or is_ahead(page, time)):
        weekday = _WEEKDAY.match(page.low, end)
        yield Found(start, weekday.end() if weekday else end, DeadlineKind.EVENT, at(time))


def _yearly(page: Page, match: re.Match[str]) -> Iterator[Found]:
    """In a bracket behind a beat: 6 tháng (ngày 20/6) và năm (ngày 20/12)."""
    time = read_time(match[0])
    if time and time.year is None and with_year(page, time, match.start(), match.end())[1]:
        yield Found(match.start(), match.end(), DeadlineKind.RECURRENCE, yearly(at(time)))


RULE: Rule[Find] = Rule(
    code="DLN011",
    name="event-day",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.75,
    find=find,
)

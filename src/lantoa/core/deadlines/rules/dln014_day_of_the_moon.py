"""A day of the old calendar, which counts by the moon.

## What it finds

`ngày rằm tháng Giêng`, `mùng 6 tháng Giêng năm Bính Ngọ`, `ngày 10/3 âm lịch hằng năm`, `trước ngày 23 tháng Chạp`, `trong tháng Giêng`.

## Why it matters

Festivals, temple days and the weeks before Tết are dated so; who plans by the sun alone misses them.

## Example

`Khai hội vào ngày mùng 6 tháng Giêng âm lịch (tức ngày 22/02/2026)` → on 2026-02-22.

## Not this

`kỷ niệm ngày Giỗ Tổ 10/3 âm lịch`: a commemoration. `mùng 2/9`: a day of the sun.

## Known limits

No day of the sun is computed: without one in brackets the phrase is kept as it is and its day stays unknown.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import at, until
from lantoa.core.deadlines.written import DATE, DAY, MONTH, YEAR, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

_COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_MOON = rf"{MONTH}\ +(?:giêng|chạp|(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b|\d{{1,2}}(?!\ ?/))"
_NAMED = r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\ +(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
# " năm Bính Ngọ 2026 âm lịch hằng năm (tức ngày 03/3/2026)"
_TAIL = rf"""(?:\ +{YEAR}\ +(?:{_NAMED}(?:,?\ +\(?(?:19|20)\d\d\)?)?|(?:19|20)\d\d))?(?:\ *\(?(?:âm\ +lịch|âl)\b\)?)?
  (?P<every>\ +(?:của\ +)?h[ằàă]ng\ +{YEAR})?
  (?:,?\ +\(?(?:(?:tức|nhằm)(?:\ +là)?,?\ +)?(?:dương\ +lịch\ +)?(?:là\ +)?(?P<solar>{DATE})\)?)?"""
# each opens with the word that is looked for
_FORMS = (
    ("rằm", pattern(rf"rằm\ +{_MOON}{_TAIL}", re.VERBOSE)),
    ("mùng", pattern(rf"mùng\ +{_COUNT}\ +{_MOON}{_TAIL}", re.VERBOSE)),
    ("mồng", pattern(rf"mồng\ +{_COUNT}\ +{_MOON}{_TAIL}", re.VERBOSE)),
    ("tháng giêng", pattern(rf"tháng\ +giêng{_TAIL}", re.VERBOSE)),
    ("tháng chạp", pattern(rf"tháng\ +chạp{_TAIL}", re.VERBOSE)),
    ("âm lịch", pattern(rf"âm\ +lịch{_TAIL}", re.VERBOSE)),
)
_ONE = rf"(?:{DAY} +)?\d{{1,2}}"
# "ngày 10 đến ngày 12 " before "tháng Giêng", "10/3 " or "10 tháng 3 " before "âm lịch"
_BEFORE_MONTH = pattern(rf"{_ONE}(?: *(?:-|–|,|và|đến) *{_ONE})? +\Z")
_BEFORE_MOON = pattern(rf"{_ONE}(?: *(?:-|–|,|và|đến) *{_ONE})?(?:/| +{MONTH} +)\d{{1,2}} +\(?\Z")
_DAY_WORD = pattern(rf"(?:(?:{DAY}|đêm|tối|sáng) +)+\Z")
_LEAD = pattern(
    r"(?:(?P<by>trước|(?:chậm|muộn) +nhất(?: +(?:là|vào))?|đến(?: +hết)?)|(?P<during>trong|từ)|vào|lúc|tổ +chức|diễn +ra|khai +(?:mạc|hội))"
    r"(?: +(?:vào|dịp|sáng|chiều|tối|đêm)){0,2} +\Z"
)
# "kỷ niệm ngày", "nhân dịp"
_EVE = pattern(r"(?:kỷ +niệm|nhân +(?:dịp|ngày)|hưởng +ứng)[^.;:\n]{0,40}\Z")


def find(page: Page) -> Iterator[Found]:
    for word, form in _FORMS:
        for match in matches(page, form, word):
            if (start := _start(page, word, match.start())) >= 0 and not words_before(page, start, _EVE):
                yield from _found(page, start, match)


def _start(page: Page, word: str, start: int) -> int:
    """Where the day begins that stands before the month; -1 where there must be one and is none."""
    if word == "âm lịch":
        day = words_before(page, start, _BEFORE_MOON)
        return day.start() if day else -1
    form = _BEFORE_MONTH if word.startswith("tháng") else _DAY_WORD
    day = words_before(page, start, form)
    return day.start() if day else start


def _found(page: Page, start: int, match: re.Match[str]) -> Iterator[Found]:
    solar = read_time(match["solar"]) if match["solar"] else None
    lead = words_before(page, start, _LEAD)
    if match["every"]:
        yield Found(start, match.end(), DeadlineKind.RECURRENCE, When(freq="yearly"))
    elif lead and lead["by"]:
        when = until(solar) if solar else None
        yield Found(
            lead.start(), match.end(), DeadlineKind.DEADLINE, when, not lead["by"].startswith("trước")
        )
    elif lead and lead["during"]:
        yield Found(lead.start(), match.end(), DeadlineKind.PERIOD, at(solar) if solar else None)
    elif lead or solar:
        yield Found(start, match.end(), DeadlineKind.EVENT, at(solar) if solar else None)


RULE: Rule[Find] = Rule(
    code="DLN014",
    name="day-of-the-moon",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.7,
    find=find,
)

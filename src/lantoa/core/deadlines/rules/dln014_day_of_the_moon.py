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
from lantoa.core.deadlines.written import DATE, DAY, YEAR, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

_COUNT = r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_NAMED = r"(?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý)\ +(?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)"
_MOON = r"\ *\(?(?:âm\ +lịch|âl)\b\)?"
# " năm Bính Ngọ 2026 âm lịch hằng năm (tức ngày 03/3/2026)"
_TAIL = rf"""(?:\ +{YEAR}\ +(?:{_NAMED}(?:,?\ +\(?(?:19|20)\d\d\)?)?|(?:19|20)\d\d))?(?P<moon>{_MOON})?
  (?P<every>\ +(?:của\ +)?h[ằàă]ng\ +{YEAR})?
  (?:,?\ +\(?(?:(?:tức|nhằm)(?:\ +là)?,?\ +)?(?:dương\ +lịch\ +)?(?:là\ +)?(?P<solar>{DATE})\)?)?"""
# "tháng Giêng năm Bính Ngọ"; "tháng 8 âm lịch"
_MONTH = pattern(rf"tháng\ +(?:(?P<named>giêng|chạp)|{_COUNT}\b(?!\ ?/)){_TAIL}", re.VERBOSE)
# "/3 âm lịch" behind "ngày 10"
_NUMBERS = pattern(rf"/\ ?\d{{1,2}}(?={_MOON}){_TAIL}", re.VERBOSE)
_ONE = rf"(?:{DAY} +)?\d{{1,2}}"
_DAYS = rf"{_ONE}(?: *(?:-|–|,|và|đến) *{_ONE})?"
# "ngày rằm ", "mùng 6 " before the month: days of the moon by their very names
_CALLED = pattern(rf"(?:(?:{DAY}|đêm|tối) +)?(?:rằm|m[ùồ]ng +{_COUNT}) +\Z")
# "ngày 10 đến ngày 12 " before "tháng Giêng", "ngày 10" before "/3 âm lịch"
_COUNTED = pattern(rf"{_DAYS} *\Z")
_LEAD = pattern(
    r"(?:(?P<by>trước|(?:chậm|muộn) +nhất(?: +(?:là|vào))?|đến(?: +hết)?)|(?P<during>trong|từ)|vào|lúc|tổ +chức|diễn +ra|khai +(?:mạc|hội))"
    r"(?: +(?:vào|dịp|sáng|chiều|tối|đêm)){0,2} +\Z"
)
# "kỷ niệm ngày", "nhân dịp"
_EVE = pattern(r"(?:kỷ +niệm|nhân +(?:dịp|ngày)|hưởng +ứng)[^.;:\n]{0,40}\Z")


def find(page: Page) -> Iterator[Found]:
    # The places of these words are known already: other rules have looked for them.
    for word, form in (("tháng", _MONTH), ("/", _NUMBERS)):
        for match in matches(page, form, word):
            if (start := _start(page, match)) >= 0 and not words_before(page, start, _EVE):
                yield from _found(page, start, match)


def _start(page: Page, match: re.Match[str]) -> int:
    """Where the day before the month begins; -1 where nothing says that the moon counts."""
    if called := words_before(page, match.start(), _CALLED):
        return called.start()
    counted = words_before(page, match.start(), _COUNTED)
    if match[0][0] == "/":
        return counted.start() if counted else -1
    if not (match["named"] or (counted and match["moon"])):
        return -1
    return counted.start() if counted else match.start()


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

"""A whole phrase of several times and beats, as schedule lines and table cells write them."""

import re

from lantoa.core.deadlines.judge import headed_year
from lantoa.core.deadlines.model import Page, Time, When
from lantoa.core.deadlines.normalise import before, between, hours_of, since, until, within
from lantoa.core.deadlines.pace import LIST, PERIODIC, STATED, read_pace
from lantoa.core.deadlines.written import ANY, EVERY, HOUR, read_hours, read_time
from lantoa.core.kernel import pattern

_TIME = pattern(ANY, re.VERBOSE)
# "định kỳ 6 tháng, 01 năm", "hằng quý"
_PACE = pattern(rf"(?:{STATED}|{LIST})", re.VERBOSE)
# "và thường xuyên", "và các năm tiếp theo", "trở đi"
_ONGOING = pattern(r"thường +xuyên|liên +tục|tiếp +theo|trở +đi|sau +đó")

# "từ ngày ban hành Thể lệ đến hết ngày 30/9/2025": only the end is a date
_TO_END = pattern(r"đến +(?:hết +)?\Z")
# "từ 07 giờ 30 phút đến 11 giờ 30 phút, ngày 20/6/2025": hours of one day
_HOURS = pattern(rf"{HOUR} *(?:-|–|đến) *{HOUR}")
# "hằng quý", "định kỳ", "6 tháng/lần", "6 tháng, 1 năm"
_BEAT = pattern(rf"{EVERY}\ |{PERIODIC}|lần|,", re.VERBOSE)
# "tháng 12 hằng năm"
_YEARLY = pattern(r"h[ằàă]ng +năm")
# An hour after "từ" begins an event of that day.
_LEADS = (
    (pattern(r"^ *từ +\d{1,2} *(?:h|giờ|:)"), within),
    (pattern(r"^ *(?:(?:hoàn +thành|xong) +)*trước"), before),
    (pattern(r"^ *(?:(?:hoàn +thành|xong) +)*(?:chậm +nhất|muộn +nhất|đến|hạn)"), until),
    (pattern(r"^ *(?:kể +)?từ +|và +(?:các|những) +năm +tiếp"), since),
)


def merge_times(page: Page, start: int, end: int) -> When | None:
    """One value for all that `page.low[start:end]` says; None where it names no time."""
    words = page.low[start:end]
    times = [(match, time) for match in _TIME.finditer(words) if (time := read_time(match[0]))]
    pace = _pace(words, [match.span() for match, _ in times])
    ongoing = True if _ONGOING.search(words) else None
    one = times[0][1] if len(times) == 1 else Time()
    if one.day and not one.last and (hours := _HOURS.search(words)):
        day = one._replace(clock=None, year=one.year or _year_at(page, start))
        return hours_of(day, read_hours(hours[0]) or "") or within(day)
    if len(times) == 1 and _TO_END.search(words, 0, times[0][0].start()):
        words = words[words.rindex("đến") :]
    when = _fixed(page, start, words, [time for _, time in times])
    if when is None:
        return pace or (When(freq="ongoing", ongoing=True) if ongoing else None)
    if pace:
        when = when._replace(freq=pace.freq, interval=pace.interval)
    return when._replace(ongoing=ongoing or when.ongoing)


def _pace(words: str, taken: list[tuple[int, int]]) -> When | None:
    for start, end in taken:
        words = words[:start] + "§" * (end - start) + words[end:]
    found = [match[0] for match in _PACE.finditer(words)]
    told = ", ".join(found)
    # "03 năm" alone tells how long, not how often
    return read_pace(told) if _BEAT.search(told) else None


def _year_at(page: Page, start: int) -> int | None:
    return headed_year(page, start) or page.year


def _fixed(page: Page, start: int, words: str, times: list[Time]) -> When | None:
    if not times:
        return None
    first, last = times[0], times[-1]
    if not _YEARLY.search(words):
        known = next((time.year for time in reversed(times) if time.year), 0) or _year_at(page, start)
        first, last = (time if time.year else time._replace(year=known) for time in (first, last))
    if len(times) > 1:
        return between(first, last)
    read = next((read for lead, read in _LEADS if lead.search(words)), within)
    return read(first)

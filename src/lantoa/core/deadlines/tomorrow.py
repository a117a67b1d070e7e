"""By an hour or a part of today or tomorrow, as telegrams write it: `trước 17 giờ hôm nay (28/8)`, `chậm nhất trưa mai 29/8/2026`."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lantoa.core.deadlines.judge import matches, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Found, Page, When
from lantoa.core.deadlines.normalise import until
from lantoa.core.deadlines.written import BEFORE, DATE, DAY, HALVES, HOUR, LATE, UNTIL, read_hours, read_time
from lantoa.core.kernel import pattern

# "hôm nay", "ngày mai", "trưa mai", "chiều nay"; "sáng 29/8/2026" where the date itself stands
_DAY = rf"(?:(?:{DAY}\ +)?hôm\ +(?P<this>nay)|(?:ngày|hôm)\ +(?P<next>mai)|{HALVES}\ +(?:(?P<part_this>nay)|(?P<part_next>mai))\b|(?(clock)(?!)|{HALVES}(?=,?\ +(?:{DAY}\ +)?\d{{1,2}}/)))"
# " (28/8)", " 29/8/2026", ", tức ngày 29/8"
_PRINTED = rf"(?P<dated>,?\ +\(?(?:tức\ +(?:là\ +)?)?(?P<date>{DATE})\)?)?"
_BY = tuple(
    (
        word,
        pattern(
            rf"{opening}\ +(?:(?:là|vào|trong|đến|hết)\ +){{0,2}}(?:(?:lúc\ +)?(?P<clock>{HOUR}),?\ +)?{_DAY}{_PRINTED}",
            re.VERBOSE,
        ),
    )
    for word, opening in (
        (BEFORE, BEFORE),
        (LATE, rf"{LATE}\ +nh[ấâ]t"),
        ("muộn", r"muộn\ +nhất"),
        ("không", r"không\ +quá"),
        (UNTIL, UNTIL),
        ("trong", "trong"),
    )
)
# "Đến 17 giờ hôm nay đã có 3 thôn báo cáo", "tính đến sáng nay"; not "trước 17 giờ hôm nay phải sơ tán các hộ có nguy cơ"
_TOLD = pattern(r"(?:(?!\bphải\b)[^,.;:\n]){0,40}\b(?:đã|có)\b")
_COUNTED = pattern(r"tính +\Z")


def by_tomorrow(page: Page) -> Iterator[Found]:
    """What is due by an hour or a part of a day that is told by the day of signing."""
    for word, way in _BY:
        for match in matches(page, way, word):
            told = _TOLD.match(page.low, match.end()) or words_before(page, match.start(), _COUNTED, far=8)
            # "trong ngày hôm nay" has a rule of its own
            if not told and (word != "trong" or match["this"] is None):
                exact = word is BEFORE and match["clock"] is not None
                yield Found(match.start(), match.end(), DeadlineKind.DEADLINE, _when(page, match), not exact)


def _when(page: Page, match: re.Match[str]) -> When | None:
    """The day that is printed, else counted from the day of signing; None where neither is known."""
    day = (
        _printed(page, match)
        if match["date"]
        else _counted(page, later=bool(match["next"] or match["part_next"]))
    )
    hour = read_hours(match["clock"] + _part(match)) if match["clock"] else None
    return When(before=f"{day}T{hour}" if hour else day) if day else None


def _part(match: re.Match[str]) -> str:
    """`4 giờ | chiều nay`: the half of the day that stands behind the hour."""
    return match[0][match.end("clock") - match.start() : match.end() - match.start()].replace(",", " ", 1)


def _printed(page: Page, match: re.Match[str]) -> str | None:
    time = read_time(match["date"])
    if time is None or time.last:
        return None
    return until(with_year(page, time, *match.span("date"))[0]).before


def _counted(page: Page, *, later: bool) -> str | None:
    if not (page.year and page.month and page.day):
        return None
    return (date(page.year, page.month, page.day) + timedelta(later)).isoformat()

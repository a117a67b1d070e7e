"""The day from which a thing holds.

## What it finds

`từ ngày 01/6/2013`, `kể từ ngày ký ban hành` beside *hiệu lực*, `từ năm 2026 trở đi`, `từ tháng 11/2013 trở đi`.

## Why it matters

Duties begin with it, and every period counted from a paper's effect hangs on it.

## Example

`Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.` → effective from the date of signing.

## Not this

`từ ngày 30 tháng 4 năm 1975 trở về trước`: a condition. `kể từ ngày ký` with days counted from it is a period counted from an event.

## Known limits

A start more than a year before the paper is taken for history and left out, unless the paper says that it takes effect then.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.judge import is_told, matches, sentence_start, with_year, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.normalise import since
from lantoa.core.deadlines.written import DAY, TIME, read_time
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "từ ngày", "từ đầu năm", "từ 01/7"
_OPENING = pattern(r"từ +(?=[\dntqkc(đ])")
# "từ tháng 11/2026 trở đi"
_SINCE = pattern(
    rf"từ\ +(?:đầu\ +)?(?P<time>{TIME})(?P<on>\ +trở\ +đi)?(?!\ +trở\ +(?:về|lại)|\ +đến\ +nay)", re.VERBOSE
)
# "kể từ ngày ký ban hành", "từ ngày ký"
_SIGNED = pattern(
    rf"từ\ +{DAY}\ +(?:ký|đăng\ +công\ +báo|ban\ +hành|(?:được\ +)?thông\ +qua|công\ +bố)(?:\ +ban\ +hành)?",
    re.VERBOSE,
)
# "kể từ ngày Thông tư này có hiệu lực thi hành"
_EFFECT = pattern(rf"từ +{DAY} +(?P<event>(?:[^\W\d]+ +){{1,8}}(?:có|hết) +hiệu +lực(?: +thi +hành)?)")
# "thôi hưởng từ tháng tiếp theo"
_NEXT = pattern(r"từ +(?P<unit>tháng|năm) +(?:tiếp +theo|kế +tiếp|liền +kề|liền +sau)")
# "kể "
_LEAD = pattern(r"(?:k[ểêếề] +)?\Z")
# "có hiệu lực thi hành"
_FORCE = pattern(r"hi[ệê]u +l[ựư]c|áp +dụng|thi +hành")


def find(page: Page) -> Iterator[Found]:
    # One search for the word that opens all four: each by itself would go over the whole paper.
    for opening in matches(page, _OPENING, "từ"):
        at = opening.start()
        if match := _SINCE.match(page.low, at):
            yield from _since(page, match)
        if match := _EFFECT.match(page.low, at):
            event = " ".join(page.document.flow[slice(*match.span("event"))].split())
            yield Found(
                _start(page, match), match.end(), DeadlineKind.EFFECTIVE, When(anchor=f"ngày {event}")
            )
        if (match := _SIGNED.match(page.low, at)) and _in_force(page, match):
            signed = When(anchor="date of signing")
            yield Found(_start(page, match), match.end(), DeadlineKind.EFFECTIVE, signed)
        if match := _NEXT.match(page.low, at):
            when = When(months=1) if match["unit"] == "tháng" else When(years=1)
            yield Found(_start(page, match), match.end(), DeadlineKind.RELATIVE, when)


def _since(page: Page, match: re.Match[str]) -> Iterator[Found]:
    time = read_time(match["time"])
    if time is None:
        return
    force = _in_force(page, match)
    time, _ = with_year(page, time, match.start("time"), match.end("time"))
    old = time.year is not None and time.year < (page.year or 2001) - 1
    if force or not (old or is_told(page, match.start())):
        kind = DeadlineKind.EFFECTIVE if force else DeadlineKind.PERIOD
        when = since(time)._replace(ongoing=True if match["on"] else None)
        yield Found(_start(page, match), match.end(), kind, when)


def _in_force(page: Page, match: re.Match[str]) -> bool:
    return _FORCE.search(page.low, sentence_start(page, match.start()), match.start()) is not None


def _start(page: Page, match: re.Match[str]) -> int:
    lead = words_before(page, match.start(), _LEAD, far=6)
    return lead.start() if lead else match.start()


RULE: Rule[Find] = Rule(
    code="DLN007",
    name="from-a-day-on",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

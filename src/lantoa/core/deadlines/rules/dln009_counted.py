"""So many days, counted from an event.

## What it finds

`trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ`, `sau 05 ngày làm việc`, `chậm nhất 03 ngày sau ngày bầu cử`, `sau khi có quyết định của cấp có thẩm quyền`.

## Why it matters

Such a deadline has no date until the event has come: it is kept as a rule and fixed once somebody tells the day.

## Example

`Trong thời hạn 15 ngày làm việc kể từ ngày nhận được hồ sơ` → 15 working days from ngày nhận được hồ sơ.

## Not this

`thời gian điều dưỡng tối thiểu là 5 ngày`: how long a thing lasts. `sau khi được phân công`: no time at all.

## Known limits

The event is quoted up to the next comma or stop.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.model import DeadlineKind, Found, Page, When
from lantoa.core.deadlines.written import DAY, MONTH, YEAR
from lantoa.core.kernel import Rule, RuleStatus

_COUNT = rf"(?P<number>\d{{1,3}})(?:\ *\(\w+(?:\ +\w+){{0,3}}\))?\ +(?P<unit>{DAY}(?P<working>\ +làm\ +việc)?|{MONTH}|{YEAR}|giờ|tuần)\b"
_EVENT = r"(?P<event>,?\ +(?:(?:k[ểê]|tính)\ +từ|(?:trước|sau)(?:\ +(?:ngày|khi))?)\ +[^\n,.;:()§]{2,90})"
_WITHIN = re.compile(rf"(?:trong\ +(?:thời\ +(?:hạn|gian)|vòng)|thời\ +hạn)\ +(?:(?:là|không\ +quá|tối\ +đa|chậm\ +nhất)\ +)*{_COUNT}{_EVENT}?", re.VERBOSE)
_AFTER = re.compile(rf"(?:sau|chậm\ +nhất(?:\ +(?:là|sau|trước|trong))*|ít\ +nhất|không\ +quá|tối\ +đa)\ +{_COUNT}{_EVENT}", re.VERBOSE)
_AFTER_ONLY = re.compile(rf"(?:sau|trong)\ +(?P<number>\d{{1,3}})\ +(?P<unit>{DAY}(?P<working>\ +làm\ +việc)|giờ\b)(?P<event>(?!))?", re.VERBOSE)
_ONCE = re.compile(r"(?:ngay +)?sau +khi +(?P<event>(?:có|nhận +được|kết +thúc|được) +[^\n,.;:()§]{3,80})(?= *(?:[.;\n]|\./|\Z))")
_UNITS = {"n": "days", "t": "months", "g": "hours"}


def find(page: Page) -> Iterator[Found]:
    for pattern in (_WITHIN, _AFTER, _AFTER_ONLY):
        for match in pattern.finditer(page.low):
            yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, _rule(match))
    for match in _ONCE.finditer(page.low):
        yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, When(after=match["event"].strip()))


def _rule(match: re.Match[str]) -> When:
    number, unit = int(match["number"]), match["unit"]
    event = " ".join((match["event"] or "").removeprefix(",").split()).removeprefix("kể từ ").removeprefix("tính từ ") or None
    if match["working"]:
        return When(working_days=number, anchor=event)
    if unit == "tuần":
        return When(days=number * 7, anchor=event)
    if unit[-1] == "m":
        return When(years=number, anchor=event)
    return When(**{_UNITS[unit[0]]: number, "anchor": event})


RULE = Rule(
    code="DLN009",
    name="counted-from-an-event",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.85,
    find=find,
)

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
from dataclasses import replace

from lantoa.core.deadlines.judge import words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.written import DAY, MONTH, YEAR
from lantoa.core.kernel import Rule, RuleStatus

# "15 ngày", "05 (năm) ngày làm việc", "24 giờ"
_COUNT = rf"(?P<number>\d{{1,3}})(?:\ *\(\w+(?:\ +\w+){{0,3}}\))?\ +(?P<unit>{DAY}(?P<working>\ +làm\ +việc)?|{MONTH}|{YEAR}|giờ|tuần)\b"
# " kể từ ngày nhận được hồ sơ", " sau khi kết thúc hội nghị"
_EVENT = r"(?P<event>,?\ +(?:(?:k[ểê]|tính)\ +từ|(?:trước|sau)(?:\ +(?:ngày|khi))?)\ +[^\n,.;:()§]{2,160}(?<!\ )(?!\w))"
# "trong thời hạn không quá 05 ngày làm việc, kể từ ngày nhận đủ hồ sơ"
_WITHIN = re.compile(
    rf"trong\ +(?:thời\ +hạn|vòng|(?P<span>thời\ +gian))\ +(?:(?:là|không\ +quá|tối\ +đa|chậm\ +nhất)\ +)*{_COUNT}(?!\ +(?:tính\ +đến|liên\ +t)){_EVENT}?",
    re.VERBOSE,
)
# "sau 05 ngày làm việc", "chậm nhất 03 ngày sau ngày bầu cử"
_AFTER = tuple(
    re.compile(rf"{word}\ +{_COUNT}{_EVENT}?", re.VERBOSE)
    for word in (
        "sau",
        "trong",
        r"chậm\ +nhất(?:\ +(?:là|sau|trước|trong))*",
        r"ít\ +nhất",
        r"không\ +quá",
        r"tối\ +(?:đa|thiểu)",
    )
)
# "ít nhất trước 07 ngày"
_AHEAD = re.compile(rf"trước\ +{_COUNT}(?P<event>(?!))?", re.VERBOSE)
# "60 ngày kể từ ngày ban hành", whatever stands before it
_COUNTED = re.compile(r"k[ểê] +từ(?P<event> +[^\n,.;:()§]{2,160}(?<! )(?!\w))")
# "60 ngày "
_NUMBER = re.compile(rf"(?<![\d/.,]){_COUNT},?\ +\Z", re.VERBOSE)
# "ngay sau khi nhận được Công điện này, …"
_AT_ONCE = re.compile(r"ngay +sau +khi +(?P<event>[^\n,.;:()§]{3,90})(?=[,.;\n]|\Z)")
# "cho đến khi có hướng dẫn mới"
_UNTIL = re.compile(
    r"cho +đến +khi +(?P<event>(?:có|hết|kết +thúc|hoàn +thành) +[^\n,.;:()§]{3,60})(?= *(?:[,.;\n]|\./|\Z))"
)
# "sau khi có quyết định của cấp có thẩm quyền"
_ONCE = re.compile(
    r"sau +khi +(?P<event>(?:có|nhận +được|kết +thúc|được +(?:[^\n,.;:()§]{1,40} +)?(?:phê +duyệt|ban +hành|thông +qua|chấp +thuận)) +(?!thì\b)[^\n,.;:()§]{3,60})(?= *(?:[.;\n]|\./|\Z))"
)


def find(page: Page) -> Iterator[Found]:
    for pattern in (_WITHIN, *_AFTER):
        for match in pattern.finditer(page.low):
            if match["event"] or _stands_alone(match):
                yield Found(match.start(), _end(match), DeadlineKind.RELATIVE, _rule(page, match))
    for match in _AHEAD.finditer(page.low):
        if match["unit"] == "giờ":  # an hour of the day
            continue
        when = replace(_rule(page, match), anchor="trước")
        yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, when)
    yield from _events(page)


def _events(page: Page) -> Iterator[Found]:
    for match in _COUNTED.finditer(page.low):
        if number := words_before(page, match.start(), _NUMBER):
            when = _counted(number, _printed(page, match))
            yield Found(number.start(), _end(match), DeadlineKind.RELATIVE, when)
    for pattern in (_ONCE, _AT_ONCE):
        for match in pattern.finditer(page.low):
            yield Found(match.start(), match.end(), DeadlineKind.RELATIVE, When(after=_printed(page, match)))
    for match in _UNTIL.finditer(page.low):
        when = When(anchor=f"đến khi {_printed(page, match)}")
        yield Found(match.start(), match.end(), DeadlineKind.PERIOD, when)


def _stands_alone(match: re.Match[str]) -> bool:
    """Without an event: "trong thời hạn 10 ngày" tells by when; "trong thời gian 02 năm", "tối thiểu 05 giờ" how long."""
    if match.re is _WITHIN:
        return not match["span"]
    if match["working"]:
        return not match[0].startswith(("ít", "tối thiểu"))
    return match["unit"] == "giờ" and match[0].startswith(("sau", "trong"))


# "… kể từ khi kết thúc đợt kiểm tra phải có kết luận": the duty begins
_DUTY = re.compile(r" +(?:phải|thì|có +trách +nhiệm)\b")


def _end(match: re.Match[str]) -> int:
    duty = _DUTY.search(match["event"] or "")
    return match.start("event") + duty.start() if duty else match.end()


def _printed(page: Page, match: re.Match[str]) -> str:
    return " ".join(page.document.flow[match.start("event") : _end(match)].split()) if match["event"] else ""


def _rule(page: Page, match: re.Match[str]) -> When:
    return _counted(match, re.sub(r"^,? *(?:k[ểê]|tính) từ ", "", _printed(page, match)))


def _counted(match: re.Match[str], words: str) -> When:
    number, unit, event = int(match["number"]), match["unit"], words or None
    if match["working"]:
        return When(working_days=number, anchor=event)
    if unit.startswith("n") and unit.endswith("m"):
        return When(years=number, anchor=event)
    if unit.startswith("th"):
        return When(months=number, anchor=event)
    if unit == "giờ":
        return When(hours=number, anchor=event)
    return When(days=number * (7 if unit == "tuần" else 1), anchor=event)


RULE: Rule[Find] = Rule(
    code="DLN009",
    name="counted-from-an-event",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.83,
    find=find,
)

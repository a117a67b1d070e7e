"""The line of a plan that gives the time of a task.

## What it finds

What stands after *Thời gian thực hiện:*, *Thời hạn hoàn thành:*, *Tiến độ:*, if it names a time.

## Why it matters

In plans the task says what, this line says when: without it most tasks of a plan have no date.

## Example

`Thời gian thực hiện: Tháng 11, 12/2013 và thường xuyên` → 2013-11-01 to 2013-12-31, ongoing.

## Not this

`Thời gian và địa điểm: do Ban Tổ chức thông báo` names no time.

## Known limits

A value of several sentences is left to the other rules, each time by itself.
"""

from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches
from lantoa.core.deadlines.listed import list_times
from lantoa.core.deadlines.merge import merge_times
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page
from lantoa.core.deadlines.written import DAY, MONTH, QUARTER, YEAR
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "Thời gian thực hiện: Quý I/2026.", "Tiến độ hoàn thành: trước ngày 30/6/2026;"
_VALUE = r"[^\n:§.;]{0,50}: *([^\n§]{3,160}?)(?=[.;] |[.;]?(?:\./)?\.? *(?:\n|\Z)|,? +(?:tại|địa +điểm|cao +điểm|trong +đó)|,? +\((?!thứ|chủ|20\d\d|ngày +\d|từ +ngày))"
# "Thời gian thực hiện: Quý I/2026.", "Tiến độ: trước ngày 30/6/2026;"
_LINES = tuple(
    (word, pattern(word + label + _VALUE))
    for word, label in (
        ("thời", r" +(?:gian|hạn)(?! +ký\b)"),
        ("tiến +độ", ""),
        ("hạn", r" +(?:cuối|chót|nộp|nhận|gửi)"),
    )
)
# "từ khi thành lập đến khi kết thúc nhiệm vụ"
_FROM_TO = r"từ +(?:khi|ngày) ++[^\d\n:.;]{3,60} ++đến +(?:khi|ngày) ++[^\d\n:.;]{3,110}"
_DATELESS = pattern(_FROM_TO + r"\Z")
# "Công tác tuyên truyền: Từ khi triển khai đến khi kết thúc đợt thi đua."
_LABELLED = pattern(rf": +({_FROM_TO})(?= *[.;]? *(?:\n|\Z))")
# "định kỳ trước ngày 20 tháng cuối quý": read as the days of every quarter they are
_DAY_ALONE = pattern(rf"{DAY} +\d{{1,2}}(?=\D)(?! *(?:[/,.–-]|và|đến)| +{MONTH} +\d)")
# "Báo cáo 6 tháng gửi trước ngày 15/6": so are those that come with their report
_REPORT = pattern(rf"báo +cáo +(?:(?:sơ|tổng) +kết +)?(?:0?[369] +)?(?:{MONTH}|{QUARTER}|{YEAR})\b")
# "Dự kiến "
_LEAD = pattern(r"(?:(?:dự +kiến|vào|lúc|(?:trong +)?khoảng +thời +gian) +)+")


def find(page: Page) -> Iterator[Found]:
    for match in _LABELLED.finditer(page.low):
        yield Found(*match.span(1), DeadlineKind.SCHEDULE, None)
    for match in (match for word, line in _LINES for match in matches(page, line, word)):
        start, end = match.span(1)
        if lead := _LEAD.match(page.low, start, end):
            start = lead.end()
        if _DATELESS.match(page.low, start, end):
            yield Found(start, end, DeadlineKind.SCHEDULE, None)
        elif several := [*list_times(page, start, page.low[start:end])]:
            yield from (Found(*at, DeadlineKind.SCHEDULE, time) for at, time in several)
        elif (
            end - start <= 100
            and not _DAY_ALONE.search(page.low, start, end)
            and not _REPORT.match(page.low, start, end)
            and (when := merge_times(page, start, end))
        ):
            yield Found(start, end, DeadlineKind.SCHEDULE, when, inclusive="trước" not in page.low[start:end])


RULE: Rule[Find] = Rule(
    code="DLN001",
    name="schedule-line",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

"""Whenever somebody asks.

## What it finds

`khi có yêu cầu`, `khi có đề nghị`, `khi có thông báo`, with *đột xuất* or *hoặc* before it.

## Why it matters

There is no date, and the reader must know that there is none: the duty waits for a request.

## Example

`báo cáo kết quả về Sở khi có yêu cầu` → on request.

## Not this

`theo yêu cầu của công việc`: a manner, not a time.

## Known limits

Other ways of asking (`khi được hỏi`, `theo đề nghị của`) are not read.
"""

from collections.abc import Iterator

from lantoa.core.deadlines.judge import matches, words_before
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "khi có yêu cầu"
_REQUEST = pattern(
    r"khi +(?:(?:có|được) +yêu +c[ầâ]u|có +(?:đề +nghị|thông +báo)(?! +(?:kết|số|trúng|nghỉ|thu|mới|chính|bằng|về)))"
)
# "sau khi có thông báo", "đến khi có yêu cầu": the day is an event's
_EVENT = pattern(r"(?:sau|đến|từ) +\Z")
# "đột xuất "
_LEAD = pattern(r"(?:đột +xu[ấâ]t +)?\Z")


def find(page: Page) -> Iterator[Found]:
    for match in matches(page, _REQUEST, "khi"):
        if words_before(page, match.start(), _EVENT, far=8):
            continue
        lead = words_before(page, match.start(), _LEAD, far=14)
        yield Found(lead.start() if lead else match.start(), match.end(), DeadlineKind.ON_REQUEST, None)


RULE: Rule[Find] = Rule(
    code="DLN010",
    name="on-request",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

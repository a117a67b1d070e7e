"""A table cell, a bracket or a line that holds a time and nothing else.

## What it finds

`Quý II/2025`, `12/2026`, `Hằng năm`, `Thường xuyên` as the whole of a table cell; `(trong năm 2013)` as the whole of a bracket;
`Năm 2026.` as the whole of a line right under *Thời gian thực hiện*.
A bare year counts only in a column headed by a word for time.

## Why it matters

Plans that assign tasks in tables write the deadline in a column of its own; others put it in a bracket after the task.

## Example

`| 4 | Xây dựng cổng dữ liệu | Sở Nội vụ | Quý II/2026 |` → 2026-Q2.

## Not this

`giai đoạn (2021-2030)`: the bracket belongs to a programme's name. `(ngày 22/12/2024)`: a bare day only explains.

## Known limits

Columns are told by the bars of the table: where a format loses them, a bare year in a cell is read only under a heading of time in the same table. Of `sáng 06/6/2026` only the day is kept.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.listed import LISTED, list_times
from lantoa.core.deadlines.merge import merge_times
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page, When
from lantoa.core.deadlines.pace import LIST, STATED
from lantoa.core.deadlines.written import ANY, DATE, TIME
from lantoa.core.document import heads_times
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

# "hoàn thành trước ", "sáng "
_LEAD = r"(?:(?:sáng|trưa|chiều|tối|đêm|xong|hoàn\ +thành|thực\ +hiện|dự\ +kiến|trước|trong|vào|từ|kể\ +từ|đến|hết|cuối|chậm\ +nhất(?:\ +là)?)\ +)"
# ", ", " đến hết "
_JOIN = r"(?:\ *[,;–-]\ *|\ +(?:và|đến|đến\ +hết|tới|hoặc)\ +)"
# " và kiện toàn thường xuyên hàng năm", " và những năm tiếp theo"
_ON = r"(?:\ +(?:và|trở)\ +(?:[\w,]+\ +){0,5}?(?:thường\ +xuyên|tiếp\ +theo|đi)(?:\ +h[ằàă]ng\ +năm)?)?"
# "Quý II/2025", "2025 và những năm tiếp theo", "Nhiệm vụ thường xuyên"
_CELL = pattern(
    rf"{_LEAD}{{0,3}}(?:{_JOIN}?(?:{ANY}|{STATED}|{LIST})){{1,4}}{_ON}|(?:nhiệm\ +vụ\ +)?thường\ +xuyên(?:{_JOIN}(?:{STATED}|{LIST}))?|{LISTED}",
    re.VERBOSE,
)
# "(Quý IV/2013, Quý I/2014 và thường xuyên)"
_BRACKET = pattern(
    rf"\(\ *((?:{_LEAD}{{1,3}}|(?!\ *(?:ngày|\d))|(?={STATED}|{LIST}))(?:{_JOIN}?(?:{TIME}|{STATED}|{LIST})){{1,4}}{_ON}|{LISTED})\ *\)",
    re.VERBOSE,
)
_DAYS = pattern(DATE, re.VERBOSE)
# No line that holds a time alone is longer.
_SHORT = 100
# "2025 - 2026"
_BARE = pattern(r"\d[\d /–-]*\Z")


def find(page: Page) -> Iterator[Found]:
    yield from _brackets(page)
    yield from _lines(page)
    yield from _cells(page)


def _brackets(page: Page) -> Iterator[Found]:
    for match in _BRACKET.finditer(page.low):
        if _DAYS.search(match[1]) and not match[1].endswith("xuyên"):  # other rules know more of days
            continue
        yield from _times(page, match.start(1), match[1], DeadlineKind.SCHEDULE)


def _lines(page: Page) -> Iterator[Found]:
    """Lines right under a heading of time that hold a time alone."""
    headed = False  # the line above is a heading of time
    for block in page.document.blocks:
        length = block.span.end - block.content
        if length > _SHORT or block.row >= 0:
            headed = False
            continue
        words = page.low[block.content : block.span.end]
        if headed:
            yield from _alone(page, block.content, words.rstrip(" .;\n"), DeadlineKind.SCHEDULE)
        # a look for the words before the pattern: most lines hold none of them
        headed = ("thời" in words or "tiến" in words) and heads_times(words)


def _cells(page: Page) -> Iterator[Found]:
    for cell in page.cells:
        yield from _alone(page, cell.start, cell.words, DeadlineKind.DEADLINE, bare=cell.timed)


def _alone(page: Page, start: int, words: str, kind: DeadlineKind, *, bare: bool = False) -> Iterator[Found]:
    if _CELL.fullmatch(words) and (bare or not _BARE.match(words)):
        yield from _times(page, start, words, kind)


def _times(page: Page, start: int, words: str, kind: DeadlineKind) -> Iterator[Found]:
    """One value for all the words, but for several months apart."""
    whole = Span(start, start + len(words))
    several: list[tuple[Span, When | None]] = [*list_times(page, start, words)]
    for at, when in several or [(whole, merge_times(page, *whole))]:
        if when:
            again = when.freq and kind is DeadlineKind.DEADLINE
            told = DeadlineKind.RECURRENCE if again else kind
            yield Found(*at, told, when, inclusive="trước" not in words)


RULE: Rule[Find] = Rule(
    code="DLN002",
    name="time-alone",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.99,
    find=find,
)

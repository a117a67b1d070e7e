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

Columns are told by the bars of the table: where a format loses them, a bare year in a cell is read only under a heading of time in the same table.
"""

import re
from collections.abc import Iterator

from lantoa.core.deadlines.merge import merge_times
from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page
from lantoa.core.deadlines.pace import LIST, STATED
from lantoa.core.deadlines.written import ANY, DATE, TIME
from lantoa.core.document import Block, column_of
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "hoàn thành trước "
_LEAD = r"(?:(?:xong|hoàn\ +thành|thực\ +hiện|dự\ +kiến|trước|trong|vào|từ|kể\ +từ|đến|hết|cuối|chậm\ +nhất(?:\ +là)?)\ +)"
# ", ", " đến hết "
_JOIN = r"(?:\ *[,;–-]\ *|\ +(?:và|đến|đến\ +hết|tới|hoặc)\ +)"
# " và kiện toàn thường xuyên hàng năm", " và những năm tiếp theo"
_ON = r"(?:\ +(?:và|trở)\ +(?:[\w,]+\ +){0,5}?(?:thường\ +xuyên|tiếp\ +theo|đi)(?:\ +h[ằàă]ng\ +năm)?)?"
# "Quý II/2025", "2025 và những năm tiếp theo", "Nhiệm vụ thường xuyên"
_CELL = pattern(
    rf"{_LEAD}{{0,3}}(?:{_JOIN}?(?:{ANY}|{STATED}|{LIST})){{1,4}}{_ON}|(?:nhiệm\ +vụ\ +)?thường\ +xuyên(?:{_JOIN}(?:{STATED}|{LIST}))?",
    re.VERBOSE,
)
# "(Quý IV/2013, Quý I/2014 và thường xuyên)"
_BRACKET = pattern(
    rf"\(\ *((?:{_LEAD}{{1,3}}|(?!\ *(?:ngày|\d))|(?={STATED}|{LIST}))(?:{_JOIN}?(?:{TIME}|{STATED}|{LIST})){{1,4}}{_ON})\ *\)",
    re.VERBOSE,
)
_DAYS = pattern(DATE, re.VERBOSE)
# "Thời gian hoàn thành"
_HEADING = pattern(r"th[ờở]i +(?:gian|hạn|điểm)|tiến +độ|hoàn +thành|\bhạn\b")
# "| TT | Chỉ tiêu | ĐVT | Năm 2025 |": a cell of the row that heads a table
_HEAD_CELL = pattern(r"[ *]*(?:s?tt|đvt|đơn +vị +tính|chỉ +tiêu)[ *]*")
# No cell or line that holds a time alone is longer, no heading of time.
_SHORT, _LABEL = 100, 60
# "2025 - 2026"
_BARE = pattern(r"\d[\d /–-]*\Z")


def find(page: Page) -> Iterator[Found]:
    yield from _brackets(page)
    yield from _blocks(page)


def _brackets(page: Page) -> Iterator[Found]:
    for match in _BRACKET.finditer(page.low):
        if _DAYS.search(match[1]) and not match[1].endswith("xuyên"):  # other rules know more of days
            continue
        if when := merge_times(page, *match.span(1)):
            yield Found(*match.span(1), DeadlineKind.SCHEDULE, when, inclusive="trước" not in match[1])


def _blocks(page: Page) -> Iterator[Found]:
    """Cells, and lines right under a heading of time, that hold a time alone."""
    heads = _head_rows(page)
    timed: set[int] = set()  # columns under a heading of time
    headed = False  # the line above is a heading of time
    for block in page.document.blocks:
        length = block.span.end - block.content
        if length > _SHORT:
            headed = False
        elif block.row >= 0:
            headed = False
            yield from _cell(page, block, timed, heads=block.row in heads)
        else:
            words = page.low[block.content : block.span.end]
            if headed:
                yield from _alone(page, block, words.rstrip(" .;\n"), DeadlineKind.SCHEDULE)
            # a look for the words before the pattern: most lines hold none of them
            headed = (
                length < _LABEL
                and ("thời" in words or "tiến" in words)
                and _HEADING.search(words) is not None
            )


def _head_rows(page: Page) -> set[int]:
    """Rows that head tables: a year in them heads a column."""
    cells = (block for block in page.document.blocks if block.row >= 0)
    return {cell.row for cell in cells if _HEAD_CELL.fullmatch(page.low, cell.content, cell.span.end)}


def _cell(page: Page, block: Block, timed: set[int], *, heads: bool) -> Iterator[Found]:
    words = page.low[block.content : block.span.end].rstrip(" .;\n")
    if len(words) < _LABEL and _HEADING.search(words):
        timed.add(column_of(page.document, block))
    elif words and not heads:
        bare = column_of(page.document, block) in timed
        yield from _alone(page, block, words, DeadlineKind.DEADLINE, bare=bare)


def _alone(
    page: Page, block: Block, words: str, kind: DeadlineKind, *, bare: bool = False
) -> Iterator[Found]:
    if _CELL.fullmatch(words) and (bare or not _BARE.match(words)):
        end = block.content + len(words)
        if when := merge_times(page, block.content, end):
            if when.freq and kind is DeadlineKind.DEADLINE:
                kind = DeadlineKind.RECURRENCE
            yield Found(block.content, end, kind, when, inclusive="trước" not in words)


RULE: Rule[Find] = Rule(
    code="DLN002",
    name="time-alone",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.99,
    find=find,
)

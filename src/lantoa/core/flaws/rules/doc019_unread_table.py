"""## What it finds

A table with a column of tasks and one of times or results, of which no row was read as a duty or a target.

## Why it matters

The duties of a plan mostly stand in its tables; a list of duties that leaves them out looks complete.

## Example

    | TT | Nội dung | Thời gian | Kết quả |
    |---|---|---|---|
    | | Hội nghị sơ kết | Tháng 6 | Báo cáo |

## Not this

A budget; the programme of a meeting, whose times stand first; a report of what was done; a form with empty rows.

## Known limits

A table whose heads are none of the genre's is not seen.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from lantoa.core.document import (
    Zone,
    ancestors,
    column_of,
    heads_results,
    heads_tasks,
    heads_times,
    tables_of,
)
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

_HEAD_ROWS = 2
_LEAST_ROWS = 2
# What is counted there is money or goods.
_COSTS = pattern(
    r"(?:số +lượng|khối +lượng|đơn +giá|thành +tiền|số +tiền|mức +chi|định +mức|kinh +phí|dự +toán)"
)
_TELLS = frozenset(("Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Thông tư", "Nghị định"))
# "Học kỳ I", "8h00": a task has more words.
_LETTERS = 12
_SHOWN = 80


def find(paper: Paper) -> Iterator[Flaw]:
    """The head of each such table."""
    if paper.letterhead.kind in _TELLS:
        return
    for table in tables_of(paper.document):
        first, last = paper.document.blocks[table[0].start], paper.document.blocks[table[-1][-1]]
        if first.zone not in (Zone.BODY, Zone.ANNEX) or _rows(paper, table) < _LEAST_ROWS:
            continue
        extent = Span(first.span.start, last.span.end)
        if not (_holds(paper.duties, extent) or _holds(paper.targets, extent)):
            head = Span(extent.start, paper.document.blocks[table[0][-1]].span.end)
            yield _flaw(paper, table[0][0], head, _rows(paper, table))


def _flaw(paper: Paper, index: int, head: Span, rows: int) -> Flaw:
    flow = paper.document.flow
    shown = " | ".join(" ".join(cell.split()) for cell in flow[slice(*head)].split("\n") if cell.strip())
    above = [paper.document.blocks[at].label for at in ancestors(paper.document, index)]
    label = next((one for one in reversed(above) if one), "")
    params = (("shown", shown[:_SHOWN]), ("rows", str(rows)))
    return (
        Flaw(head, "headed", (*params, ("label", label.strip(" .)")))) if label else Flaw(head, params=params)
    )


def _rows(paper: Paper, table: Sequence[range]) -> int:
    """How many rows say what is to be done; 0 for a table of other things."""
    document = paper.document
    cells = [document.blocks[index] for row in table[:_HEAD_ROWS] for index in row]
    heads = {
        column_of(document, cell): document.flow[cell.content : cell.span.end] for cell in reversed(cells)
    }
    task = next((column for column, words in sorted(heads.items()) if heads_tasks(words)), -1)
    beside = [
        column
        for column, words in heads.items()
        if column > task and (heads_times(words) or heads_results(words))
    ]
    if task < 0 or not beside or any(_COSTS.match(words.lower()) for words in heads.values()):
        return 0
    told = (document.blocks[index] for row in table[1:] for index in row)
    return sum(
        column_of(document, cell) == task
        and not heads_tasks(words)
        and sum(map(str.isalpha, words)) >= _LETTERS
        for cell in told
        if (words := document.flow[cell.content : cell.span.end])
    )


def _holds(spans: Sequence[Span], extent: Span) -> bool:
    at = bisect_left(spans, extent)
    return at < len(spans) and spans[at].start < extent.end


RULE = Rule(
    code="DOC019",
    name="unread-table",
    status=RuleStatus.STABLE,
    since="0.2.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

"""## What it finds

A table with a column of tasks and one of times or results, of which no row was read as a duty or a target; a single row
that was not read where the others were.

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
    DirectiveDocument,
    Zone,
    ancestors,
    column_of,
    head_of,
    heads_results,
    heads_tasks,
    heads_times,
    tables_of,
)
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

_READ = (Zone.BODY, Zone.ANNEX)
_LEAST_ROWS = 2
# What is counted there is money or goods.
_COSTS = pattern(
    r"(?:số +lượng|khối +lượng|đơn +giá|thành +tiền|số +tiền|mức +chi|định +mức|kinh +phí|dự +toán)"
)
_TELLS = frozenset(("Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Thông tư", "Nghị định"))
# "Học kỳ I", "8h00": a task has more words.
_LETTERS = 12
# A row of no more cells is a heading inside the table: its number and its words.
_FILLED = 3
_SHOWN = 80


def find(paper: Paper) -> Iterator[Flaw]:
    """The head of each such table; of a table that mostly was read, each row that was not."""
    if paper.letterhead.kind in _TELLS:
        return
    blocks = paper.document.blocks
    for table in tables_of(paper.document):
        rows = _tasks(paper, table) if blocks[table[0].start].zone in _READ else []
        if len(rows) < _LEAST_ROWS:
            continue
        extents = [Span(blocks[row.start].span.start, blocks[row[-1]].span.end) for row in rows]
        unread = [extent for extent in extents if not _holds(paper.duties, extent)]
        if not _holds(paper.duties, Span(extents[0].start, extents[-1].end)):
            if not any(_holds(paper.targets, extent) for extent in extents):
                yield _flaw(paper, table[0], len(rows))
        elif 2 * len(unread) < len(rows):
            yield from (Flaw(row, "row", (("shown", _shown(paper, row)),)) for row in unread)


def _flaw(paper: Paper, row: range, rows: int) -> Flaw:
    blocks = paper.document.blocks
    head = Span(blocks[row.start].span.start, blocks[row[-1]].span.end)
    labels = [blocks[at].label for at in ancestors(paper.document, row.start)]
    label = next((one for one in reversed(labels) if one), "").strip(" .)")
    params = (("shown", _shown(paper, head)), ("rows", str(rows)))
    return Flaw(head, "headed", (*params, ("label", label))) if label else Flaw(head, params=params)


def _shown(paper: Paper, row: Span) -> str:
    cells = paper.document.flow[slice(*row)].split("\n")
    return " | ".join(" ".join(cell.split()) for cell in cells if cell.strip())[:_SHOWN]


def _tasks(paper: Paper, table: Sequence[range]) -> list[range]:
    """The rows that say what is to be done, and more; none of a table of other things."""
    document = paper.document
    heads, rows = head_of(document, table)
    task = next((column for column, words in heads.items() if heads_tasks(words)), -1)
    beside = any(
        column > task and (heads_times(head) or heads_results(head)) for column, head in heads.items()
    )
    if task < 0 or not beside or any(_COSTS.match(head.lower()) for head in heads.values()):
        return []
    return [row for row in table[rows:] if len(row) > 1 and _tells(document, row, task)]


def _tells(document: DirectiveDocument, row: range, task: int) -> bool:
    for cell in (document.blocks[index] for index in row):
        words = document.flow[cell.content : cell.span.end]
        if column_of(document, cell) == task:
            filled = len(row) >= _FILLED or cell.span.start == document.blocks[row.start].span.start
            return filled and not heads_tasks(words) and sum(map(str.isalpha, words)) >= _LETTERS
    return False


def _holds(spans: Sequence[Span], extent: Span) -> bool:
    at = bisect_left(spans, (extent.start,))
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

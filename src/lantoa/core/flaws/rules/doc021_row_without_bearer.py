"""## What it finds

A row of a table of tasks that names nobody, where other rows of the same table do.

## Why it matters

In a file the cell may have been one with the cell above; in a copy of its text nothing tells. Whoever hands out the work
has to look.

## Example

    | TT | Nội dung | Đơn vị chủ trì | Thời gian |
    |---|---|---|---|
    | 1 | Tập huấn | Sở Nội vụ | Quý I |
    | 2 | Hội thi | | Quý II |

## Not this

A table that names nobody at all; a cell that says `nt` or `″`.

## Known limits

Whether the one above was meant is not said.
"""

from collections.abc import Iterator

from lantoa.core.document import block_at, tables_of
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span

_SHOWN = 80


def find(paper: Paper) -> Iterator[Flaw]:
    """The task of each such row."""
    if not paper.unborne:
        return
    blocks = paper.document.blocks
    rows = {blocks[block_at(paper.document, duty.start)].row: duty for duty in paper.duties}
    unborne = set(paper.unborne)
    for table in tables_of(paper.document):
        duties = [rows[row] for row in (blocks[cells.start].row for cells in table) if row in rows]
        open_ones = [duty for duty in duties if duty in unborne]
        if len(open_ones) < len(duties):
            yield from (Flaw(duty, params=(("shown", _shown(paper, duty)),)) for duty in open_ones)


def _shown(paper: Paper, duty: Span) -> str:
    return " ".join(paper.document.flow[slice(*duty)].split())[:_SHOWN]


RULE = Rule(
    code="DOC021",
    name="row-without-bearer",
    status=RuleStatus.STABLE,
    since="0.2.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

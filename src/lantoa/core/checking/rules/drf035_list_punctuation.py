"""## What it finds

An item of a list, with `-`, `+` or a letter, that ends with nothing while others end with `;` or `.`.

## Why it matters

The sign tells whether the list goes on.

## Example

`a) Tuyên truyền` / `b) Tập huấn;` / `c) Báo cáo.`

## Not this

Items that open a list of their own (`:`), items of one or two words in a list without signs.

## Known limits

Only lists of which most items end with a sign; the fix is safe: `;`, for the last item `.`.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import ending, lists
from lantoa.core.kernel import RuleStatus, Severity, Span


def find(sheet: Sheet) -> Iterator[Mark]:
    """Items without a sign among items with one."""
    for run in lists(sheet):
        ends = [ending(sheet, block=block) for block in run]
        bare = [index for index, end in enumerate(ends) if sheet.flow[end.start : end.end].isalnum()]
        if len(bare) * 2 >= len(run):
            continue
        for index in bare:
            block, end = run[index], ends[index].end
            shown = " ".join(sheet.flow[block.span.start : block.span.start + 40].split())
            sign = Fix(Span(end, end), "." if index == len(run) - 1 else ";", safe=True)
            yield Mark(block.span, params=(("shown", shown),), fix=sign)


RULE = DraftRule(
    "DRF035",
    "list-punctuation",
    find,
    authority="custom of the genre",
    confidence=0.33,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

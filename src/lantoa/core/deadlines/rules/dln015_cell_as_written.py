"""A cell of a column of times that no other rule understands, as it is written.

## What it finds

A short cell under `Thời gian`, `Thời hạn`, `Tiến độ`, `Lộ trình` in which no other rule finds a time: `Theo kế hoạch của Bộ`, `Sau mùa vụ`, `Từ 08h00 - 11h30`.

## Why it matters

Such a column says when a task is due, whatever words it uses: an empty field in the register would say that the plan sets no time.

## Example

`| 2 | Rà soát quy hoạch | Sở Xây dựng | Theo kế hoạch của Bộ |` → the words of the cell, no date.

## Not this

`-`, `nt`: nothing is said, or what the cell above says.

## Known limits

The words stay words: nobody is reminded of them.
"""

from collections.abc import Iterator

from lantoa.core.deadlines.model import DeadlineKind, Find, Found, Page
from lantoa.core.document import points_above
from lantoa.core.kernel import Rule, RuleStatus

# Fewer letters and figures tell nothing: "-", "x"; "(5)" numbers the column.
_FEWEST = 2


def find(page: Page) -> Iterator[Found]:
    for cell in page.cells:
        told = sum(map(str.isalnum, cell.words)) >= _FEWEST and not cell.words.isdigit()
        # In small letters goes on what a page cut off above.
        told = told and not page.document.flow[cell.start].islower()
        if cell.timed and told and not points_above(cell.words):
            yield Found(cell.start, cell.start + len(cell.words), DeadlineKind.SCHEDULE, None)


RULE: Rule[Find] = Rule(
    code="DLN015",
    name="cell-as-written",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.7,
    find=find,
)

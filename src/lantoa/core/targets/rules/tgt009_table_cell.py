"""## What it finds

A number alone in a cell of a table of targets: `| Tỷ lệ thôn có nhà văn hóa | % | ≥ 80 |`. Each cell is one target.

## Why it matters

National programmes and their provincial copies put all they ask for into tables.

## Example

A row `Số doanh nghiệp số | Doanh nghiệp | ≥ 5` gives value 5, unit `Doanh nghiệp`, comparator `≥`, measure `Số doanh nghiệp số`.

## Not this

Tables of what was done, of money spent, of names; the column of running numbers; years; the column of what was reached beside that of what is handed out.

## Known limits

Only tables whose head names targets, norms or criteria, and only cells with a unit in them or in the cell before.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.targets.model import Figure


def find(figure: Figure) -> bool:
    """Whether `figure` is the whole of a table cell."""
    return figure.cell


RULE = Rule(
    code="TGT009",
    name="table-cell",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.97,
    find=find,
)

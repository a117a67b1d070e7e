"""## What it finds
A row of a table that has a column for tasks (`Nội dung`, `Nhiệm vụ`, `Công việc`) and one for who leads (`Cơ quan chủ trì`, `Đơn vị thực hiện`, `Đơn vị chủ trì, phối hợp`), or, less sure, numbered rows with a verb of duty and one for when (`Thời gian`). The cell of the task is the duty; the cells beside it give the bearer, who helps, by when, and what is to come of it.

## Why it matters
Plans hand out most of their work in such annexes. One row is one duty, with its own bearer, and the columns say which is which, whatever stands in the sentence.

## Example
    | TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
    |---|---|---|---|---|
    | 1 | Tổ chức hội thi tìm hiểu pháp luật | Sở Tư pháp | UBND các xã | Quý II |

## Not this
A table of criteria or of costs: no column says who leads. The programme of a meeting: hours, not days.

## Known limits
Tables that lost their `|` on the way (plain text of a PDF) are rows only where every cell has a line of its own. A cell that goes on in the next row is read as two.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.model import Claim, Find, Item, Scene

# What is left of the certainty of a row that names nobody, and of one whose cells are only known by their order.
_NOBODY, _STACKED = 0.85, 0.9


def find(scene: Scene, item: Item) -> Claim | None:
    if item.block.row < 0:
        return None
    document = scene.document
    barred = document.text.find("|", *document.rows[item.block.row]) >= 0
    share = (1.0 if item.leads else _NOBODY) * (1.0 if barred else _STACKED)
    return Claim(item.clause.span, item.leads, item.partners, share=share)


RULE: Rule[Find] = Rule(
    code="OBL001",
    name="table-row",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.98,
    find=find,
)

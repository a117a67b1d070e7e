"""## What it finds
A paragraph without a label in a section of tasks that opens with a verb of duty.

## Why it matters
Short sections hold one paragraph instead of a list.

## Example
    1. Công tác tuyên truyền
    Đẩy mạnh tuyên truyền trên hệ thống truyền thanh cơ sở.

## Not this
A paragraph that explains, praises or tells what was achieved.

## Known limits
Long explanations that happen to open with a verb of duty.
"""

from lantoa.core.document import LabelKind
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    if not in_tasks(item) or item.block.kind is not LabelKind.NONE:
        return None
    return claim(scene, item) if item.clause.opens_duty else None


RULE: Rule[Find] = Rule(
    code="OBL011",
    name="task-paragraph",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.90,
    find=find,
)

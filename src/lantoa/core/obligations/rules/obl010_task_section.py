"""## What it finds
TODO

## Why it matters
TODO

## Example
TODO

## Not this
TODO

## Known limits
TODO
"""

from lantoa.core.document import LabelKind
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    if not in_tasks(item) or item.block.kind is LabelKind.NONE:
        return None
    return claim(scene, item) if says_a_duty(scene, item) else None


RULE: Rule[Find] = Rule(
    code="OBL010",
    name="item-of-a-task-section",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

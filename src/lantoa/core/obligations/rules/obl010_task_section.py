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
from lantoa.core.obligations.bear import claim, in_tasks, is_courtesy, names_a_thing
from lantoa.core.obligations.model import Claim, Item, Scene

def find(scene: Scene, item: Item) -> Claim | None:
    if not in_tasks(item) or item.block.kind is LabelKind.NONE or is_courtesy(scene, item):
        return None
    if item.clause.opens_duty:
        return claim(scene, item)
    if names_a_thing(scene, item):
        return None
    return claim(scene, item, share=0.8)

RULE = Rule(
    code="OBL010",
    name="item-of-a-task-section",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

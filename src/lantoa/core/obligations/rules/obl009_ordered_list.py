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

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    context = item.context
    if not in_tasks(item) or not (context.order or context.bearers):
        return None
    return claim(scene, item) if says_a_duty(scene, item) else None


RULE: Rule[Find] = Rule(
    code="OBL009",
    name="item-of-an-ordered-list",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

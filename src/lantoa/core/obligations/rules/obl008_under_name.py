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
    if not (context.headed and context.bearers and in_tasks(item)):
        return None
    if not says_a_duty(scene, item):
        return None
    return claim(scene, item, share=1.0 if item.clause.opens_duty else 0.8)


RULE: Rule[Find] = Rule(
    code="OBL008",
    name="task-under-a-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

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
from lantoa.core.obligations.bear import claim, is_barred, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    if not item.leads or is_barred(item):
        return None
    return claim(scene, item) if says_a_duty(scene, item) else None


RULE: Rule[Find] = Rule(
    code="OBL007",
    name="task-with-lead-lines",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

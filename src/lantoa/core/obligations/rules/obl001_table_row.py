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
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    del scene  # a row tells everything by itself
    if item.block.row < 0:
        return None
    return Claim(item.clause.span, item.leads, item.partners)


RULE: Rule[Find] = Rule(
    code="OBL001",
    name="table-row",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

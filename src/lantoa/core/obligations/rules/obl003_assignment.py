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
from lantoa.core.obligations.bear import claim, in_tasks, is_barred
from lantoa.core.obligations.model import Claim, Find, Item, Scene

_VERBS = frozenset(("giao", "phan cong", "uy quyen"))
_UPWARD = frozenset(("Báo cáo", "Tờ trình"))


def find(scene: Scene, item: Item) -> Claim | None:
    order = item.clause.order
    if order is None or order.bearer is None or order.verb not in _VERBS or is_barred(item):
        return None
    if scene.kind in _UPWARD and not in_tasks(item):
        return None
    return claim(scene, item)


RULE: Rule[Find] = Rule(
    code="OBL003",
    name="assignment",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

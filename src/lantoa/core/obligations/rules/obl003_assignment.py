"""## What it finds
`Giao`, `phân công` or `ủy quyền` with somebody as object: the one who is given the work is the bearer, not the one who gives it.

## Why it matters
Conclusions of meetings, resolutions and dispatches of a people's committee hand out work in these words, one body a paragraph.

## Example
    2. Giao Sở Tài chính chủ trì, phối hợp với các đơn vị liên quan thẩm định dự toán.

## Not this
`Giao kế hoạch cụ thể đến từng đơn vị`: the object is a thing, so this is a task of whoever stands above it. `Phân công cán bộ …` below a body's heading: that body bears it. A report that tells who was charged.

## Known limits
A body in no list is taken only when it has a capital and a verb follows.
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

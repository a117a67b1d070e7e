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

from lantoa.core.document import LabelKind, Zone
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim
from lantoa.core.obligations.model import Claim, Find, Item, Role, Scene

_KINDS = frozenset(
    (
        "Kế hoạch",
        "Chỉ thị",
        "Công điện",
        "Chương trình",
        "Chương trình phối hợp",
        "Hướng dẫn",
        "Thông báo",
        "Công văn",
    )
)


def find(scene: Scene, item: Item) -> Claim | None:
    if (
        item.context.role is not Role.OPEN
        or scene.kind not in _KINDS
        or item.block.kind in (LabelKind.NONE, LabelKind.ARTICLE)
    ):
        return None
    if item.block.zone is Zone.ANNEX or not item.clause.opens_duty:
        return None
    return claim(scene, item)


RULE: Rule[Find] = Rule(
    code="OBL012",
    name="bare-instruction",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

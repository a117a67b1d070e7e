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
from lantoa.core.obligations.bear import claim, is_barred
from lantoa.core.obligations.model import Claim, Find, Item, Role, Scene

_VERBS = frozenset(("de nghi", "yeu cau", "keu goi", "de xuat"))
_LETTERS = frozenset(("", "Công văn", "Công điện"))


def find(scene: Scene, item: Item) -> Claim | None:
    order = item.clause.order
    if order is None or order.verb not in _VERBS:
        return None
    if order.bearer is None and is_barred(item):
        return None
    if item.context.role is Role.BARRED:
        return None
    found = claim(scene, item)
    return found if found.bearers or scene.kind not in _LETTERS else found._replace(bearers=scene.addressees)


RULE: Rule[Find] = Rule(
    code="OBL004",
    name="request",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

"""## What it finds
`Đề nghị`, `yêu cầu`, `kêu gọi`: the body addressed is the bearer. In a dispatch that asks without naming anybody the addressees are. `Trên đây là …. Đề nghị các xã …`: the request that closes a paper is one, from its verb on.

## Why it matters
Between equals and upwards an order is written as a request; to the one addressed it is work all the same.

## Example
    Đề nghị các cơ quan, đơn vị tổ chức tuyên truyền và báo cáo kết quả về Sở.

## Not this
`Xét đề nghị của Sở Nội vụ`; `kính trình`; `nếu có vướng mắc, đề nghị phản ánh` that names nobody.

## Known limits
A request to a superior to decide is read like any other request.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, is_barred
from lantoa.core.obligations.model import Claim, Find, Item, Role, Scene

_VERBS = frozenset(("de nghi", "yeu cau", "keu goi", "de xuat"))


def find(scene: Scene, item: Item) -> Claim | None:
    order = item.clause.order
    if order is None or order.verb not in _VERBS:
        return None
    if order.bearer is None and is_barred(item):
        return None
    if item.context.role is Role.BARRED:
        return None
    return claim(scene, item)


RULE: Rule[Find] = Rule(
    code="OBL004",
    name="request",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

"""## What it finds
An item of a list that a sentence opens with an order or a subject: `Sở A đề nghị các cơ quan, đơn vị:`, `…, ngành Y tế triển khai các hoạt động:`. The body in that sentence bears every item.

## Why it matters
Dispatches name their addressees once, above the list.

## Example
    Sở Y tế yêu cầu các trạm y tế thực hiện các nội dung sau:
    1. Rà soát danh sách trẻ chưa tiêm đủ liều.

## Not this
A list opened by `báo cáo như sau:` or `ban hành Kế hoạch … như sau:`; two bodies that `thống nhất ký kết Chương trình phối hợp … như sau:`.

## Known limits
A heading between the sentence and the item that names somebody else is followed, as it should be; one that names a topic is passed over.
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
    confidence=0.91,
    find=find,
)

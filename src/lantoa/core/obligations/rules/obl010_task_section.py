"""## What it finds
An item of a section of tasks (`Nhiệm vụ`, `Nội dung`, `Giải pháp`, `Biện pháp`, `Tổ chức thực hiện`, `Phân công`, `Chế độ báo cáo`) that opens with a verb of duty and names nobody.

## Why it matters
What a plan lists as its tasks is to be done, even where it does not say by whom; that gap is worth showing.

## Example
    II. NHIỆM VỤ, GIẢI PHÁP
    - Xây dựng tủ sách pháp luật tại nhà văn hóa thôn.

## Not this
Items under `Mục đích`, `Yêu cầu`, `Mục tiêu`, `Quan điểm`, `Kết quả`. Items that are topics: `Việc thực hiện …`, `Thành phần …`.

## Known limits
A verb that is not in the word list is missed.
"""

from lantoa.core.document import LabelKind
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    if not in_tasks(item) or item.block.kind is LabelKind.NONE:
        return None
    return claim(scene, item) if says_a_duty(scene, item) else None


RULE: Rule[Find] = Rule(
    code="OBL010",
    name="item-of-a-task-section",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.92,
    find=find,
)

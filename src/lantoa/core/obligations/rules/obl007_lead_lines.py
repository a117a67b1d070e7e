"""## What it finds
A task of a section in which a line of its own says who leads: `Cơ quan chủ trì: …`, `Đơn vị thực hiện: …`, also as a heading with a list. Right under a title (`2.1. Chương trình khai mạc`) they make it an activity to be held. Lines `Cơ quan phối hợp` give who helps, `Thời gian thực hiện` the deadline.

## Why it matters
In action plans the tasks come first and their bearers after, once for all of them.

## Example
    a) Tổ chức hội nghị phổ biến Luật.
    b) Biên soạn tờ gấp.
    - Cơ quan chủ trì: Sở Tư pháp.

## Not this
`Chủ trì, phối hợp với …` at the beginning of a task: a verb, not a line about the task.

## Known limits
A line that stands before its tasks is given to the tasks before it.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, is_barred, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene


def find(scene: Scene, item: Item) -> Claim | None:
    if not item.leads or is_barred(item):
        return None
    return claim(scene, item) if item.title or says_a_duty(scene, item) else None


RULE: Rule[Find] = Rule(
    code="OBL007",
    name="task-with-lead-lines",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.97,
    find=find,
)

"""## What it finds
A line that names a body, puts a colon and says the task: `Sở Y tế: Hướng dẫn …`.

## Why it matters
A directive to many bodies gives each one line; the name before the colon is the bearer of all that follows.

## Example
    3. Báo Hà Sơn: Mở chuyên mục, tăng thời lượng tin, bài về cải cách hành chính.

## Not this
A list of telephone numbers (`Công ty A: 0243 …`) or of members (`Trưởng ban: Chủ tịch Ủy ban nhân dân tỉnh`).

## Known limits
A name that is followed by a period instead of a colon is read as a heading.
"""

from lantoa.core.document import LabelKind
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks, is_barred, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene, Stop
from lantoa.core.obligations.parse import parse_clause


def _goes_on(scene: Scene, item: Item, start: int) -> bool:
    """Small letters after the colon: `UBND các xã: phủ sóng …` is a sentence, `Tổ trưởng: Ông A` is not."""
    return in_tasks(item) and item.clause.span.end - start > 15 and scene.document.flow[start].islower()


def find(scene: Scene, item: Item) -> Claim | None:
    subject = item.clause.subject
    if (
        subject is None
        or subject.stop is not Stop.COLON
        or is_barred(item)
        or (item.block.kind is LabelKind.NONE and not in_tasks(item))
    ):
        return None
    rest = parse_clause(scene.document.flow, subject.after, item.clause.span.end)
    if not says_a_duty(scene, item._replace(clause=rest)) and not _goes_on(scene, item, subject.after):
        return None
    return claim(scene, item)


RULE: Rule[Find] = Rule(
    code="OBL005",
    name="named-line",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.90,
    find=find,
)

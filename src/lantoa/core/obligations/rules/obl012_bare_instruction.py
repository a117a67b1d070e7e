"""## What it finds
A numbered paragraph that opens with a verb of duty, in a kind of paper that instructs (plan, scheme, rules, directive, conclusion, telegram, notice, dispatch), outside any section whose heading tells its role; also an item among the aims that founds, holds or sends something by a day (`Thành lập 12 tổ … trước ngày 30/4/2026`).

## Why it matters
Short papers have no headings; their numbered paragraphs are the instructions.

## Example
    Chủ tịch UBND xã kết luận như sau:
    1. Tiếp tục rà soát các điểm trường có nguy cơ ngập.

## Not this
Reports, submissions, decisions: there such a paragraph tells or enacts.

## Known limits
The weakest rule: nothing but the verb speaks for a duty.
"""

from lantoa.core.document import LabelKind, Zone
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, is_dated_step
from lantoa.core.obligations.model import Claim, Find, Item, Role, Scene

_KINDS = frozenset(
    (
        "Kế hoạch",
        "Kế hoạch liên tịch",
        "Đề án",
        "Phương án",
        "Quy chế",
        "Quy định",
        "Thông tri",
        "Kết luận",
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
        (item.context.role is not Role.OPEN and not is_dated_step(scene, item))
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
    confidence=0.67,
    find=find,
)

"""## What it finds
An item or paragraph under a heading that names a body: `1. Sở Y tế`, `Giao Ủy ban nhân dân xã:`, `Trách nhiệm của nhà trường`; behind `Trách nhiệm của` any words name the bearer.

## Why it matters
The section on carrying out a plan is written so: a heading for each body, its duties below, the name not repeated.

## Example
    2. Phòng Văn hóa - Xã hội
    - Hướng dẫn các thôn xây dựng hương ước.

## Not this
A heading that names a topic. A paragraph under the name that only explains.

## Known limits
A paragraph that closes the whole document but stands under the last name is given to that name when it names nobody itself.
"""

from lantoa.core.document import LabelKind
from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.obligations.bear import claim, in_tasks, says_a_duty
from lantoa.core.obligations.model import Claim, Find, Item, Scene

# A paragraph among items more often tells something, or is somebody else's.
_UNLABELLED = 0.88


def find(scene: Scene, item: Item) -> Claim | None:
    context = item.context
    if not (context.headed and context.bearers and in_tasks(item)):
        return None
    if not says_a_duty(scene, item):
        return None
    return claim(scene, item, share=_UNLABELLED if item.block.kind is LabelKind.NONE else 1.0)


RULE: Rule[Find] = Rule(
    code="OBL008",
    name="task-under-a-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.98,
    find=find,
)

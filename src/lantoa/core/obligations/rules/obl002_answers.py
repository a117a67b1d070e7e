"""## What it finds
The closing article of a decision: who `chịu trách nhiệm thi hành` the paper. All that stands before these words is the bearer, split at semicolons.

## Why it matters
It is the sentence by which everybody named becomes bound by the decision (NĐ 30/2020/NĐ-CP, mẫu 1.2, 1.3).

## Example
    Điều 3. Chánh Văn phòng Sở, Trưởng các phòng chuyên môn và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này.

## Not this
`chịu trách nhiệm trước pháp luật`: a liability, not a charge to carry out.

## Known limits
A list of names broken over several paragraphs keeps only the last.
"""

from lantoa.core.kernel import Rule, RuleStatus, Span, pattern
from lantoa.core.obligations.model import Claim, Find, Item, Scene
from lantoa.core.obligations.read_name import split_names

# "Các ông (bà) Giám đốc Sở A, Trưởng phòng B chịu trách nhiệm thi hành Quyết định này."
_ANSWERS = pattern(
    r"(?:,|(?<![ ,])) +(?:có trách nhiệm +và +)?[Cc]h[ịi]u +tr[áa]ch +nhi[ệêe]m +(?:tổ chức +|triển khai +)?(?:th[iị] +hành|thực +hi[ệê]n)"
)

# Letters of all who answer
_SHORTEST, _LONGEST = 3, 1_500


def find(scene: Scene, item: Item) -> Claim | None:
    clause = item.clause
    if not clause.answers:
        return None
    flow = scene.document.flow
    for match in _ANSWERS.finditer(flow, *clause.span):
        end = match.start()
        left = max(clause.span.start, end - _LONGEST)
        left = max(left, flow.rfind(".", left, end) + 1, flow.rfind("\n", left, end) + 1)
        if end - left >= _SHORTEST:
            return Claim(clause.span, split_names(flow, Span(left, end)))
    return None


RULE: Rule[Find] = Rule(
    code="OBL002",
    name="answers-for-carrying-out",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2 và 1.3",
    confidence=0.95,
    find=find,
)

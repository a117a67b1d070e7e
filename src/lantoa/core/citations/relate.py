"""A plan that implements a plan: mentions inside the title of another mention."""

from collections.abc import Sequence

from lantoa.core.citations.model import Mention, Relation
from lantoa.core.kernel import pattern

_VERBS = (
    (Relation.AMENDS, pattern(r"sửa đổi|bổ sung|điều chỉnh|đính chính|SỬA ĐỔI")),
    (Relation.REPLACES, pattern(r"thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|THAY THẾ")),
    (Relation.DETAILS, pattern(r"quy định chi tiết|hướng dẫn|cụ thể hóa|cụ thể hoá|HƯỚNG DẪN")),
    (Relation.IMPLEMENTS, pattern(r"thực hiện|triển khai|thi hành|quán triệt|THỰC HIỆN|TRIỂN KHAI")),
)
# What may not stand between a mention and the one its title names: a list, a sentence's end; each branch opens with a literal
_APART = pattern(r";|\n|\(|\)|\. |: |, (?:Sở|UBND|Ủy ban|Bộ|Chủ tịch|Ban|yêu cầu|đề nghị)| và [A-ZĐ]")
_REACH = 220
_SHORTEST = len("sửa đổi")


def relate(flow: str, mentions: Sequence[Mention]) -> list[tuple[int, Relation] | None]:
    """For each mention, the mention whose title names it and what that one does to it."""
    found: list[tuple[int, Relation] | None] = []
    for index, mention in enumerate(mentions):
        above = mentions[index - 1] if index else None
        near = above is not None and mention.start - above.end <= _REACH
        relation = _verb(flow[above.end : mention.start]) if above and near else None
        found.append((index - 1, relation) if relation else None)
    return found


def _verb(between: str) -> Relation | None:
    if len(between) < _SHORTEST or _APART.search(between):
        return None
    for relation, verb in _VERBS:
        if verb.search(between):
            return relation
    return None

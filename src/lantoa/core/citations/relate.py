"""A plan that implements a plan: mentions inside the title of another mention; and what the paper itself does away with."""

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
# "Bổ sung kinh phí |thực hiện| Kế hoạch số …": something else is added
_ELSE = r"(?:thực hiện|triển khai|thi hành|theo|phù hợp với)\b"
# "Kế hoạch này |thay thế| Kế hoạch số …", "Bãi bỏ Công văn số …", "V/v sửa đổi, bổ sung Quyết định số …"
_DOES = pattern(
    r"(?:(?:V/v|Về việc|[^.;:\n]{0,120}? này(?: có hiệu lực[^.;:\n]{0,80}?(?:,| và))?)\s(?P<does>thay thế|bãi bỏ|h[ủu][ỷy] bỏ|sửa đổi|bổ sung|đính chính)"
    rf"|(?P<opens>Thay thế|Bãi bỏ|H[ủu][ỷy] bỏ|Sửa đổi|Bổ sung|Đính chính))\b(?:(?!{_ELSE})[^.;:\n]){{0,60}}\Z"
)
_STOPS = ("\n", ". ", "; ", ": ")
_SHORTEST = len("sửa đổi")


def relate(flow: str, mentions: Sequence[Mention]) -> list[tuple[int | None, Relation] | None]:
    """For each mention, the mention whose title names it, None for the paper itself, and what that one does to it."""
    found: list[tuple[int | None, Relation] | None] = []
    for index, mention in enumerate(mentions):
        above = mentions[index - 1] if index else None
        near = above is not None and mention.start - above.end <= _REACH
        if above and near and (relation := _verb(flow[above.end : mention.start])):
            found.append((index - 1, relation))
        else:
            own = _own(flow, mention.start)
            found.append((None, own) if own else None)
    return found


def _own(flow: str, start: int) -> Relation | None:
    """Whether the sentence before `start` amends or replaces what it names next."""
    first = max(0, start - _REACH)
    for stop in _STOPS:
        if (at := flow.rfind(stop, first, start)) >= 0:
            first = at + len(stop)
    does = _DOES.match(flow, first, start)
    return does and _relation((does["does"] or does["opens"]).lower())


def _verb(between: str) -> Relation | None:
    if len(between) < _SHORTEST or _APART.search(between):
        return None
    return _relation(between)


def _relation(words: str) -> Relation | None:
    return next((relation for relation, verb in _VERBS if verb.search(words)), None)

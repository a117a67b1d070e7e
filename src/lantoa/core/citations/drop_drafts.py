"""Bills are no documents yet: `dự án Luật …`, `xây dựng Luật …`, `Luật … (sửa đổi)`."""

from collections.abc import Iterator

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.model import Mention
from lantoa.core.kernel import pattern

_LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))
# "dự án ", "hồ sơ xây dựng ", "hoàn thiện dự thảo " right before the law
_BEFORE = pattern(
    r"(?:du an|du thao|xay dung|soan thao|hoan thien|de an xay dung|de nghi xay dung)(?: ho so)?(?: cac)?[ “\"]{1,8}$"
)
# " (sửa đổi)", " trình Quốc hội" right behind it
_BEHIND = pattern(r" {0,8}(?:\((?:sua doi|du thao)|trinh quoc hoi|duoc trinh quoc hoi)")
_NEXT_TO = pattern(r" ?\(|, {1,8}| {1,8}(?:và|hoặc) {1,8}")
_REACH = 40
_LAST_LETTERS = frozenset("ngoc")
_FIRST_LETTERS = frozenset("(td")


def drop_drafts(flow: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions without laws that are only being drafted; once a bill, a bare name means the bill all through the paper."""
    drafts = set(_drafts(flow, mentions))
    if not drafts:
        return mentions
    names = {flatten(" ".join(flow[mentions[index].start : mentions[index].end].split())) for index in drafts}
    return [
        mention
        for index, mention in enumerate(mentions)
        if index not in drafts
        and not (_bare(mention) and flatten(" ".join(flow[mention.start : mention.end].split())) in names)
    ]


def _bare(mention: Mention) -> bool:
    return mention.kind in _LAWS and mention.number_symbol is None and mention.year is None


def _drafts(flow: str, mentions: list[Mention]) -> Iterator[int]:
    last = -1
    for index, mention in enumerate(mentions):
        if not _bare(mention):
            continue
        # `dự án Luật A, Luật B`: the second is a bill too.
        listed = (
            last >= 0 and last == index - 1 and _NEXT_TO.fullmatch(flow, mentions[last].end, mention.start)
        )
        if listed or _announced(flow, mention.start) or _presented(flow, mention.end):
            last = index
            yield index


def _announced(flow: str, at: int) -> bool:
    before = flow[max(0, at - _REACH) : at]
    return flatten(before.rstrip(' “"')[-1:]) in _LAST_LETTERS and bool(_BEFORE.search(flatten(before)))


def _presented(flow: str, at: int) -> bool:
    behind = flow[at : at + _REACH]
    return flatten(behind.lstrip(" ")[:1]) in _FIRST_LETTERS and bool(_BEHIND.match(flatten(behind)))

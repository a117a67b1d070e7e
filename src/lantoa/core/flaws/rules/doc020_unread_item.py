"""## What it finds

A numbered item that gave no duty and no target although most of those beside it did, and although it orders something,
names a time or is a heading that begins with the same words as one beside it that did.

## Why it matters

Whoever works by the list of duties never sees what is not in it.

## Example

`1. Sở Y tế …`, `2. Sỡ Nôi vu chu trì … hoàn thành trước ngày 30/4/2026`, `3. Các xã …`, where nothing was read of `2.`

## Not this

An item about time, place, money or who takes part; an item whose points are duties.

## Known limits

Where most items of a list gave nothing, nothing is said of any.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.document import DirectiveDocument, LabelKind, Zone, block_at, heads_times
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, Span, pattern

_LISTED = (LabelKind.ARABIC, LabelKind.ARABIC_2, LabelKind.LETTER)
_ORDERS = pattern(
    r"(?:ch[uủ] tr[iì]|hoàn thành (?:trước|tr[uư]ớc|xong|trong)|chịu trách nhiệm|có trách nhiệm|(?<!đã )giao (?=[A-ZĐ])|báo cáo kết quả)"
)
# What an item is about that asks for nothing.
_ABOUT = pattern(
    r" *(?:Kinh phí|Nguồn|Địa điểm|Thành phần|Đối tượng|Phạm vi|Mục (?:đích|tiêu)|Yêu cầu|Căn cứ|Số lượng|Hồ sơ|Nội dung|Hình thức|Quy mô|Chỉ tiêu|Điều kiện|Tiêu chuẩn|Thời|Danh sách|Giá|Lệ phí|Cách|Trình tự)"
)
_TIMES = frozenset(("deadline", "by"))
_SHOWN = 80
# No two words are longer.
_OPENING = 24


def find(paper: Paper) -> Iterator[Flaw]:
    """Items of a list that are the only ones without a duty."""
    document = paper.document
    led = _reached(document, [*paper.duties, *paper.targets])
    unread = dict(_left_out(document, led))
    timed = (
        _reached(document, [one.evidence.span for one in paper.deadlines if one.kind in _TIMES])
        if unread
        else set()
    )
    for index, openings in unread.items():
        block = document.blocks[index]
        words = document.flow[block.content : block.span.end]
        asks = index in timed or _ORDERS.search(words) or _opening(document, index) in openings
        if asks and not (_ABOUT.match(words) or heads_times(words.partition(":")[0])):
            shown = " ".join(words.split())[:_SHOWN]
            yield Flaw(Span(*block.span), params=(("label", block.label.strip(" .)")), ("shown", shown)))


def _left_out(document: DirectiveDocument, led: set[int]) -> Iterator[tuple[int, set[str]]]:
    """Items without a duty where most beside them have one, and how the headings among those begin."""
    lists: dict[tuple[int, LabelKind], list[int]] = {}
    body = Zone.BODY
    for index, block in enumerate(document.blocks):
        if block.kind in _LISTED and block.zone is body and block.row < 0:
            lists.setdefault((block.parent, block.kind), []).append(index)
    for items in lists.values():
        if _mostly(items, led):
            openings = {_opening(document, index) for index in items if index in led} - {""}
            yield from ((index, openings) for index in items if index not in led)


def _opening(document: DirectiveDocument, index: int) -> str:
    """The first two words of a heading; nothing of a sentence."""
    block = document.blocks[index]
    words = document.flow[block.content : block.span.end]
    return "" if words.endswith((".", ";")) else " ".join(words[:_OPENING].split()[:2])


def _mostly(items: Sequence[int], led: set[int]) -> bool:
    found = sum(index in led for index in items)
    return len(items) // 2 < found < len(items)


def _reached(document: DirectiveDocument, spans: Sequence[Span]) -> set[int]:
    """The blocks in which something stands, and all that they stand under."""
    found: set[int] = set()
    for span in spans:
        index = block_at(document, span.start)
        while index >= 0 and index not in found:
            found.add(index)
            index = document.blocks[index].parent
    return found


RULE = Rule(
    code="DOC020",
    name="unread-item",
    status=RuleStatus.STABLE,
    since="0.2.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

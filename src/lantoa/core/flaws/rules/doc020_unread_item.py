"""## What it finds

A numbered item that gave no duty and no target although most of those beside it did, and although it orders something,
names a time or is a heading that begins with the same words as one beside it that did. Also any sentence that says by when
somebody does something, where nothing was read as a duty: in a scan an item may have lost its number, a paragraph its line.

## Why it matters

Whoever works by the list of duties never sees what is not in it.

## Example

`1. Sở Y tế …`, `2. Sỡ Nôi vu chu trì … hoàn thành trước ngày 30/4/2026`, `3. Các xã …`, where nothing was read of `2.`;
`1V. TỔ CHỨC THỰC HIỆN sẽ Các phòng gửi báo cáo trước ngày 20 tháng cuối quý.`

## Not this

An item about time, place, money or who takes part; an item whose points are duties; an aim, what was done, when a rule of
law comes into force; papers that report, submit or lay down law.

## Known limits

Where most items of a list gave nothing, nothing is said of any but those that say who does what by when. On 72 real papers 12 such
sentences are told of, in five papers: 11 say to whom minutes must be sent, or what must be done, by a day; one is no order.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.document import (
    Block,
    DirectiveDocument,
    LabelKind,
    Zone,
    block_at,
    heads_times,
    sentence_around,
)
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
# By when, since when or how often something is done.
_WORK_TIMES = frozenset(("deadline", "by", "relative", "period", "recurrence"))
_READ = (Zone.BODY, Zone.ANNEX)
# Papers that tell or lay down law.
_TELLS = frozenset(
    ("Báo cáo", "Tờ trình", "Giấy mời", "Biên bản", "Thông tư", "Nghị định", "Nghị quyết liên tịch")
)
# "Các phòng, đơn vị gửi báo cáo", "UBND phường phải hoàn thành": who, and what it does
_WHO_DOES = pattern(
    r"(?<!\w)(?:UBND|Ủy ban|Sở|Phòng|Văn phòng|Ban|Công an|Bộ Chỉ huy|Trung tâm|Trạm|Hội|Đoàn|Mặt trận|Chủ tịch|Thủ trưởng|Giám đốc|Trưởng|Hiệu trưởng"
    r"|Đơn vị|Cơ quan|(?:Các|các) (?:sở|phòng|ban|đơn vị|cơ quan|xã|phường|thôn|trường|ngành|tổ chức))(?!\w)[^.;:\n]{0,90}?[^\W\d] "
    r"(?:gửi|nộp|trình|lập|cử|nhận|báo cáo|hoàn thành|hoàn thiện|tổ chức|rà soát|xây dựng|triển khai|thực hiện|kiểm tra|tổng hợp|tham mưu|bàn giao"
    r"|niêm yết|công khai|đăng ký|bố trí|phối hợp|chủ trì|theo dõi|cấp|mua|sửa|lắp|thông báo|tuyên truyền|vận động|chuyển|xử lý|khắc phục)(?!\w)"
)
# "Năm 2025 Phòng Kinh tế đã gửi …", "Quyết định này có hiệu lực …", "Phấn đấu đến năm 2030 …": no work to come
_NO_WORK = pattern(r"(?<!\w)(?:đã|có hiệu lực|[Pp]h[ấâ]n đ[ấầâ]u|[Mm]ục tiêu|[Cc]ăn cứ)(?!\w)")
_SHOWN, _SENTENCE = 80, 160
# No two words are longer.
_OPENING = 24


def find(paper: Paper) -> Iterator[Flaw]:
    """Items of a list that are the only ones without a duty; then sentences that say who does what by when."""
    told = list(_items(paper))
    yield from told
    if paper.letterhead.kind not in _TELLS:
        yield from _sentences(paper, {flaw.span.start for flaw in told})


def _items(paper: Paper) -> Iterator[Flaw]:
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


def _sentences(paper: Paper, told: set[int]) -> Iterator[Flaw]:
    """One for each block of text without a duty in it or under it, however many times it names."""
    document = paper.document
    led = _reached(document, paper.duties) if paper.deadlines else set[int]()
    for deadline in paper.deadlines:
        index = block_at(document, deadline.evidence.span.start)
        if index in led or deadline.kind not in _WORK_TIMES:
            continue
        block = document.blocks[index]
        fresh = block.zone in _READ and block.row < 0 and block.span.start not in told
        if fresh and (flaw := _order(paper, block, deadline.evidence.span)):
            told.add(block.span.start)
            yield flaw


def _order(paper: Paper, block: Block, time: Span) -> Flaw | None:
    """The sentence around a time, where it says who does what and is no aim."""
    document = paper.document
    around = sentence_around(document.flow, *time)
    words = document.flow[slice(*around)]
    if not _WHO_DOES.search(words) or _NO_WORK.search(words) or _ABOUT.match(document.flow, block.content):
        return None
    return Flaw(around, "order", (("shown", " ".join(words.split())[:_SENTENCE]),))


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

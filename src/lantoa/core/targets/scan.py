"""Every number with a unit, in reading order, with what the words around it do with it."""

from bisect import bisect_right
from collections.abc import Iterator

from lantoa.core.document import Block, DirectiveDocument, sentence_around
from lantoa.core.kernel import Span, pattern
from lantoa.core.targets.columns import promised_cells
from lantoa.core.targets.compare import compare
from lantoa.core.targets.count import Unit, read_share_of, read_unit, skip_repeated
from lantoa.core.targets.govern import is_object
from lantoa.core.targets.model import Comparator, Figure, Form, Setting
from lantoa.core.targets.spot import Number, opens_with_number, spot_numbers
from lantoa.core.targets.weigh import Scales

# Farther than this no sentence is followed, so that cost stays linear on a text without sentences.
_REACH = 1200
_SIDE = 300
# "01 báo cáo": the paper that comes of a task measures nothing
_PAPERS = frozenset(
    {
        *("báo cáo", "văn bản", "hồ sơ", "bộ hồ sơ", "bản", "bộ", "đề án", "phiếu", "mẫu", "chương trình"),
        *("biên bản", "kế hoạch", "quyết định", "tờ trình", "danh sách", "thông báo", "công văn", "dự thảo"),
        *("nghị quyết", "quy chế", "biểu mẫu", "bảng tổng", "hướng dẫn", "kết luận", "đề cương", "bản vẽ"),
    }
)
# … unless it is so many: "40.000 hồ sơ"
_MANY = 100
# "06 bình", "03 khẩu hiệu; …": nothing else stands beside what a cell counts
_ALONE = pattern(r"[^\S\n]*(?:[.;,/(+]|và(?= )|\Z)")
# chỉ số phát triển con người duy trì trên | 0,7: an index counts in nothing
_INDEX = pattern(r"(?:[Cc]hỉ|[Hh]ệ) +số[^;.]{0,120}\Z")
# thời lượng 15 phút / tuổi thọ từ 10 năm / 35 tuần | thực học / đủ | 15 năm / 03 tháng | tiền lương: a length is what is spoken of
_LENGTH = pattern(
    r"hời +lượng|ỗi +[^\W\d]+(?: +[^\W\d]+){0,3} +\d|ành |ào +tạo|ập +huấn|ồi +dưỡng|thiểu +cho|uổi +thọ|thực +học|học +kỳ|đủ +(?=\d+ *\w+)|tháng +(?:tiền|lương|trợ|phụ)"
)


def scan_figures(document: DirectiveDocument) -> Iterator[Figure]:
    """Figures of the body and the annexes; table cells that are all number are left to `tabulate`.

    What a task is to bring about is a cell that opens with the figure: `02 lớp`, `Tối thiểu 03 tin`.
    """
    flow, scales, promised = document.flow, Scales(document), promised_cells(document)
    starts = [block.span.start for block in document.blocks]
    sentence = Span(0, 0)
    for number in spot_numbers(document):
        index = bisect_right(starts, number.start) - 1
        block = document.blocks[index]
        if block.row >= 0 and index not in promised and opens_with_number(flow, block):
            continue
        right = min(block.span.end, number.end + 400)
        unit = _unit_of(flow, number, right)
        if unit is None:
            continue
        end = max(unit.end, number.end)
        comparison = compare(flow, number.start, end, left=block.content, right=right)
        timed = unit.form is Form.TIME and _LENGTH.search(
            flow, max(0, number.start - 60), min(end + 10, right)
        )
        # What a task is to bring about may be any noun.
        result = index in promised and _is_listed(flow, block, comparison.start, end)
        if not (
            result
            or _worth_weighing(number, unit, comparison.words, timed=bool(timed))
            or (not unit.known and is_object(flow[max(block.content, number.start - 100) : number.start]))
        ):
            continue
        if number.start >= sentence.end:
            sentence = _sentence(flow, number, block, sentence)
        opens = result or (comparison.start == block.content and unit.known)
        counted = unit.form is not Form.SHARE or not flow[end : block.span.end].strip(" .;")
        paper = unit.text.casefold() in _PAPERS and number.value < _MANY
        task = promised.get(index, "") if opens and counted and not paper else ""
        stood = scales.stood(end, sentence)
        yield Figure(
            start=comparison.start,
            number=number.start,
            end=end,
            value=number.value,
            value_max=number.value_max,
            unit=unit.text or None,
            form=unit.form,
            comparator=comparison.comparator if number.value_max is None else Comparator.RANGE,
            bound=comparison.words,
            known=unit.known or bool(task),
            worded=number.worded,
            cell=bool(task),
            setting=Setting.AIM if index in promised else scales.weigh(index, number.start, sentence),
            sentence=sentence,
            before=task or flow[max(sentence.start, comparison.start - _SIDE) : comparison.start],
            after=flow[end : min(sentence.end, end + _SIDE)],
            stood=flow[slice(*stood)] if stood else "",
        )


def _is_listed(flow: str, cell: Block, start: int, end: int) -> bool:
    """Whether a number and what it counts are all that a cell, or one part of its list, says."""
    before = flow[cell.content : start].rstrip()
    return before[-1:] in ("", ",", ";", "+") and _ALONE.match(flow, end, cell.span.end) is not None


def _worth_weighing(number: Number, unit: Unit, bound: str, *, timed: bool) -> bool:
    """Whether any rule could claim the figure: no bare time but a length, no unknown noun without a bound, no `từ 92%` where things stand."""
    if number.value_max is not None:
        return unit.known or bool(bound)
    if bound == "từ" or (not bound and not unit.known and "/" not in unit.text):
        return False
    return bool(bound) or timed or unit.form is not Form.TIME or "/" in unit.text


def _sentence(flow: str, number: Number, block: Block, last: Span) -> Span:
    """The sentence around a number, sought between the end of the last one and half a page further on."""
    left = max(block.content, last.end, number.start - _REACH)
    window = flow[left : min(block.span.end, number.end + _REACH)]
    inner = sentence_around(window, number.start - left, number.end - left)
    return Span(left + inner.start, left + inner.end)


def _unit_of(flow: str, number: Number, right: int) -> Unit | None:
    """What the number counts: the words behind it, or those between the two numbers of a range."""
    at = skip_repeated(flow, number.end, right)
    if number.fraction:
        return read_share_of(flow, at, right)
    if number.bare:
        index = _INDEX.search(flow, max(0, number.start - 150), number.start)
        return Unit(number.end, "", Form.COUNT, known=True) if index else None
    unit = read_unit(flow, at, right)
    if number.middle == "giờ" and unit:  # 02 giờ 30 phút/ngày: in hours a day
        return unit._replace(text=f"giờ{unit.text}", form=Form.TIME)
    if number.middle.strip() and (unit is None or not unit.known):
        middle = read_unit(number.middle + " ", 0, len(number.middle) + 1)
        return middle._replace(end=number.end) if middle else unit
    return unit

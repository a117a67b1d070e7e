"""Every number with a unit, in reading order, with what the words around it do with it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument, sentence_around
from lantoa.core.kernel import Span
from lantoa.core.targets.compare import compare
from lantoa.core.targets.count import Unit, known_noun, read_share_of, read_unit
from lantoa.core.targets.model import Comparator, Figure, Form, Setting
from lantoa.core.targets.parse import NUMERALS, parse_number
from lantoa.core.targets.weigh import Scales

_DIGITS = re.compile(r"\d[\d.,]*")
# ít nhất một / không quá hai / tối thiểu ba
_WORDED = re.compile(
    r"(?:[íiI]t +nh[ấâa]t|Ít +nhất|[tT]ối +thi[ểê]u|[tT]ối +đa|không +quá|không +dưới)(?: +(?:là|phải|có|đạt|từ|được)){0,2} +(?P<word>"
    + "|".join(sorted((word.replace(" ", " +") for word in NUMERALS), key=len, reverse=True))
    + r")(?= +[^\W\d])"
)
# 10 - 15 / 500 đến dưới 3.000 / 125 m2 đến dưới 750 / 1% - 3
_SECOND = re.compile(
    r"(?P<middle> *[%‰]| +[^\W\d_]+[23]?(?: +[^\W\d_]+)?)?(?: *[-–—÷] *| +(?:đến|tới) +)(?:dưới +|trên +|tối đa +|không quá +)?(?P<second>\d[\d.,]*)"
)
# … 5 ngày, tối đa là 10
_MOST = re.compile(r"[^\d;.\n]{0,30}?,? +(?:và +)?(?:tối +đa|không +quá|nhiều +nhất)(?: +(?:là|không +quá))? +(?P<second>\d[\d.,]*)")
# 80.000 đồng lên 240.000 đồng: the first is where things stand
_RISES = re.compile(r"[^\d;.\n]{0,30}? +(?:lên|xuống|còn)(?: +còn)? +\d")
# 42/100.000 trẻ đẻ sống
_PER_MANY = re.compile(r"/1(?:0{2,5}|0{0,2}\.000) +[^\W\d]")
# ≥ 80 / 100% (UBND cấp tỉnh quy định) / 40 - 50 / ≤ 3 Đông Nam Á; ≤ 50 Thế giới / ≥ 3% và tăng dần
_CELL = re.compile(
    r" *(?:[<>]=?|[≥≤=~]|[Tt]rên|[Dd]ưới|[Tt]ừ|[Ií]t +nhất|[Tt]ối +(?:thiểu|đa)|[Kk]hoảng)? *\d[\d.,]*(?: *(?:[-–÷]|đến) *\d[\d.,]*)? *[%‰]?(?: *(?:\(|và |trở |;|[A-ZĐ]).*)?$"
)
# Words that make a name or an ordinal of the number behind them.
_NAMING = frozenset(
    "ngày tháng năm quý khóa khoá số điều khoản điểm chương lục biểu trang thứ lớp cấp loại hạng phiên vòng đợt tập tuần "
    "bước nhóm hình kỳ đội tổ lô tầng phố đường quận kênh".split()
)
# Nghị định 30, Đề án 06, Ban Chỉ đạo 35, Giai đoạn 2, Mẫu 01: only behind a capital, for `ổn định 05 mô hình` names nothing.
_TITLED = re.compile(r"(?:[A-ZĐ]\w+ +(?:định|quyết|thị|án|đạo|lệnh|tư|tri|luận)|[Gg]iai +đoạn|Luật|(?<!huyên )(?<!ạng )[Mm]ục|Mẫu)[:,]? *$")
_RECURRING = re.compile(r"(?:[hHmM][ằàỗo]\w*|mỗi|Mỗi|cả|một|trong) +(?:ngày|tháng|năm|quý|tuần|lớp|đợt|kỳ|tổ|đội|nhóm)[:,]? *$")


class Number(NamedTuple):
    """The digits of one figure: where they begin and end, and what they say; `middle` is a unit between two numbers."""

    start: int
    end: int
    value: float
    value_max: float | None
    middle: str
    fraction: bool
    worded: bool


def scan_figures(document: DirectiveDocument) -> Iterator[Figure]:
    """Figures of the body and the annexes; table cells that are all number are left to `tabulate`."""
    scales = Scales(document)
    starts = [block.span.start for block in document.blocks]
    sentence = Span(0, 0)
    for number in scan_numbers(document):
        index = bisect_right(starts, number.start) - 1
        block = document.blocks[index]
        if block.row >= 0 and opens_with_number(document.flow, block):
            continue
        right = min(block.span.end, number.end + 400)
        unit = _unit_of(document.flow, number, right)
        if unit is None:
            continue
        if number.start >= sentence.end:
            sentence = _sentence(document.flow, number, block.span, sentence)
        figure = _figure(document.flow, number, unit, sentence, setting=scales.weigh(index, number.start, sentence))
        if figure.bound != "từ" or figure.value_max is not None:
            yield figure


def _sentence(flow: str, number: Number, block: Span, last: Span) -> Span:
    """The sentence around a number, sought between the end of the last one and a page further on, so that cost stays linear."""
    left = max(block.start, last.end)
    window = flow[left : min(block.end, number.end + 2000)]
    inner = sentence_around(window, number.start - left, number.end - left)
    return Span(left + inner.start, left + inner.end)


def _figure(flow: str, number: Number, unit: Unit, sentence: Span, *, setting: Setting) -> Figure:
    end = max(unit.end, number.end)
    comparison = compare(flow, number.start, end, left=sentence.start, right=sentence.end)
    comparator = Comparator.RANGE if number.value_max is not None else comparison.comparator
    return Figure(
        start=comparison.start,
        number=number.start,
        end=end,
        value=number.value,
        value_max=number.value_max,
        unit=unit.text,
        form=unit.form,
        comparator=comparator,
        bound=comparison.words,
        known=unit.known,
        worded=number.worded,
        cell=False,
        setting=setting,
        sentence=sentence,
        before=flow[max(sentence.start, comparison.start - 400) : comparison.start],
        after=flow[end : min(sentence.end, end + 300)],
    )


def opens_with_number(flow: str, cell: Block) -> bool:
    """Whether a cell holds a number and little else: that one `tabulate` reads."""
    return _CELL.match(flow, cell.content, cell.span.end) is not None


def number_at(flow: str, start: int, end: int) -> Number | None:
    """The first number between `start` and `end`, that is no part of a name or a date."""
    for match in _DIGITS.finditer(flow, start, end):
        if number := _number(flow, match.start(), match.end(), start):
            return number
    return None


def scan_numbers(document: DirectiveDocument) -> Iterator[Number]:
    """Numbers in figures and in words that could be counts, in order."""
    flow = document.flow
    for left, right in ((document.head_end, document.foot_start), (document.annex_start, len(flow))):
        words = _worded(flow, left, right)
        waiting = next(words, None)
        done = left
        for match in _DIGITS.finditer(flow, left, right):
            while waiting and waiting.start < match.start():
                yield waiting
                waiting = next(words, None)
            if match.start() >= done and (number := _number(flow, match.start(), match.end(), left)):
                yield number
                done = number.end
        while waiting:
            yield waiting
            waiting = next(words, None)


def _worded(flow: str, left: int, right: int) -> Iterator[Number]:
    for match in _WORDED.finditer(flow, left, right):
        value = NUMERALS[" ".join(match["word"].split())]
        yield Number(match.start("word"), match.end("word"), value, None, "", fraction=value < 1, worded=True)


def _number(flow: str, start: int, end: int, left: int) -> Number | None:
    """The number at `start`, or None where it is part of a date, a symbol, a name or a code."""
    while flow[end - 1] in ".,":
        end -= 1
    before = flow[start - 1] if start > left else "\n"
    after = flow[end : end + 1]
    if before.isalnum() or before in "/.,_+–-÷" and not flow[max(left, start - 3) : start].strip(" -–+\n") == "":
        return None
    if after == "/":
        return _fraction(flow, start, end)
    if not after or after in "_\\" or after.isalpha() and after not in "mkhtđ":
        return None
    if flow[end : end + 3].lstrip()[:1] not in "%‰" and _named(flow, start, left):
        return None
    value = parse_number(flow[start:end])
    if value is None or _RISES.match(flow, end, end + 60):
        return None
    return _range(flow, start, end, value)


def _range(flow: str, start: int, end: int, value: float) -> Number | None:
    for pattern in (_SECOND, _MOST):
        second = pattern.match(flow, end, end + 80)
        if second is None:
            continue
        last = second.end()
        while flow[last - 1] in ".,":
            last -= 1
        value_max = parse_number(flow[second.start("second") : last])
        if flow[last : last + 1] == "/" or value_max is None:
            return None if pattern is _SECOND and second["middle"] is None else Number(start, end, value, None, "", False, False)
        if value_max > value and not (_is_year(value) and _is_year(value_max)):
            return Number(start, last, value, value_max, second["middle"] or "" if pattern is _SECOND else "", False, False)
        if pattern is _SECOND and second["middle"] is None:
            return None
    return None if _is_year(value) and flow[start:end].isdigit() else Number(start, end, value, None, "", False, False)


def _is_year(value: float) -> bool:
    return value == int(value) and 1900 <= value <= 2100


def _fraction(flow: str, start: int, end: int) -> Number | None:
    """`1/3 số thôn`, `42/100.000 trẻ`, `50/65 xã`; never `12/5` of a date."""
    if _PER_MANY.match(flow, end):
        value = parse_number(flow[start:end])
        return None if value is None else Number(start, end, value, None, "", fraction=False, worded=False)
    below = _DIGITS.match(flow, end + 1)
    if below is None or not (flow[start:end].isdigit() and below[0].isdigit()) or flow[below.end() : below.end() + 1] != " ":
        return None
    upper, lower = int(flow[start:end]), int(below[0])
    if 10 < lower and upper <= lower and (known_noun(flow, below.end(), below.end() + 40)[0]):
        return Number(start, below.end(), float(upper), None, "", fraction=False, worded=False)
    if not 0 < upper < lower <= 10 or flow[start] == "0" or below[0][0] == "0":
        return None
    return Number(start, below.end(), round(upper / lower, 4), None, "", fraction=True, worded=False)


def _named(flow: str, start: int, left: int) -> bool:
    """Whether the word before makes a name of the number: `Điều 5`, `năm 2026`, `lần thứ 2`; not `hằng năm 02 cuộc`."""
    words = flow[max(left, start - 24) : start].split("\n")[-1]
    parts = words.split()
    if not parts or parts[-1].strip("(“\"'.:").casefold() not in _NAMING:
        return _TITLED.search(words) is not None
    return not _RECURRING.search(words)


def _unit_of(flow: str, number: Number, right: int) -> Unit | None:
    if number.fraction:
        return read_share_of(flow, number.end, right)
    unit = read_unit(flow, number.end, right)
    if number.middle.strip() and (unit is None or not unit.known):
        middle = read_unit(number.middle + " ", 0, len(number.middle) + 1)
        return Unit(number.end, middle.text, middle.form, middle.known) if middle else unit
    return unit


__all__ = ["Form", "Number", "scan_figures", "scan_numbers"]

"""Numbers that could be counts, in figures and in words; dates, symbols, names and codes are passed over."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document import Block, DirectiveDocument
from lantoa.core.kernel import any_of, pattern
from lantoa.core.targets.count import known_noun
from lantoa.core.targets.parse import NUMERALS, parse_number
from lantoa.core.targets.units import COMPOUNDS, EVENTS, EVERY, NAMING, PERIODS, TITLES

# What may stand behind the digits of a figure: a blank, a mark of share or range, the first letter of a measure.
_FOLLOWED = " %‰-–÷mkhtđ"
_STOPS = frozenset(".;,)\n")
_DIGITS = pattern(r"\d(?:[\d.,]*\d)?")
# Most digits stand in dates, symbols and names of articles: what stands right beside them says so at the least cost.
# 15 | cuộc / 0,7 | . : only an index has decimals and no unit
_FIGURE = pattern(
    rf"[0-9](?<![/._0-9].)(?<!iều .)(?<!hoản .)(?<!năm (?=20[0-9]{{2}}[ /]).)(?>(?:[0-9.,]*[0-9])?)(?! +(?:tháng|năm) +[0-9])(?:(?=[{re.escape(_FOLLOWED)}/])|(?=[.;,)\n])(?:(?<=,[0-9])|(?<=,[0-9]{{2}})|(?<=,[0-9]{{3}})))"
)
# ít nhất | một / không quá | hai / tối thiểu là | ba
_WORDED_BOUNDS = tuple(map(pattern, (r"t nh[ấâ]t ", r"ối (?:thi[ểê]u|đa) ", r"không (?:quá|dưới) ")))
_WORDED = pattern(
    r" *(?:(?:là|phải|có|đạt|từ|được) +){0,2}(?P<word>"
    + "|".join(sorted((word.replace(" ", " +") for word in NUMERALS), key=len, reverse=True))
    + r")(?= +[^\W\d]| *\(\d)"
)
# 10 - 15 / 500 đến dưới 3.000 / 125 m2 đến dưới 750 / 1% - 3
_SECOND = pattern(
    r"(?P<middle> *[%‰]| +[^\W\d_]+[23]?(?: +[^\W\d_]+)?)?(?: *[-–—÷] *| +(?:[đd][ếé]n|tới) +)"
    r"(?:dưới +|trên +|tối đa +|không quá +)?(?P<second>\d(?:[\d.,]*\d)?)"
)
# … 5 ngày, tối đa là 10 ngày: in the same unit
_MOST = pattern(
    r"(?P<middle> *(?P<unit>[^\W\d]+|%)[^\d;.\n]{0,30}?),? +(?:và +)?tối +đa(?: +(?:là|không +quá))? +(?P<second>\d(?:[\d.,]*\d)?)(?![.,]?\d)(?= *(?:(?P=unit)(?!\w)|[^\w%/ ]|\Z))"
)
# 80.000 đồng | lên 240.000 đồng: the first is where things stand
_RISES = pattern(r"[^\d;,.\n]{0,30}? +(?:lên|xuống|còn)(?: +còn)? +\d")
# 7 | h00 / 12 | -KH
_NO_MEASURE = pattern(r"h(?!a(?!\w))|-[A-ZĐ]")
# 42 | /100.000 trẻ đẻ sống
_PER_MANY = pattern(r"/1(?:0{2,5}|0{0,2}\.000) +[^\W\d]")
# ≥ 80 / 100% (UBND cấp tỉnh quy định) / 40 - 50 / ≤ 3 Đông Nam Á; ≤ 50 Thế giới / ≥ 3% và tăng dần
_CELL = pattern(
    r" *+(?:[<>]=?|[≥≤=~]|[Tt]rên|[Dd]ưới|[Tt]ừ|[Ií]t +nhất|[Tt]ối +(?:thiểu|đa)|[Kk]hoảng|[Gg]iảm(?: +(?:thêm|còn|xuống(?: +còn)?))?|[Tt]ăng(?: +(?:thêm|lên))?)? *+"
    r"\d[\d.,]*(?: *(?:[-–÷]|đến) *\d[\d.,]*)? *+[%‰]?(?: *(?:\(|và |trở |;|[A-ZĐ]).*)?$"
)
# Nghị định | 30, Đề án | 06, Giai đoạn | 2: only behind a capital, for `ổn định 05 mô hình` names nothing.
_TITLED = pattern(
    r"(?:(?!Đầu +tư)[A-ZĐ]\w+ +(?:định|quyết|thị|án|đạo|lệnh|tư|tri|luận)|[Gg]iai +đoạn|Luật|(?<!huyên )(?<!ạng )[Mm]ục|Mẫu)[:,]? *$"
)
# nhóm | 10 tỉnh dẫn đầu cả nước
_LEADERS = pattern(r"\d+ +[^\d,;.\n]{2,40}?(?:dẫn +đầu|đứng +đầu|hàng +đầu|cao +nhất|tốt +nhất)")
# 12 | tỷ 500 triệu đồng: one sum, told by its last scale
_REST = pattern(
    r" +(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ) +(?P<rest>\d{1,3}(?:\.\d{3})*(?![\d.,]\d|\d))(?= *(?P<last>nghìn|ngàn|triệu|đồng|đ)(?!\w))"
)
_SCALES = {"đ": 1, "đồng": 1, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 10**9, "tỉ": 10**9}
# 02 | giờ 30 phút/ngày: one length
_MINUTES = pattern(r" +giờ +(\d{1,2}) +phút(?= */)")
# ít nhất | 2/3 thành viên: a part, where `9/10 xã` are counted
_BOUNDED = pattern(r"(?:nhất|thiểu|quá|trên|hơn|đủ|dưới)(?: +(?:là|có|đạt))? *$")
# 1/3 | số thôn
_WHOLE = pattern(r" +(?:tổng +)?số(?!\w)")
# từ | một tháng trở lên / đủ | bảy ngày trở lên
_UPWARD = pattern(r"tr[ởỏơ] +(?:l[êe]n|xuống)(?!\w)")
_FROM = pattern(
    r"(?:[Tt]ừ|đủ) +(?P<word>"
    + "|".join(sorted((word.replace(" ", " +") for word in NUMERALS), key=len, reverse=True))
    + r")(?= +[^\W\d])[^\d;,.\n]{1,40}\Z"
)
# hai | cuộc: a bare numeral counts only what is held or made
_NUMERAL = pattern(
    f" ({any_of(('một', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười'))})(?= +{any_of(word[:2] for word in EVENTS)})"
)


class Number(NamedTuple):
    """The digits of one figure: where they begin and end, and what they say; `middle` is a unit between two numbers."""

    start: int
    end: int
    value: float
    value_max: float | None = None
    middle: str = ""
    fraction: bool = False
    worded: bool = False
    bare: bool = False


def spot_numbers(document: DirectiveDocument) -> Iterator[Number]:
    """Numbers of the body and the annexes, in order."""
    flow = document.flow
    for left, right in ((document.head_end, document.foot_start), (document.annex_start, len(flow))):
        yield from sorted(
            {
                *_worded(flow, left, right),
                *_told(flow, left, right),
                *_upward(flow, left, right),
                *_written(flow, left, right),
            }
        )


def number_in(flow: str, start: int, end: int) -> Number | None:
    """The first number of a cell between `start` and `end`."""
    for match in _DIGITS.finditer(flow, start, end):
        if number := _number(flow, match.start(), match.end(), start, followed=_FOLLOWED + "\n;"):
            return number
    return None


def opens_with_number(flow: str, cell: Block) -> bool:
    """Whether a cell holds a number and little else."""
    return _CELL.match(flow, cell.content, cell.span.end) is not None


def _written(flow: str, left: int, right: int) -> Iterator[Number]:
    done = left
    for match in _FIGURE.finditer(flow, left, right):
        start, end = match.span()
        if start < done:
            continue
        if flow[end : end + 1] in _STOPS:
            if value := parse_number(match[0]):
                yield Number(start, end, value, bare=True)
        elif number := _number(flow, start, end, left):
            yield number
            done = number.end


def _worded(flow: str, left: int, right: int) -> Iterator[Number]:
    # Three searches for a literal cost less than one pattern that opens with a choice.
    for bound in _WORDED_BOUNDS:
        for found in bound.finditer(flow, left, right):
            if match := _WORDED.match(flow, found.end(), right):
                value = NUMERALS[" ".join(match["word"].split())]
                yield Number(*match.span("word"), value, fraction=value < 1, worded=True)


def _upward(flow: str, left: int, right: int) -> Iterator[Number]:
    """Numerals that a bound behind them opens: `từ bảy ngày trở lên`."""
    for way in _UPWARD.finditer(flow, left, right):
        if match := _FROM.search(flow, max(left, way.start() - 60), way.start()):
            yield Number(*match.span("word"), NUMERALS[" ".join(match["word"].split())], worded=True)
        left = way.end()


def _told(flow: str, left: int, right: int) -> Iterator[Number]:
    """Bare numerals before a word for something held or made: `tổ chức hai cuộc`."""
    for match in _NUMERAL.finditer(flow, left, right):
        end = match.end()
        if _event(flow, end):
            yield Number(match.start() + 1, end, NUMERALS[match[1]], worded=True)


def _event(flow: str, at: int) -> bool:
    noun, _ = known_noun(flow, at, at + 30)
    return " ".join(flow[at:noun].split()) in EVENTS


def _number(flow: str, start: int, end: int, left: int, *, followed: str = _FOLLOWED) -> Number | None:
    """The number at `start`, or None where it is part of a date, a symbol, a name or a code."""
    signed = _signed(flow, start, left)
    if not signed and _continues(flow, start, left):
        return None
    after = flow[end : end + 1]
    # An empty `after`, the end of the text, is in every string.
    if after not in followed + "/" or _NO_MEASURE.match(flow, end):
        return None
    if flow[end : end + 3].lstrip()[:1] not in "%‰" and _named(flow, start, left):
        return None
    if after == "/":
        return _over(
            flow, start, end, bounded=_BOUNDED.search(flow, max(left, start - 24), start) is not None
        )
    value = parse_number(flow[start:end])
    return None if value is None else _sum(flow, start - signed, end, value)


def _sum(flow: str, start: int, end: int, value: float) -> Number | None:
    """The number with what belongs to it behind `end`; None where it is only what rises or falls to the next."""
    value, end = _with_rest(flow, value, end)
    return None if _RISES.match(flow, end, end + 60) else _range(flow, start, end, value)


def _with_rest(flow: str, value: float, end: int) -> tuple[float, int]:
    """The whole of a sum told in several scales, and where its last digits end: `12 | tỷ 500` triệu đồng is 12500."""
    while more := _REST.match(flow, end, end + 40):
        ratio = _SCALES[more["scale"]] // _SCALES[more["last"]]
        rest = parse_number(more["rest"])
        if rest is None or rest >= ratio:
            break
        value, end = value * ratio + rest, more.end()
    return value, end


def _signed(flow: str, start: int, left: int) -> bool:
    """Whether the plus before the number is its sign (`dưới +2.5m`), not the dash of a list."""
    if start - 2 < left or flow[start - 1] != "+" or flow[start - 2] not in " <>=":
        return False
    return bool(flow[max(left, start - 24) : start - 1].rpartition("\n")[2].strip(" -–"))


def _continues(flow: str, start: int, left: int) -> bool:
    """Whether the digits go on with what stands before them, a word, a date or a code."""
    before = flow[start - 1] if start > left else "\n"
    return before.isalnum() or (
        before in "/.,_+–-÷±" and bool(flow[max(left, start - 3) : start].strip(" -–+\n"))
    )


def _range(flow: str, start: int, end: int, value: float) -> Number | None:
    """The number with the second one that makes a range of it, where there is one."""
    if minutes := _MINUTES.match(flow, end):
        return Number(start, minutes.end(), value + int(minutes[1]) / 60, middle="giờ")
    alone = None if _is_year(value) and flow[start:end].isdigit() else Number(start, end, value)
    second = _SECOND.match(flow, end, end + 80)
    if second is None and flow.find("tối đa", end, end + 50) >= 0:
        second = _MOST.match(flow, end, end + 80)
    if second is None:
        return alone
    last = second.end()
    value_max = parse_number(second["second"])
    if (
        value_max is not None
        and value_max > value
        and flow[last : last + 1] != "/"
        and not (_is_year(value) and _is_year(value_max))
    ):
        return Number(start, last, value, value_max, second["middle"] or "")
    # `8-3` and `15 - 12/2026` are dates; `10% đến 31/12/2026` is a share and a date.
    return alone if second["middle"] else None


def _is_year(value: float) -> bool:
    return value == int(value) and 1900 <= value <= 2100


def _over(flow: str, start: int, end: int, *, bounded: bool) -> Number | None:
    """`1/3 số thôn`, `42/100.000 trẻ`, `50/65 xã`, `9/10 xã`; never `12/5` of a date."""
    if _PER_MANY.match(flow, end):
        value = parse_number(flow[start:end])
        return None if value is None else Number(start, end, value)
    below = _DIGITS.match(flow, end + 1, end + 7)
    if (
        below is None
        or flow[below.end() : below.end() + 1] != " "
        or not (end - start < 6 and flow[start:end].isdigit() and below[0].isdigit())
    ):
        return None
    upper, lower = int(flow[start:end]), int(below[0])
    padded = "0" in (flow[start], below[0][0])
    whole = _WHOLE.match(flow, below.end()) is not None
    counted = lower > 10 or padded or (not bounded and not whole and (lower > 5 or upper in (lower, 4)))
    if counted and upper <= lower and known_noun(flow, below.end(), below.end() + 40)[0]:
        return Number(start, below.end(), float(upper))
    if padded or not 0 < upper < lower <= 10:
        return None
    return Number(start, below.end(), round(upper / lower, 4), fraction=True)


def _named(flow: str, start: int, left: int) -> bool:
    """Whether the word before makes a name of the number: `Điều 5`, `năm 2026`, `lần thứ 2`; not `hằng năm 02 cuộc`."""
    words = flow[max(left, start - 24, flow.rfind("\n", start - 24, start) + 1) : start]
    parts = words.split()
    if not parts:
        return False
    last = parts[-1].strip("(“\"'.:").casefold()
    if last == "nhóm" and _LEADERS.match(flow, start):
        return False
    # trợ cấp | 500.000 đồng, cấp | 30 suất: only one digit names a level
    if last == "cấp" and (flow[start] == "0" or flow[start + 1 : start + 2] in ".0123456789"):
        return False
    if last in NAMING:
        if len(parts) > 1 and f"{parts[-2].casefold()} {last}" in COMPOUNDS:
            return False
        # hằng năm | 02 cuộc / mỗi tháng | 01 buổi
        return not (last in PERIODS and len(parts) > 1 and parts[-2].casefold() in EVERY)
    return parts[-1].strip(":,") in TITLES and _TITLED.search(words) is not None

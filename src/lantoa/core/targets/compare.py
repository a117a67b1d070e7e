"""How a figure is to be compared: the words before and behind a number."""

from typing import NamedTuple

from lantoa.core.kernel import pattern
from lantoa.core.targets.model import Comparator

_BOUNDS = (
    (
        Comparator.AT_LEAST,
        r"[íiI]t +n[hb][ấâa]t|Ít +nhất|[tT][ốôo]i +thi[ểêẻe]u|[kK]hông +(?:dưới|thấp +hơn|ít +hơn|nhỏ +hơn)|>=|≥|thấp +nhất|[Cc]hí +ít",
    ),
    (
        Comparator.AT_MOST,
        r"[tT][ốôo]i +đa|[kK]hông +(?:(?:vượt +)?quá|(?:cao|lớn|nhiều) +hơn|trên|vượt)|<=|≤|nhiều +nhất|cao +nhất|dưới +mức",
    ),
    (Comparator.ABOVE, r"[tT]rên|[hH]ơn|vượt(?: +mức)?|>"),
    (Comparator.BELOW, r"[dD][ưu][ớóờ]i|<|chưa +(?:đến|đầy)|(?:thấp|ít|nhỏ) +hơn"),
    (Comparator.ABOUT, r"[kK]hoảng|[tT]rên +dưới|[gG]ần|[xX]ấp +xỉ|[ưƯ]ớc|~|≈"),
    (Comparator.EXACTLY, r"[tT]ừ(?: +đủ)?"),
)
# ít nhất là 10 / tối thiểu phải đạt 10 / tối đa đến 10 / tối thiểu từ 5
_GLUE = r"(?: *(?:là|phải|đạt|có|bằng|cho|từ|đến|tới|được|mức|khoảng|cũng|cao +(?:độ|trình))(?= |$))"
_BEFORE = pattern(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{comparator.name}>{words})" for comparator, words in _BOUNDS)
    + rf"){_GLUE}{{0,3}} *:? *$"
)
# the last words of both
_LAST = frozenset(
    (
        *(
            "nhất",
            "nhât",
            "nhẩt",
            "nhát",
            "nhat",
            "nbất",
            "thiểu",
            "thiêu",
            "thiẻu",
            "thiếu",
            "thieu",
            "dưới",
            "dưói",
            "duới",
            "hơn",
            "ít",
            "đa",
            "quá",
        ),
        *(
            "trên",
            "vượt",
            "mức",
            "đến",
            "đầy",
            "khoảng",
            "gần",
            "xỉ",
            "ước",
            "từ",
            ">=",
            "≥",
            "<=",
            "≤",
            ">",
            "<",
            "~",
            "≈",
        ),
        *("là", "phải", "đạt", "có", "bằng", "cho", "tới", "được", "cũng", "đủ", "độ", "trình"),
    )
)
_SIGNS = frozenset("=≥≤<>~≈")
_NAMES = {comparator.name: comparator for comparator, _ in _BOUNDS}
# 12% hoặc thấp hơn, 30 người hoặc nhiều hơn
_OR = r"|hoặc +(?:(?P<less>thấp|ít|nhỏ)|cao|nhiều|lớn) +hơn"
# từ 2 điểm tổ chức … trở lên / từ 5 điểm … trở xuống
_FAR = pattern(rf"[^\d;.\n]{{0,110}}?(?:tr[ởỏơ] +(?:l[êe]n|đi|(?P<down>xuống)){_OR})(?!\w)")
# 50% trở lên
_NEAR = pattern(rf"[^\d;,.\n]{{0,60}}?(?:tr[ởỏơ] +(?:l[êe]n|(?P<down>xuống)){_OR})(?!\w)")
# đăng thông báo | trên 03 số liên tiếp: where it is printed or shown, not how many are wanted
_PLACED = pattern(r"(?:[Đđ]ăng|[Pp]hát|[Cc]hiếu|[Đđ]ưa +tin)(?!\w)[^,;.:\n]*\Z")
_MEDIA = pattern(
    r"\d+(?: *\([^)\n]{1,12}\))? +(?:số(?= +(?:báo|liên|tạp|phát|của|\())|kênh|tờ +báo|trang +(?:báo|mạng|thông +tin)|báo|đài|nền +tảng)(?!\w)"
)
_OPEN_ABOVE = (Comparator.EXACTLY, Comparator.ABOVE, Comparator.AT_LEAST)


class Comparison(NamedTuple):
    """Where the words of the comparison begin, how they read, and what they mean."""

    start: int
    words: str
    comparator: Comparator


def _bounds(flow: str, left: int, start: int) -> bool:
    """Whether the word before a number may end a comparison: looked at first, since most words do not."""
    words = flow[max(left, start - 12) : start].split()
    if not words:
        return False
    last = words[-1].rstrip(":")
    return last[-1:] in _SIGNS or last.strip("(“\"',;:-–+/").casefold() in _LAST


def compare(flow: str, start: int, end: int, *, left: int, right: int) -> Comparison:
    """The comparison of the number and unit at `flow[start:end]`, inside its sentence `left` to `right`."""
    words = _BEFORE.search(flow, max(left, start - 40), start) if _bounds(flow, left, start) else None
    comparator = _NAMES[words.lastgroup or ""] if words else Comparator.EXACTLY
    begin = words.start() if words else start
    since = words is not None and flow[begin : begin + 2] in ("từ", "Từ")
    if (
        words is not None
        and "rên" in words[0]
        and _PLACED.search(flow, max(left, begin - 60), begin)
        and _MEDIA.match(flow, start, right)
    ):
        return Comparison(begin, "trên", Comparator.EXACTLY)
    way = (_FAR if since else _NEAR).match(flow, end, right) if comparator in _OPEN_ABOVE else None
    if way and (way["down"] or way["less"]):
        return Comparison(begin, "trở xuống", Comparator.AT_MOST)
    if way:
        return Comparison(begin, "trở lên", Comparator.AT_LEAST)
    # A bare `từ 92%` is where things stand, not what is asked for.
    bound = "" if words is None else "từ" if since else " ".join(words[0].split())
    return Comparison(begin, bound, comparator)


_OF_NAMES = (
    (Comparator.AT_LEAST, r"[íÍ]t +nhất|[tT]ối +thiểu|không +(?:dưới|thấp +hơn|ít +hơn|nhỏ +hơn)|>=|≥"),
    (Comparator.AT_MOST, r"không +(?:(?:vượt +)?quá|vượt|(?:cao|lớn|nhiều) +hơn)|[tT]ối +đa|<=|≤"),
)
_AT_END = (
    (Comparator.ABOVE, r"trên|(?:cao|lớn|nhiều) +hơn"),
    (Comparator.BELOW, r"dưới|(?:thấp|nhỏ|ít) +hơn"),
)
_END = r"(?=[ ):.,;*]*(?:\(%\))?\Z)"
# "Thời gian cấp giấy | không quá | ", "Số lớp | (tối thiểu)", "Số lớp | tối thiểu | mỗi xã", "Tỷ lệ hồ sơ trễ hạn | dưới"; not "thôn
# không quá xa", "xã có ít nhất 01 tủ sách", "trẻ em dưới 6 tuổi", "mức lương tối thiểu"
_NAMED = pattern(
    r"(?<!\w)\(?(?<!lương )(?<!sống )(?:(?:"
    + "|".join(f"(?P<{comparator.name}>{words})" for comparator, words in _OF_NAMES)
    + rf")(?:{_END}|(?= *\)| +(?:mỗi|trong|của|tại|ở|cho|theo|hằng)(?!\w)))|(?:"
    + "|".join(f"(?P<{comparator.name}>{words})" for comparator, words in _AT_END)
    + rf"){_END})(?: *\))?"
)


def compare_named(comparison: Comparison, name: str) -> tuple[Comparison, str]:
    """`Thời gian cấp giấy không quá | 5`: a bare number is compared as the name of its indicator says; and the name without these words."""
    told = _NAMED.search(name) if comparison.comparator is Comparator.EXACTLY else None
    if told is None or comparison.words:
        return comparison, name
    words = " ".join(told[0].strip("() ").split())
    bare = " ".join(f"{name[: told.start()]} {name[told.end() :]}".split())
    return comparison._replace(words=words, comparator=_NAMES[told.lastgroup or ""]), bare

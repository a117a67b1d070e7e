"""How often: beats as they are written, and what they measure."""

import re

from lantoa.core.deadlines.model import When
from lantoa.core.deadlines.written import EVERY, MONTH, QUARTER, WEEK, YEAR
from lantoa.core.kernel import pattern

_UNIT = rf"(?:{YEAR}|{QUARTER}|{MONTH}|{WEEK}|ngày)"
_LONG = rf"(?:{YEAR}|{QUARTER}|{MONTH}|{WEEK})"
# "/lần", "/01 lần", " một lần", " 2 lần"
_ONCE = r"(?:\ *\(?/\ *(?:0?1\ +)?lần\)?|\ +(?:một|hai|0?[1-4])\ +lần(?!\ +thứ))"
# "định kỳ", "thường kỳ"
PERIODIC = r"(?:đ[ịiỉ]nh\ +k[ỳìyýỷ]|th[ưu][ờo]ng\ +k[ỳì])"
# "hằng năm", "6 tháng", "01 năm", "06 tháng/lần", "mỗi tuần một lần"
ITEM = rf"(?:{EVERY}\ +(?:0?[69]\ +)?{_UNIT}(?:{_ONCE})?|\d{{1,2}}\ +{_LONG}(?:{_ONCE})?|0?\d\ +lần\ */\ *{_UNIT})"
# ", ", " và ", " hoặc "
_JOIN = r"(?:\ *,\ *|\ +và\ +|\ +hoặc\ +|\ *\(\ *|\ *;\ +)"
# "…, đột xuất", "… và thường xuyên"
TAIL = r"(?:\ *(?:,|và|hoặc|hay)\ +(?:hoặc\ +)?(?:báo\ +cáo\ +)?(?:đột\ +xu[ấâ]t|thường\ +xuyên|định\ +k[ỳì])(?!\ +(?:báo|gửi|xuất|kiểm))(?:\ +khi\ +có\ +yêu\ +cầu)?){0,2}"
# "6 tháng, hằng năm", "hằng tháng, hằng quý"
LIST = rf"{ITEM}(?:{_JOIN}(?:{ITEM}|{_UNIT}\b(?!\ +\d))){{0,3}}"
# "định kỳ 6 tháng, 01 năm", "định kỳ quý, năm", "định kỳ hoặc đột xuất"
STATED = rf"(?:theo\ +)?{PERIODIC}(?:\ *:?\ +(?:{LIST}|{_UNIT}\b(?!\ +\d)(?:{_JOIN}(?:{ITEM}|{_UNIT}\b(?!\ +\d))){{0,3}}))?{TAIL}"

# "06 tháng", "2 lần/năm", "năm 02 lần"
_PIECE = pattern(
    rf"(?:(?P<count>\d)\ +lần\ */\ *)?(?:(?P<number>\d{{1,2}}|hai|ba|bốn|sáu)\ +)?(?P<unit>{YEAR}|{QUARTER}|{MONTH}|{WEEK}|ngày|giờ)\b(?:\ +(?:tổ\ +chức\ +)?(?:ít\ +nhất\ +)?(?P<times>\d{{1,2}}|một|hai|ba|bốn)\ +lần)?",
    re.VERBOSE,
)
# "định kỳ"
_PERIODIC = pattern(PERIODIC, re.VERBOSE)
_NAMES = (
    ("năm", "yearly"),
    ("quý", "quarterly"),
    ("tháng", "monthly"),
    ("tuần", "weekly"),
    ("ngày", "daily"),
    ("giờ", "hourly"),
)
_NUMERALS = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6}
_ORDER = ("hourly", "daily", "weekly", "monthly", "quarterly", "yearly", "periodic")


def read_pace(words: str) -> When | None:
    """What the words of a recurrence measure: `định kỳ 6 tháng, 01 năm` is monthly,yearly with interval 6."""
    names: list[str] = []
    interval = count = None
    for piece in _PIECE.finditer(words):
        name = _name(piece["unit"])
        names.append(name)
        if piece["number"] and (number := _number(piece["number"])) > 1:
            interval = number
        # "hai năm một lần" measures by its interval alone.
        times = _number(piece["count"] or piece["times"] or "0")
        if times > 1 or (times and not piece["number"]):
            count = times
    periodic = _PERIODIC.search(words)
    if periodic and (not names or words[: periodic.start()].strip() not in ("", "theo")):
        names.append("periodic")
    if not names:
        return None
    return When(freq=",".join(sorted(set(names), key=_ORDER.index)), interval=interval, count=count)


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _NUMERALS[words]


def _name(unit: str) -> str:
    return next((name for word, name in _NAMES if word[0] == unit[0] and len(word) == len(unit)), "yearly")

"""## What it finds

A bare count behind a word of doing: `tổ chức 02 hội nghị`, `xây dựng 05 mô hình`, `giữ nguyên 20 đội`, `mỗi xã 01 câu lạc bộ`,
`khảo sát tại 02 xã`, `thời lượng 15 phút`, `mở rộng diện tích lên 1.500 ha`, `Số lượng: 150 người`, `35 tuần thực học`, `nhóm 10 tỉnh dẫn đầu`, `Tờ trình (02 bản)`.

## Why it matters

Plans promise things done more often than shares reached, and write them without any bound.

## Example

`Tổ chức 02 lớp tập huấn` gives value 2, unit `lớp`, comparator `=`.

## Not this

A number that only counts the list behind it (`06 hội gồm: …`, `03 nội dung sau`), names (`02 Chương trình mục tiêu quốc gia`),
what exists already (`toàn tỉnh có 200 thôn`), how often (`mỗi tuần 01 lần`: a recurrence).

## Known limits

Only words of doing known to this room; a noun it does not know is counted right behind one, or in the list behind it.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.govern import is_doing, is_length, is_object, opens_list
from lantoa.core.targets.model import Figure, Form, Setting
from lantoa.core.targets.units import EVENTS, PARTING, PLACES, VAGUE

# có 02 điểm: a demand only where criteria or aims are listed
_HAVING = pattern(r"(?<!\w)[Cc]ó *$")
# khảo sát tình hình gia đình tại | 02 xã: where many are chosen from, the number is part of the order
_AT = pattern(r"(?:[Kk]iểm +tra|[Gg]iám +sát|[Kk]hảo +sát|[Tt]hí +điểm|[Mm]ô +hình)[^,;.:]{0,50}? +tại *$")
# tặng quà các hộ | tại | 21 xã biên giới
_WHERE = pattern(r"(?<!\w)(?:tại|ở|cho) *$")
# Số lượng đại biểu: | 150 người
_LABELLED = pattern(r"(?<!\w)(?:[Ss]ố +lượng|[Tt]hành +phần|[Qq]uy +mô|[Tt]ổng +số)(?!\w)[^;.:\d]{0,60}: *$")
# Tổng đàn lợn 450.000 con | ;
_ENDS = pattern(r" *(?:[.;,)]|$|(?:và|vào|trong|ở|tại)(?!\w))")
# mở rộng diện tích | lên | 1.500 ha
_RAISED = pattern(
    r"(?<!\w)(?:[Nn]âng|[Tt]ăng|[Mm]ở +rộng|[Gg]iảm|[Đđ]ưa)(?!\w)[^;.:]{0,80}? +(?:lên|xuống|còn)(?: +còn)? *$"
)
# mỗi tháng | 1 lần: a recurrence
_HOW_OFTEN = pattern(r"(?:ngày|tuần|tháng|quý|năm|kỳ) *$")
# 35 tuần | thực học / học kỳ I có | 18 tuần
_TAUGHT = pattern(r" +(?:thực +)?học(?!\w)")
_TERM = pattern(r"học +kỳ +[IV\d]+(?: +có)?:? *$")
# thuộc nhóm | 10 tỉnh dẫn đầu
_TOP = pattern(r"(?:[Nn]hóm|[Tt]ốp|[Tt]op) *$")
# Tờ trình | (02 bản)
_COPIES = frozenset({"bản", "bộ", "bộ hồ sơ", "cuốn", "tờ"})
# Phấn đấu đến năm 2026, 50/65 xã | đạt chuẩn
_REACHING = pattern(r"[^\d,;.:]{0,60}? +(?:đạt|được|hoàn +thành|tham +gia|có)(?!\w)")
# From here on even these are no vague count: đàn lợn | 45.000 con
_MANY = 100
# đầu tư | 600 triệu: money without its name
_SCALES = frozenset({"nghìn", "ngàn", "triệu", "tỷ", "tỉ"})
# 06 hội | gồm: … / 03 nội dung | sau đây / 12 nhiệm vụ | tại Kế hoạch …: the things are given elsewhere
_LISTS = pattern(
    r"[^;.]{0,60}?(?:\bgồm|\bsau(?: +đây)?\b *[:.,;]|\bnhư +sau|\bsau +đây)|"
    r"[^;.]{0,40}? +(?:sau|nêu +trên|trên|này)(?= *[:;.,]|$)"
)
# 12 nhiệm vụ | : … / tại Kế hoạch: of events not yet held only more is told
_GIVEN = pattern(
    r"[^;.]{0,60}?:|[^;.]{0,40}? +(?:tại|theo|của|trong) +(?:Kế hoạch|Nghị quyết|Quyết định|Chương trình|Chỉ thị|Đề án|Công văn|Luật|Nghị định)(?!\w)"
)


def find(figure: Figure) -> bool:
    """Whether `figure` counts something that is to be done."""
    if figure.worded or figure.bound or figure.setting is Setting.REPORT:
        return False
    if figure.form is Form.TIME:
        taught = figure.unit == "tuần" and (_TAUGHT.match(figure.after) or _TERM.search(figure.before[-20:]))
        return "/" not in (figure.unit or "") and bool(taught or is_length(figure.before))
    if figure.unit == "tuổi":
        return "uổi thọ" in figure.before
    if figure.unit == "lần" and _HOW_OFTEN.search(figure.before):
        return False
    vague = (figure.unit in VAGUE and figure.value < _MANY) or "/" in (figure.unit or "")
    return figure.form is Form.COUNT and not vague and not _is_given(figure) and _is_asked_for(figure)


def _is_given(figure: Figure) -> bool:
    """Whether the things counted are listed behind the number or given elsewhere."""
    if _LISTS.match(figure.after):
        return True
    told = figure.unit in EVENTS or _reached(figure)
    return not told and _GIVEN.match(figure.after) is not None


def _reached(figure: Figure) -> bool:
    return figure.setting is Setting.AIM and _REACHING.match(figure.after) is not None


def _is_asked_for(figure: Figure) -> bool:
    before = opens_list(figure.before)
    if not figure.known:
        return figure.unit not in _SCALES and is_object(before)
    if is_doing(before) or any(words.search(before) for words in (_AT, _RAISED, _LABELLED, _TOP)):
        return True
    if figure.setting is not Setting.CRITERION and figure.unit in PLACES and _WHERE.search(before):
        return True
    if figure.unit in _COPIES and before.endswith("(") and figure.after.startswith(")"):
        return True
    return (figure.setting is not Setting.ORDER and bool(_HAVING.search(before))) or _is_aimed_at(
        figure, before
    )


def _is_aimed_at(figure: Figure, before: str) -> bool:
    """Whether the figure is all that its clause says of the thing, under aims; a cell that is a number has no such clause."""
    last = before.split()[-1:]
    if last and last[0] not in PARTING and figure.setting is Setting.AIM and _ENDS.match(figure.after):
        return True
    return before.strip()[-1:] in ("", ",", ";", ":", "-", "+") and _reached(figure)


RULE = Rule(
    code="TGT007",
    name="plain-count",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

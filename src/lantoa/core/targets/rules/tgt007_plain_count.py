"""## What it finds

A bare count behind a word of doing: `tổ chức 02 hội nghị`, `xây dựng 05 mô hình`, `giữ nguyên 20 đội`, `mỗi xã 01 câu lạc bộ`.

## Why it matters

Plans promise things done more often than shares reached, and write them without any bound.

## Example

`Tổ chức 02 lớp tập huấn` gives value 2, unit `lớp`, comparator `=`.

## Not this

A number that only counts the list behind it (`06 hội gồm: …`, `03 nội dung sau`), names (`02 Chương trình mục tiêu quốc gia`),
what exists already (`toàn tỉnh có 200 thôn`).

## Known limits

Only nouns known to this room, and only behind words of doing known to this rule.
"""

import re

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.targets.model import Figure, Form, Setting
from lantoa.core.targets.units import VAGUE

_DOING = re.compile(
    r"(?:[Tt]ổ +chức|[Tt]hành +lập|[Xx]ây +dựng|[Mm]ở|[Bb]an +hành|[Nn]ộp|[Pp]hát +(?:sóng|hành)|[Đđ]ăng(?: +tải|cai)?|[Ss]ản +xuất|[Ii]n|[Cc]ấp|"
    r"[Ll]ựa +chọn|[Cc]họn|[Gg]iữ +nguyên|[Dd]uy +trì|[Bb]ố +trí|[Hh]oàn +thành|[Tt]riển +khai|[Tt]hực +hiện|[Tt]ặng|[Tt]rao|[Đđ]ạt|[Hh]ỗ +trợ|"
    r"[Bb]ảo +đảm|[Đđ]ảm +bảo|[Đđ]ầu +tư|[Hh]uy +động|[Đđ]ào +tạo|[Tt]ập +huấn|[Bb]ồi +dưỡng|[Tt]hu +hút|[Bb]ầu|[Gg]iới +thiệu|[Cc]ử|[Vv]iết|[Bb]iên +soạn|"
    r"[Tt]ham +gia|[Pp]hấn +đấu|[Mm]ỗi|[Gg]iảm|[Tt]ăng|[Hh]ình +thành|[Pp]hát +triển|[Nn]hân +rộng|[Ll]ắp +đặt|[Kk]iểm +tra|[Gg]iám +sát|[Tt]iếp +nhận|"
    r"[Gg]ửi|[Đđ]ón|[Tt]rồng|[Tt]reo|[Dd]án|[Vv]ẽ|[Cc]hiếu|[Pp]hát|[Qq]uay|[Dd]ựng|[Tt]ư +vấn|[Kk]hám|[Pp]hân +công|[Ss]ửa +chữa|[Mm]ua(?: +sắm)?|[Cc]ung +cấp|[Kk]hảo +sát|[Tt]uyển|[Gg]iao|[Đđ]ề +xuất|[Tt]rình|chỉ +được|phải +có|[Tt]ổng +kết)"
    r"(?! +(?:kết +quả))(?: +(?!(?:và|hoặc|của|tại|theo|gồm)(?= ))[^\s\d,;:.]+){0,4}? *:? *$"
)
# có 02 điểm: a demand only where criteria or aims are listed
_HAVING = re.compile(r"(?<!\w)[Cc]ó *$")
# Phấn đấu đến năm 2026, 50/65 xã | đạt chuẩn
_REACHING = re.compile(r"[^\d,;.:]{0,60}? +(?:đạt|được|hoàn +thành|tham +gia|có)(?!\w)")
_ITEM = re.compile(r"(?<![\w.])\d[\d.]* +[^\d,;.:]{2,40}(?:,| +và)(?: +và)? *$")
_LISTS = re.compile(
    r"[^;.]{0,60}?(?:\bgồm|\bsau(?: +đây)?\b *[:.,;]|\bnhư +sau|\bsau +đây|:)|[^;.]{0,40}? +(?:sau|nêu +trên|trên|này)(?= *[:;.,]|$)|[^;.]{0,40}? +(?:tại|theo|của|trong) +(?:Kế hoạch|Nghị quyết|Quyết định|Chương trình|Chỉ thị|Đề án|Công văn|Luật|Nghị định)(?!\w)"
)


def find(figure: Figure) -> bool:
    """Whether `figure` counts something that is to be done."""
    if figure.form is not Form.COUNT or not figure.known or figure.bound or figure.setting is Setting.REPORT:
        return False
    if (figure.unit or "") in VAGUE or _LISTS.match(figure.after):
        return False
    if figure.unit == "tuổi":
        return "uổi thọ" in figure.before
    before = figure.before[-300:]
    # 5.000 tờ rơi, 50 pa nô, | 200 băng rôn: the word of doing stands before the first.
    while item := _ITEM.search(before, max(0, len(before) - 60)):
        before = before[: item.start()]
    before = before[-70:]
    if _DOING.search(before):
        return True
    if figure.setting is Setting.AIM and _REACHING.match(figure.after) and before.strip()[-1:] in ("", ",", ":", "-", "+"):
        return True
    return figure.setting is not Setting.ORDER and bool(_HAVING.search(before))


RULE = Rule(
    code="TGT007",
    name="plain-count",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

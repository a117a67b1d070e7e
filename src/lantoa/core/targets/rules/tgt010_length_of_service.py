"""## What it finds

A length of time that somebody must have behind him, or a length for which he is paid: `dưới 20 năm công tác`, `đủ 6 tháng trở lên`,
`từ đủ 15 năm đến dưới 20 năm`, `điều trị từ bảy ngày trở lên`, `bằng 03 tháng tiền lương`.

## Why it matters

Who is entitled, and to how much, hangs on these thresholds.

## Example

`có dưới 15 năm công tác` gives value 15, unit `năm`, comparator `<`.

## Not this

A time limit (`trong thời hạn không quá 5 ngày`), an age (`dưới 6 tháng tuổi`), a look back (`hơn 20 năm qua`).

## Known limits

Without a bound only behind `đủ` and before words of pay.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.model import Figure, Form, Setting

_UNITS = frozenset({"năm", "tháng", "tuần", "ngày", "giờ"})
_BOUNDS = frozenset({"dưới", "trên", "trở lên", "trở xuống", "chưa đủ", "ít nhất", "tối thiểu", "không quá"})
# bằng | 03 tháng | tiền lương cơ sở
_PAID = pattern(r" +(?:tiền +)?(?:lương|trợ +cấp|phụ +cấp)(?!\w)")
# có từ đủ |
_FULL = pattern(r"(?:[Tt]ừ +)?đủ *$")
# | công tác trong quân đội / | được tính nửa năm / | , thì từ năm thứ 3
_SERVED = pattern(
    r"[^,;.:\d]{0,40}?(?:công +tác|phục +vụ|kinh +nghiệm|thâm +niên|tham +gia|thực +tế|giữ +(?:chức|ngạch)|giảng +dạy|học +tập|đóng +bảo)(?!\w)"
    r"|,? *+(?:trở +(?:lên|xuống))?,? *+(?:thì|được +(?:tính|hưởng|cộng|trợ +cấp)|mức +(?:hưởng|trợ))(?!\w)"
)
# ốm đau | từ một tháng / thời gian công tác | từ 5 năm
_SUFFERED = pattern(
    r"(?:ốm(?: +đau)?|điều +trị|nằm +viện|nghỉ +việc|thời +gian +(?:công +tác|tham +gia|giữ|đóng|làm +việc)|hợp +đồng)[^,;.\d]{0,40}$"
)
# Quyết định số 12/2009/QĐ-TTg … về chế độ đối với người có | dưới 20 năm công tác
_TITLE = pattern(r" số +\d[^;:]{0,200} (?:về|quy +định)(?!\w)[^;]*$")
# trong thời hạn | dưới 5 ngày
_LIMIT = pattern(
    r"(?:[Tt]rong|[Tt]rước|[Ss]au|vòng|[Tt]hời +hạn|[Cc]hậm +nhất|[Tt]rải +qua|[Qq]ua|[Hh]ạn)(?: +(?:là|từ))? *$"
)
# | kể từ ngày, | tuổi, | qua
_NOT = pattern(
    r" *+,? *+(?:tuổi|qua|nay|trước|sau|đầu|cuối|tới|gần|k[ểê] +từ|tính +từ|hình +thành|xây +dựng)(?!\w)"
)


def find(figure: Figure) -> bool:
    """Whether `figure` is a length of time that selects or pays."""
    if figure.form is not Form.TIME or figure.unit not in _UNITS or figure.setting is Setting.REPORT:
        return False
    if not figure.bound and figure.value_max is None and figure.unit == "tháng" and _PAID.match(figure.after):
        return True
    full = _FULL.search(figure.before) is not None
    if not (full or figure.bound.casefold() in _BOUNDS or figure.value_max is not None):
        return False
    if _TITLE.search(figure.before) or _LIMIT.search(figure.before) or _NOT.match(figure.after):
        return False
    return bool(
        _SERVED.match(figure.after)
        or _SUFFERED.search(figure.before)
        or (full and "cứ" in figure.before[-30:].casefold())
    )


RULE = Rule(
    code="TGT010",
    name="length-of-service",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

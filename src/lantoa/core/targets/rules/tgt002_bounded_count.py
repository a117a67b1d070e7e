"""## What it finds

A count with words that bound it: `ít nhất 02 cuộc`, `trên 50 mô hình`, `không quá 30 đại biểu`, `từ 3.000 cây trở lên`,
`chỉ số phát triển con người trên 0,7`.

## Why it matters

The bound says that somebody will compare: these are the numbers a report is asked for first.

## Example

`mỗi thôn tổ chức ít nhất 02 buổi truyền thông` gives value 2, unit `buổi`, comparator `≥`.

## Not this

A time limit (`trước ít nhất 07 ngày`), an age (`từ 15 tuổi trở lên`), a count of what exists (`hiện có trên 200 đội`).

## Known limits

A noun that this room does not know is cut to its first two words.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.govern import is_length
from lantoa.core.targets.model import Figure, Form, Setting

# A length of time is a target only where a length is what is spoken of; else it is a deadline.
_LENGTH = pattern(
    r"(?<!rong )(?:[Tt]hời +gian|[Tt]hời +lượng|[Tt]uổi +thọ)(?! +(?:thực +hiện|hoàn +thành|giải +quyết|gửi|nộp|gia +hạn))[^;:,]{0,80}$"
)

# không quá 10 ngày | kể từ ngày nhận hồ sơ
_FROM = pattern(r" *+,? *+(?:kể|tính) +từ")
# 178 điểm | trên 35 phường: where they stand, not how many
_PLACED = pattern(r"\d +[^\W\d]+(?: +[^\W\d]+)? *$")


def find(figure: Figure) -> bool:
    """Whether `figure` is a bounded count to reach."""
    if (
        figure.setting is Setting.REPORT
        or not figure.bound
        or (figure.bound in ("khoảng", "gần") and not figure.known)
    ):
        return False
    if figure.form is Form.TIME:
        counted_from = figure.unit == "ngày làm việc" or _FROM.match(figure.after)
        return (
            figure.bound.endswith("cho")
            or "/" in (figure.unit or "")
            or " trong " in (figure.unit or "")
            or (not counted_from and (is_length(figure.before) or _LENGTH.search(figure.before) is not None))
        )
    if figure.bound == "trên" and _PLACED.search(figure.before):
        return False
    if figure.unit == "tuổi":
        return "uổi thọ" in figure.before
    return figure.form is Form.COUNT and not (figure.unit or "").startswith(("tuổi", "sao", "tầng"))


RULE = Rule(
    code="TGT002",
    name="bounded-count",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

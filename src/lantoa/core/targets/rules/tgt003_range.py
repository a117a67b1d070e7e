"""## What it finds

A figure with two ends: `tăng từ 10 - 15%`, `02 - 03 tin, bài`, `từ 500 đến dưới 3.000 cây`, `tối thiểu 5 ngày, tối đa 10 ngày`.

## Why it matters

Read as one number, a range loses the end that the report is measured by.

## Example

`từ 1 đến 2 phóng sự/tháng` gives value 1, value_max 2, comparator `range`.

## Not this

A span of years (`2026 - 2030`), of dates, of articles; a span of time that is a deadline (`từ 3 đến 5 ngày`).

## Known limits

`từ 80.000 lên 240.000 đồng` is a change, not a range: only its end is a target.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.model import Figure, Form, Setting

# Thời gian điều dưỡng … / được đào tạo chuyên ngành | từ 1 đến 3 tháng
_LENGTH = pattern(r"hời +gian|(?:ào +tạo|ồi +dưỡng|ập +huấn)[^,;.:]{0,80}$")


def find(figure: Figure) -> bool:
    """Whether `figure` is a range to reach."""
    if figure.value_max is None or figure.setting is Setting.REPORT:
        return False
    if figure.unit == "tuổi":
        return "uổi thọ" in figure.before
    if figure.form is Form.TIME:
        return "/" in (figure.unit or "") or (
            bool(figure.bound) and _LENGTH.search(figure.before) is not None
        )
    return figure.known or bool(figure.bound)


RULE = Rule(
    code="TGT003",
    name="range",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.95,
    find=find,
)

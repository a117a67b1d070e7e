"""## What it finds

A count a time or a head: `02 cuộc/năm`, `109 bé trai/100 bé gái`, `17 giờ/ngày`, `05 tin, bài/tháng`.

## Why it matters

The denominator is half of the target: two meetings a year are not two meetings.

## Example

`phát thanh 03 lần/tuần` gives value 3, unit `lần/tuần`.

## Not this

How often something is reported: `báo cáo định kỳ 01 lần/năm`, `kiểm tra 6 tháng/lần`, `phát hành 02 tháng/kỳ` are recurrences, which the deadlines' room reads.

## Known limits

Of a rate written with words (`11 người trên một vạn dân`) only `trên` and a round number are read.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.model import Figure, Form, Setting
from lantoa.core.targets.units import MEASURES

_RECURRENCE = pattern(r"(?:[Đđ]ịnh +kỳ|[Bb]áo +cáo|[Ss]ơ +kết|[Gg]iao +ban)[^;.]{0,60}$|\( *$")


# định mức | 02 người/phòng: what something else is reckoned by
_NORM = pattern(r"(?:[Đđ]ịnh +mức|[Đđ]ơn +giá|[Tt]iêu +chuẩn)[^,;.:]{0,30}$")


def find(figure: Figure) -> bool:
    """Whether `figure` is a rate to reach."""
    unit = figure.unit or ""
    if unit.split("/")[0] in MEASURES and not figure.bound and figure.setting is not Setting.AIM:
        return False
    if figure.setting is not Setting.AIM and not figure.bound and _NORM.search(figure.before):
        return False
    if "/" not in unit or figure.setting is Setting.REPORT or figure.form is Form.MONEY:
        return False
    if figure.form is Form.TIME:
        return not unit.endswith(("lần", "kỳ", "số"))
    return not (unit.startswith("lần/") and not figure.bound and _RECURRENCE.search(figure.before))


RULE = Rule(
    code="TGT004",
    name="rate",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.85,
    find=find,
)

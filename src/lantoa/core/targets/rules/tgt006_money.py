"""## What it finds

A sum that is fixed, granted or asked for: `mức chi 2.220.000 đồng/người/lần`, `hỗ trợ tối đa 15 triệu đồng`.

Pay by the wage is a sum too: `0,3 lần mức lương cơ sở/người/tháng`.

## Why it matters

Cost norms bind those who pay. They are kept with their unit as written (`đồng/người/lần`, `tỷ đồng`).

## Example

`Hỗ trợ 40 triệu đồng/hộ` gives value 40, unit `triệu đồng/hộ`.

## Not this

Sums spent or saved in a report, sums in a law that is quoted, what the work itself costs (`bố trí kinh phí 150 triệu đồng`).

## Known limits

The value keeps the scale of its unit: `2.500 tỷ đồng` is 2500 with unit `tỷ đồng`.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.model import Figure, Form, Setting

# 500 tỷ đồng | đã được phê duyệt
_DONE = pattern(r"[^,;.()]{0,30}? +đã(?!\w)")
# bố trí kinh phí | 150 triệu đồng, tổng kinh phí thực hiện: | 320 triệu đồng: what the work costs
_COST = pattern(r"(?:[Bb]ố +trí|[Tt]ổng) +kinh +phí(?: +thực +hiện)?(?: +là)? *+:? *+$")


def find(figure: Figure) -> bool:
    """Whether `figure` is a sum that somebody must pay, raise or keep to."""
    if figure.form is not Form.MONEY or figure.setting is Setting.REPORT:
        return False
    return not (_DONE.match(figure.after) or (not figure.bound and _COST.search(figure.before)))


RULE = Rule(
    code="TGT006",
    name="money",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.88,
    find=find,
)

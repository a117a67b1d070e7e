"""## What it finds

A percentage of something that is promised or demanded: `95% các cặp vợ chồng được cung cấp thông tin`,
`tỷ lệ hộ nghèo giảm trên 2%`.

## Why it matters

Most aims of a plan are shares. A share without the words that say of whom and by when cannot be reported on.

## Example

`100% thôn, bản có quy ước` gives value 100, unit `%`, comparator `=`, population `thôn, bản`.

## Not this

A share that tells what has been: `đã giải ngân 34,9% kế hoạch`, `tăng 8,5% so với cùng kỳ`.

## Known limits

A sentence without any mark of time or will, outside a section on results, is taken for a demand.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.targets.model import Figure, Form, Setting


def find(figure: Figure) -> bool:
    """Whether `figure` is a share to reach."""
    alone = not figure.before.strip() and not figure.after.strip(" .,;:)")
    return figure.form is Form.SHARE and figure.setting is not Setting.REPORT and not alone


RULE = Rule(
    code="TGT001",
    name="share",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

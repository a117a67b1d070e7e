"""## What it finds

A percentage of something that is promised or demanded: `95% các cặp vợ chồng được cung cấp thông tin`,
`tỷ lệ hộ nghèo giảm trên 2%`.

## Why it matters

Most aims of a plan are shares. A share without the words that say of whom and by when cannot be reported on.

## Example

`100% thôn, bản có quy ước` gives value 100, unit `%`, comparator `=`, population `thôn, bản`.

## Not this

A share that tells what has been (`đã giải ngân 34,9% kế hoạch`, `tăng 8,5% so với cùng kỳ`), a share that is owned
(`sở hữu 100% vốn`), a term of a sum.

## Known limits

A sentence without any mark of time or will, outside a section on results, is taken for a demand.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.model import Figure, Form, Setting

# sở hữu | 100% vốn điều lệ: what a body is, not what it must do; 47.000.000 x | 80%
_HELD = pattern(r"(?:sở +hữu|nắm +giữ|[\dg] +[x×]) *$")
# 80% | = …
_RECKONED = pattern(r" *[x×=](?!\w)")


def find(figure: Figure) -> bool:
    """Whether `figure` is a share to reach."""
    if figure.form is not Form.SHARE or figure.setting is Setting.REPORT:
        return False
    alone = not figure.before.strip() and not figure.after.strip(" .,;:)")
    return not (alone or _HELD.search(figure.before) or _RECKONED.match(figure.after))


RULE = Rule(
    code="TGT001",
    name="share",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.97,
    find=find,
)

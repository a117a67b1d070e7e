"""## What it finds

A count in words: `ít nhất một cuộc`, `không quá hai lần`, `tối thiểu ba nhiệm vụ`; without a bound behind a word of doing:
`mỗi năm tổ chức hai cuộc`.

## Why it matters

Older papers and papers of the Party write small numbers out; they bind as digits do.

## Example

`mỗi quý họp ít nhất một phiên` gives value 1, unit `phiên`, comparator `≥`.

## Not this

`một số`, `một lần` of a payment, `hai bên`: words of number that nobody will compare.

## Known limits

Without a bound only numbers up to ten, only of things held or made, and `một` only where each of many has it (`mỗi`).
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.targets.govern import is_doing
from lantoa.core.targets.model import Figure, Form, Setting

# mỗi xã chọn | một mô hình
_EACH = pattern(r"(?:[Mm]ỗi|[Hh][ằà]ng) +\w[^;.]{0,60}$")


def find(figure: Figure) -> bool:
    """Whether `figure` is a bounded count in words."""
    if (
        not figure.worded
        or figure.form is not Form.COUNT
        or not figure.known
        or figure.setting is Setting.REPORT
    ):
        return False
    if (figure.unit or "").startswith("số"):
        return False
    return bool(figure.bound) or (
        is_doing(figure.before) and (figure.value > 1 or _EACH.search(figure.before) is not None)
    )


RULE = Rule(
    code="TGT008",
    name="count-in-words",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.8,
    find=find,
)

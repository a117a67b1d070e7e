"""## What it finds

A bounded count in words: `ít nhất một cuộc`, `không quá hai lần`, `tối thiểu ba nhiệm vụ`.

## Why it matters

Older papers and papers of the Party write small numbers out; they bind as digits do.

## Example

`mỗi quý họp ít nhất một phiên` gives value 1, unit `phiên`, comparator `≥`.

## Not this

`một số`, `một lần` of a payment, `hai bên`: words of number that nobody will compare.

## Known limits

Only behind words that bound it, and only numbers up to twenty and the tens below sixty.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.targets.model import Figure, Form, Setting


def find(figure: Figure) -> bool:
    """Whether `figure` is a bounded count in words."""
    return (
        figure.worded
        and figure.form is Form.COUNT
        and figure.known
        and figure.setting is not Setting.REPORT
        and not (figure.unit or "").startswith("số")
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

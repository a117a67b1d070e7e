"""## What it finds

A part of a whole as a fraction: `ít nhất 1/3 số thôn`, `quá 2/3 tổng số đại biểu`, `ít nhất hai phần ba số thành viên`.

## Why it matters

Coverage is often asked for in thirds and halves; a reader of percentages would pass over it.

## Example

`giám sát ít nhất 1/3 số thôn` gives value 0.3333, unit `số thôn`, comparator `≥`.

## Not this

A date (`1/6`), a page (`2/5`), a document's number.

## Known limits

Only fractions with a denominator up to ten.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.targets.model import Figure, Form, Setting


def find(figure: Figure) -> bool:
    """Whether `figure` is a fraction to reach."""
    return (
        figure.form is Form.FRACTION
        and figure.setting is not Setting.REPORT
        and (bool(figure.bound) or (figure.unit or "").startswith(("số ", "tổng ")))
    )


RULE = Rule(
    code="TGT005",
    name="fraction",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.85,
    find=find,
)

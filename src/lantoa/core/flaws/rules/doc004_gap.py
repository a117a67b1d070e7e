"""## What it finds

A number left out between two headings or items: `2.` after which `4.` stands; a list that begins with `2.` or `3.`

## Why it matters

A page may have been lost in copying, and duties with it.

## Example

`I.` / `II.` / `IV.`: `III` is missing.

## Not this

A list that starts higher; a leap of more than three, which is no numbering.

## Known limits

An item that runs on inside a paragraph looks like a gap.
"""

from collections.abc import Iterator

from lantoa.core.document import LabelKind
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus

_WIDEST = 3
_LETTER = LabelKind.LETTER


def find(paper: Paper) -> Iterator[Flaw]:
    """Labels that leave out one or two numbers after the label before."""
    for step in paper.steps:
        leaps = step.last + 1 < step.value <= step.last + _WIDEST
        if step.kind is not _LETTER and leaps and step.value > step.highest:
            left_out = ", ".join(str(value) for value in range(step.last + 1, step.value))
            params = (("label", step.label), ("before", step.before), ("missing", left_out))
            yield Flaw(step.span, "" if step.before else "first", params)


RULE = Rule(
    code="DOC004",
    name="numbering-gap",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.8,
    find=find,
)

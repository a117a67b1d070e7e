"""## What it finds

A point whose letter does not follow the one before it in the Vietnamese order a, b, c, d, đ, e, g …

## Why it matters

A lost or doubled point changes which duty `điểm c` means.

## Example

`a)` / `b)` / `d)`: `c)` is expected after `b)`.

## Not this

`đ)` after `d)`; a list that starts again at `a)`.

## Known limits

Letters that the scan misread count as wrong.
"""

from collections.abc import Iterator

from lantoa.core.document import LabelKind
from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.flaws.numbering import ALPHABET
from lantoa.core.kernel import Rule, RuleStatus

_LETTER = LabelKind.LETTER


def find(paper: Paper) -> Iterator[Flaw]:
    """Points that are not the next letter."""
    for step in paper.steps:
        if step.kind is _LETTER and step.value != step.last + 1 and step.last < len(ALPHABET):
            params = (("label", step.label), ("before", step.before), ("expected", f"{ALPHABET[step.last]})"))
            yield Flaw(step.span, params=params)


RULE = Rule(
    code="DOC005",
    name="letter-out-of-order",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.85,
    find=find,
)

"""## What it finds

A letterhead whose line `Số:` holds no number, or one that a scan made unreadable.

## Why it matters

A paper without a number cannot be cited or registered; it may be a draft.

## Example

`Số:      /KH-UBND`: the number is blank.

## Not this

`Số: 16/KH-UBND`; a blank number in a citation.

## Known limits

Copies of signed papers leave the number out where it was put on with the electronic seal.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus


def find(paper: Paper) -> Iterator[Flaw]:
    """The number's line, where it gives no number."""
    shown = paper.letterhead.number_symbol
    if shown is None or paper.letterhead.number is not None:
        return
    before = shown.text.split("/")[0].partition(":")[2] or shown.text[2:].split("/")[0]
    form = "unreadable" if any(map(str.isalnum, before)) or "#" in before else ""
    yield Flaw(shown.span, form, (("shown", " ".join(shown.text.split())),))


RULE = Rule(
    code="DOC001",
    name="number-blank",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
    confidence=0.98,
    find=find,
)

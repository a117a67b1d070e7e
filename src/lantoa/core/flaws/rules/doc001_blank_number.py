"""## What it finds

A letterhead whose line `Số:` holds no number, or one that a scan made unreadable; a letterhead with neither number nor date.

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

_LEFT_BLOCK = "LTH001"
_PRINTED = ("LTH006", "LTH007")


def find(paper: Paper) -> Iterator[Flaw]:
    """The number's line, where it gives no number."""
    head = paper.letterhead
    shown = head.number_symbol
    if (issuer := head.issuer) and _bears_nothing(paper):
        yield Flaw(issuer.span, "absent")
    if shown is None or head.number is not None:
        return
    before = shown.text.split("/")[0].partition(":")[2] or shown.text[2:].split("/")[0]
    form = "unreadable" if any(map(str.isalnum, before)) or "#" in before else ""
    yield Flaw(shown.span, form, (("shown", " ".join(shown.text.split())),))


def _bears_nothing(paper: Paper) -> bool:
    """Neither number nor date under a printed issuer and kind; a body that only its text names heads an extract."""
    head = paper.letterhead
    if not head.issuer or head.issuer.rule != _LEFT_BLOCK or head.number_symbol or head.number or head.date:
        return False
    return head.kind_evidence is not None and head.kind_evidence.rule in _PRINTED


RULE = Rule(
    code="DOC001",
    name="number-blank",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
    confidence=0.98,
    find=find,
)

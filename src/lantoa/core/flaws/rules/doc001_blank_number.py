"""## What it finds

A letterhead whose line `Số:` holds no number, or one that a scan made unreadable; a dated letterhead of a scan without such a line;
a paper with neither number nor date.

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
    if head.kind_evidence and (form := _lacks(paper)):
        top = head.issuer if head.issuer and head.issuer.rule == _LEFT_BLOCK else head.kind_evidence
        yield Flaw(top.span, form)
    if shown is None or head.number is not None:
        return
    before = shown.text.split("/")[0].partition(":")[2] or shown.text[2:].split("/")[0]
    form = "unreadable" if any(map(str.isalnum, before)) or "#" in before else ""
    yield Flaw(shown.span, form, (("shown", " ".join(shown.text.split())),))


def _lacks(paper: Paper) -> str:
    """Under a printed issuer and kind no line `Số:`; or neither number nor date on a whole paper, signed and sent out."""
    head = paper.letterhead
    if head.number_symbol or head.number or head.kind_evidence is None:
        return ""
    if head.kind_evidence.rule not in _PRINTED:
        return ""
    topped = head.issuer is not None and head.issuer.rule == _LEFT_BLOCK
    if head.date:
        return "unnumbered" if topped and _is_recognised(paper) else ""
    return "absent" if topped or (paper.recipients and paper.signature.name) else ""


def _is_recognised(paper: Paper) -> bool:
    """Schools and towns print letterheads without a number; only on a scan was it more likely lost."""
    origin = paper.document.source.origin
    return origin is not None and origin.ocr


RULE = Rule(
    code="DOC001",
    name="number-blank",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
    confidence=0.98,
    find=find,
)

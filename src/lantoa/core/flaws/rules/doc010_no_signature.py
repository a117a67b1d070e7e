"""## What it finds

A paper that nobody signs: neither office nor name at the foot, or an office without a name.

## Why it matters

Without a signature it is a draft, and nobody has to act on it.

## Example

`KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC` and no name: the office is marked.

## Not this

A name without an office (the stamp covered it).

## Known limits

Without list of recipients and without signature, the last line of the text is marked.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus


def find(paper: Paper) -> Iterator[Flaw]:
    """The title without a name, or the end of a paper that has a letterhead but no signature."""
    signature = paper.signature
    if signature.name:
        return
    office = signature.title or next(iter(signature.authority), None)
    if office:
        yield Flaw(office.span, "name", (("shown", " ".join(office.text.split())),))
    elif paper.letterhead.number_symbol and paper.document.blocks:
        last = paper.recipients[-1].evidence.span if paper.recipients else paper.document.blocks[-1].span
        yield Flaw(last)


RULE = Rule(
    code="DOC010",
    name="signature-missing",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Điều 8",
    confidence=0.95,
    find=find,
)

"""## What it finds

A paper with a letterhead and a signature but without `Nơi nhận`.

## Why it matters

Nobody can tell who got the paper, and who keeps it.

## Example

A signed plan that ends with the signer's name.

## Not this

A paper without a letterhead: an extract has no foot either.

## Known limits

None known.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus


def find(paper: Paper) -> Iterator[Flaw]:
    """The signature of a paper that sends no copies."""
    signed = paper.signature.name or paper.signature.title
    if signed and paper.letterhead.number_symbol and not paper.recipients:
        yield Flaw(signed.span)


RULE = Rule(
    code="DOC011",
    name="recipients-missing",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Điều 8",
    confidence=0.95,
    find=find,
)

"""## What it finds

The signer's own office: the line in capitals above the signature (`PHÓ GIÁM ĐỐC`), or behind the authority on the same line.

## Why it matters

It tells at which level the order was given.

## Example

`KT. GIÁM ĐỐC` / `PHÓ GIÁM ĐỐC`: title `PHÓ GIÁM ĐỐC`.

## Not this

The office for which somebody signs (`KT. GIÁM ĐỐC`).

## Known limits

A title broken over lines is joined only where the second line opens with no office.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.signature.rules.sgn001_authority import two_offices
from lantoa.core.signature.split import Found, Part


def find(parts: Sequence[Found], text: str) -> Iterator[Span]:
    """The first office that no other stands over."""
    offices = [found.span for found in parts if found.part is Part.TITLE]
    layers = [found.span.end for found in parts if found.part is Part.AUTHORITY]
    layered = bool(layers)
    if layered:
        offices = [office for office in offices if office.start >= layers[-1]] or offices
    if not layered and two_offices(parts, text):
        yield offices[1]
    elif len(offices) > 1 and text.startswith(",", offices[0].end):
        yield Span(offices[0].start, offices[1].end)
    else:
        yield from offices[:1]


RULE = Rule(
    code="SGN002",
    name="signer-title",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.7",
    confidence=0.97,
    find=find,
)

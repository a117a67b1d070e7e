"""## What it finds

By whose authority somebody signs: `TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC`, `TL. CHỦ TỊCH`, `TUQ. …`; several layers under each other
are quoted one by one. Where a head of state signs for a committee, the office in the committee on the first line counts (`TRƯỞNG BAN`).

## Why it matters

Only certain offices may sign for others, and each way needs its own ground (NĐ 30/2020, Điều 13).

## Example

`TL. CHỦ TỊCH` / `KT. CHÁNH VĂN PHÒNG` / `PHÓ CHÁNH VĂN PHÒNG`: authority are the first two lines.

## Not this

`GIÁM ĐỐC` alone: the head signs in his own right.

## Known limits

Of two signers side by side only the first one's layers are read.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.signature.split import Found, Part


def find(parts: Sequence[Found], text: str) -> Iterator[Span]:
    """Layers of authority; without any, the first of two offices under each other."""
    layers = [found.span for found in parts if found.part is Part.AUTHORITY]
    if layers:
        yield from layers
    elif office := two_offices(parts, text):
        yield office


def two_offices(parts: Sequence[Found], text: str) -> Span | None:
    """`TRƯỞNG BAN` over `PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH`: in which office somebody signs, and who he is."""
    offices = [found.span for found in parts if found.part is Part.TITLE]
    if len(offices) < 2 or text.startswith(",", offices[0].end):
        return None
    return offices[0]


RULE = Rule(
    code="SGN001",
    name="signing-authority",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Điều 13; Phụ lục I, Mục II.7",
    confidence=0.97,
    find=find,
)

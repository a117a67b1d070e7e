"""## What it finds

A blank inside the paper's own symbol: `KH- SYT`, `QĐ - UBND`; a point or comma where the dash should stand: `KH.UBND`.

## Why it matters

Registers and portals that search by the symbol do not find it.

## Example

`Số: 16/KH- SYT`: write `16/KH-SYT`.

## Not this

A blank between `Số:` and the number, or where the number is still to come.

## Known limits

Symbols in citations are not looked at.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, pattern

# where a scan lost the dash: "KH.UBND"
_POINT = pattern(r"(?<=[A-ZĐ]{2})[.,](?=[A-ZĐ]{2})")
_STRAY = pattern(rf" |{_POINT.pattern}")


def find(paper: Paper) -> Iterator[Flaw]:
    """The number's line, where the symbol holds a blank."""
    head = paper.letterhead
    if head.number_symbol and head.symbol and (found := _STRAY.search(head.symbol)):
        meant = _POINT.sub("-", f"{head.number or ''}/{head.symbol}".replace(" ", ""))
        yield Flaw(
            head.number_symbol.span,
            "" if found[0] == " " else "mark",
            params=(("shown", " ".join(head.number_symbol.text.split())), ("meant", meant)),
        )


RULE = Rule(
    code="DOC014",
    name="blank-in-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
    confidence=0.97,
    find=find,
)

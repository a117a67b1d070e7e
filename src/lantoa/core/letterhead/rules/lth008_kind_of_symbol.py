"""## What it finds

The kind from the first letters of the symbol, where no name is printed or the scan lost it: `22/BC-UBND` is a `Báo cáo`, `127-KH/TU` a `Kế hoạch`.

## Why it matters

Damaged copies still tell their kind by their number.

## Example

`Số: 16/TB-SYT` and no line in capitals: kind `Thông báo`.

## Not this

`Số: 12/UBND-NC`: the symbol names body and unit, the paper is a `Công văn`.

## Known limits

A body whose own abbreviation looks like that of a kind.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.letterhead.kinds import kind_of_symbol
from lantoa.core.letterhead.model import Kind, Number


def find(number: Number | None) -> Kind | None:
    """The kind that the symbol abbreviates."""
    if number is None or not number.symbol or not (kind := kind_of_symbol(number.symbol)):
        return None
    return Kind(kind, number.evidence._replace(rule=RULE.code, confidence=RULE.confidence))


RULE = Rule(
    code="LTH008",
    name="kind-by-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục III",
    confidence=0.95,
    find=find,
)

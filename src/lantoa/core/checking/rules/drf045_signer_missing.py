"""## What it finds

A paper with a letterhead and a foot but without the signer's office or name.

## Why it matters

Nobody answers for it.

## Example

A foot that ends with `GIÁM ĐỐC` and no name.

## Not this

An extract without foot.

## Known limits

A name that the scan covered counts as missing.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC010")


RULE = DraftRule(
    "DRF045",
    "signer-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8.2; Phụ lục I, Phần I, Mục II.7",
    confidence=0.38,
    status=RuleStatus.PREVIEW,
)

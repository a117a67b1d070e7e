"""## What it finds

A paper with a letterhead and a signature but without `Nơi nhận`.

## Why it matters

Nobody can tell who gets it and who keeps it.

## Example

A signed plan that ends with the signer's name.

## Not this

An extract.

## Known limits

None known.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus


def find(sheet: Sheet) -> Iterator[Mark]:
    """What the reader noticed."""
    yield from adopt(sheet, code="DOC011")


RULE = DraftRule(
    "DRF046",
    "recipients-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8.2; Phụ lục I, Phần I, Mục II.9",
    confidence=0.5,
    status=RuleStatus.PREVIEW,
)

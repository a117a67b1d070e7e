"""## What it finds

A mark of secrecy (`MẬT`, `TỐI MẬT`, `TUYỆT MẬT`) in the head.

## Why it matters

Such a paper must not go by the common systems for electronic papers, nor onto a portal, and has a register of its
own.

## Example

`MẬT` above the number.

## Not this

`bí mật nhà nước` in the text.

## Known limits

Only marks on a line of their own.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

# "MẬT", "Độ mật: TỐI MẬT"
_MARK = pattern(r"(?:\W*|Độ mật\s*:\s*)(TUYỆT MẬT|TỐI MẬT|MẬT)\W*$")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Lines of the head that are the mark."""
    for line in sheet.head:
        if match := _MARK.match(line.words):
            yield Mark(Span(line.start, line.end), params=(("shown", match[1]),))


RULE = DraftRule(
    "DRF053",
    "secrecy-mark",
    find,
    authority="Luật Bảo vệ bí mật nhà nước; NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.2.a",
    confidence=0.97,
    severity=Severity.ERROR,
)

"""## What it finds

Place and date without a comma between them.

## Why it matters

The form is laid down, and a clerk sees it at once.

## Example

`Hà Sơn ngày 05 tháng 01 năm 2026`.

## Not this

`Hà Sơn, ngày …`; a date in the subject.

## Known limits

Only in the letterhead, on a line that holds nothing else. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import CAPITALS

# "Hà Sơn ngày 05 tháng 01 năm 2026"
_LINE = pattern(
    rf"([{CAPITALS}][^\d,;:.]{{1,40}}?[^\s,;:.])(\s+)ngày[\s\d.…]{{1,8}}tháng[\s\d.…]{{1,8}}năm[\s\d.…]{{1,8}}$"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The line of place and date."""
    for line in sheet.head:
        match = _LINE.match(line.words)
        if match and match[1].istitle():
            at = line.start + match.end(1)
            comma = Fix(Span(at, at), ",", safe=True)
            yield Mark(Span(line.start, at), params=(("place", match[1]),), fix=comma)
            return


RULE = DraftRule(
    "DRF020",
    "comma-after-place",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b",
    confidence=0.95,
)

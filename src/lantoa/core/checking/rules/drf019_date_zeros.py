"""## What it finds

A day below 10 or a month 1, 2 without a leading zero in the date of issue, or a month 3 to 9 with one.

## Why it matters

The zero keeps digits from being added; where nothing can be added it is not written.

## Example

`ngày 5 tháng 1 năm 2026`; `ngày 28 tháng 03 năm 2026`.

## Not this

`ngày 05 tháng 01 năm 2026`, `ngày 28 tháng 3 năm 2026`; dates inside the text.

## Known limits

None known. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span, pattern

# "ngày 5 tháng", "tháng 1 năm", "tháng 03 năm"
_DAY = pattern(r"ngày\s+([1-9])(?=\s+tháng)")
_MONTH = pattern(r"tháng\s+(?:([12])|0([3-9]))(?=\s+năm)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Day and month of the letterhead."""
    issued = sheet.reading.letterhead.date
    if issued is None:
        return
    text, start = issued.evidence.text, issued.evidence.span.start
    for match in (_DAY.search(text), _MONTH.search(text)):
        if match is None:
            continue
        group = match.lastindex or 1
        meant = match[group] if group == 2 else f"0{match[1]}"
        wrong = match.start(group) - (group == 2)
        span = Span(start + wrong, start + match.end())
        words = match[0][: wrong - match.start()]
        shown = (("shown", " ".join(match[0].split())), ("meant", " ".join((words + meant).split())))
        yield Mark(Span(start + match.start(), start + match.end()), "", shown, Fix(span, meant, safe=True))


RULE = DraftRule(
    "DRF019", "date-zeros", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b", confidence=0.97
)

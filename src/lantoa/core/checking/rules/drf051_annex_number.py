"""## What it finds

One of several annexes that has no number, or an Arabic one (in a Party paper: a Roman one).

## Why it matters

References to annexes go by number, and the form of it is laid down.

## Example

`PHỤ LỤC 1` and `PHỤ LỤC 2`.

## Not this

A single annex without a number.

## Known limits

The fix is offered only: references to the annex in the text must change with it.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, Sheet
from lantoa.core.document import Zone
from lantoa.core.kernel import Severity, Span, pattern
from lantoa.core.text import CAPITALS

# "PHỤ LỤC 1", "Phụ lục II", "PHỤ LỤC"
_HEADING = pattern(
    rf"(?:PHỤ LỤC|Phụ lục)(?: +(?:SỐ|[Ss]ố))?(?: +(\d{{1,2}}|[IVX]{{1,5}}))?(?=[ .:]*$|[ .:]+[{CAPITALS}(])"
)
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Headings of annexes, where there are two or more."""
    document = sheet.document
    found = [
        match
        for block in document.blocks
        if block.zone is Zone.ANNEX
        and block.row < 0
        and (match := _HEADING.match(document.flow, block.span.start, block.span.end))
    ]
    if len(found) < 2 or len(found) >= len(_ROMAN):
        return
    for count, match in enumerate(found, 1):
        number = match[1] or ""
        if number and number.isdigit() is sheet.party:
            continue
        word = match[0].split()[0] + " " + match[0].split()[1]
        meant = f"{word} {count if sheet.party else _ROMAN[count]}"
        span = Span(match.start(), match.end())
        shown = (("shown", match[0].strip()), ("meant", meant))
        yield Mark(span, "party" if sheet.party else "", shown, Fix(span, meant, safe=False))


RULE = DraftRule(
    "DRF051",
    "annex-number",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1; HD 05-HD/VPTW",
    confidence=0.95,
    severity=Severity.NOTE,
    in_force=DECREE_30,
)

"""## What it finds

Letters in another colour than black. One finding a colour, at its first line.

## Why it matters

Papers are black; coloured words are most often notes of the drafting that were forgotten.

## Example

A sentence left in red for the reviewer.

## Not this

`KHẨN`, `HỎA TỐC`: marks of urgency are red.

## Known limits

Only files that name colours (DOCX); a line in two colours counts for neither.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, LineLook, Mark, Sheet
from lantoa.core.kernel import pattern

# "KHẨN", "HỎA TỐC"
_URGENT = pattern(r"\W*(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)\b")
_BLACK = frozenset({"000000", "AUTO"})


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first line in each colour."""
    firsts: dict[str, list[LineLook]] = {}
    for look in sheet.looks:
        if (
            look.colour
            and look.colour.upper() not in _BLACK
            and not _URGENT.match(sheet.flow, look.span.start)
        ):
            firsts.setdefault(look.colour, []).append(look)
    for colour, lines in firsts.items():
        yield Mark(lines[0].span, params=(("shown", f"#{colour}"), ("count", str(len(lines)))))


RULE = DraftRule(
    "DRF006", "text-colour", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4", confidence=0.95
)

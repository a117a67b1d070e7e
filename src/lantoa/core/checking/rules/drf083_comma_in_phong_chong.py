"""## What it finds

`phòng chống` in a draft that writes `phòng, chống` elsewhere. One finding, with the number of places.

## Why it matters

Laws of today write `phòng, chống`; two ways in one draft show that it was put together.

## Example

`phòng chống dịch bệnh` beside `phòng, chống bạo lực gia đình`.

## Not this

A draft in one way throughout; titles of cited papers; names of bodies (`Ban Chỉ đạo phòng chống …`, `Chi cục Phòng chống …`).

## Known limits

Bodies only by the words their names begin with. The fix is safe, for all places.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import outside_titles
from lantoa.core.kernel import Severity, Span, pattern

_WITHOUT = pattern(r"(?<!\w)([Pp]hòng) (chống)(?!\w)")
# "Ban Chỉ đạo phòng chống thiên tai", "Quỹ Phòng chống thiên tai": a name stays as whoever bears it writes it
_NAMED = pattern(
    r"(?:Ban [Cc]hỉ (?:đạo|huy)|Chi cục|Cục|Quỹ|Hội(?! nghị| thảo| thi)|Trung tâm|Tiểu ban|[UỦ][yỷ] ban|Văn phòng|Tổ công tác)[^,.;:]{0,40}$"
)
_BACK = 60
_WITH = pattern(r"(?<!\w)[Pp]hòng, chống(?!\w)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Those without, where some are with the comma."""
    flow, start = sheet.flow, sheet.document.head_end
    if not outside_titles(sheet, _WITH.finditer(flow, start)):
        return
    found = [
        match
        for match in outside_titles(sheet, _WITHOUT.finditer(flow, start))
        if not _NAMED.search(flow, max(0, match.start() - _BACK), match.start())
    ]
    if found:
        blanks = [Span(match.end(1), match.end(1) + 1) for match in found]
        params = (("shown", found[0][0]), ("count", str(len(found))))
        yield Mark(
            Span(*found[0].span()), params=params, fix=Fix(blanks[0], ", ", safe=True, more=tuple(blanks[1:]))
        )


RULE = DraftRule(
    "DRF083",
    "comma-in-phong-chong",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.NOTE,
)

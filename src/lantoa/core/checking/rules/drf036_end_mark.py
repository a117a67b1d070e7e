"""## What it finds

A text of the state that does not end with `./.`, or a Party paper that does.

## Why it matters

The mark says that nothing follows.

## Example

`… triển khai thực hiện.` over `Nơi nhận:`.

## Not this

`./.”`; an extract without foot.

## Known limits

Decisions and resolutions that end with an article are marked too. The fix is safe where a full stop stands there.
"""

from collections.abc import Iterator

from lantoa.core.checking.adopt import adopt
from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Span, pattern

_SHORT = 60
# "./.", "./.”"
_PARTY_END = pattern(r"\./\.(?=[”\"]?\s*$)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The end of the text."""
    if not sheet.party:
        for mark in adopt(sheet, code="DOC009"):
            end = mark.span.end if mark.span else 0
            # Above a list behind the signature stand names and offices, and no text.
            if end - sheet.flow.rfind("\n", 0, end) < _SHORT and sheet.flow[end - 1].isalpha():
                continue
            stop = Fix(Span(end - 1, end), "./.", safe=True) if sheet.flow[end - 1 : end] == "." else None
            yield mark._replace(fix=stop)
        return
    last = None
    for block in paragraphs(sheet):
        last = block
    if last and (match := _PARTY_END.search(sheet.flow, last.span.start, last.span.end)):
        span = Span(match.start(), match.end())
        yield Mark(span, "party", fix=Fix(span, ".", safe=True))


RULE = DraftRule(
    "DRF036",
    "end-mark",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6; HD 05-HD/VPTW",
    confidence=0.95,
    in_force=DECREE_30,
)

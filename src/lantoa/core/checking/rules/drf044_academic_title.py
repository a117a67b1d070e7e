"""## What it finds

A degree or an honorary title before the signer's name.

## Why it matters

The decree leaves them out: the office signs, not the scholar.

## Example

`ThS. Trần Văn Hà`.

## Not this

Military ranks; names inside the text.

## Known limits

Units of health, education and science may have an exception of their ministry.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Fix, Mark, PaperForm, Sheet
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import CAPITALS

# "ThS. ", "PGS.TS ", "BSCKII. ", "Thạc sĩ "
_TITLE = pattern(
    r"(?:(?:GS|PGS|TS|T\.S|ThS|Ths|Th\.S|THS|BS|BSCK\s?I{1,2}|CK\s?I{1,2}|DS|KS|CN|LS|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT)[.\s]{1,2}|"
    rf"(?:Giáo sư|Phó [Gg]iáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Dược sĩ|Luật sư)\s){{1,3}}(?=[{CAPITALS}])"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """What stands before the name on its line."""
    name = sheet.reading.signature.name
    if name is None:
        return
    flow = sheet.flow
    start = flow.rfind("\n", 0, name.span.start) + 1
    match = _TITLE.search(flow, max(start, name.span.start - 30), name.span.end)
    if match and match.start() <= name.span.start:
        span = Span(match.start(), match.end())
        shown = flow[span.start : span.end].strip()
        yield Mark(span, params=(("shown", shown),), fix=Fix(span, "", safe=False))


RULE = DraftRule(
    "DRF044",
    "academic-title",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.b",
    confidence=0.95,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

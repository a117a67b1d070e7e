"""## What it finds

An addressee for whom the text has nothing to do, while it names others.

## Why it matters

Who is addressed looks for his duty; finding none, he asks back or does nothing.

## Example

`Sở Tài chính` under `Kính gửi` and nowhere else.

## Not this

Texts that address all (`các cơ quan, đơn vị`); a letter to one addressee.

## Known limits

An addressee meant by a group or another name counts as idle.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus, Severity, pattern
from lantoa.core.text import fold, skeleton

_ALL = pattern(r"c[aá]c (?:co quan|don vi|dia phuong|dong chi)|quy co quan|quy don vi|don vi nhu tren")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Addressees that the body never names."""
    lines = sheet.reading.addressees
    duties = [duty for duty in sheet.reading.obligations if duty.assignees]
    if len(lines) < 2 or len(duties) < 2:
        return
    document = sheet.document
    body = fold(document.flow[document.head_end : document.foot_start])
    if any(_ALL.search(skeleton(bearer.text)) for duty in duties for bearer in duty.assignees):
        return
    for line in lines:
        name = fold(line.text.strip(" ;.,-"))
        if " ".join(name.split()[:5]) not in body:
            yield Mark(line.span, params=(("shown", " ".join(line.text.split()).strip(";.,")),))


RULE = DraftRule(
    "DRF064",
    "idle-addressee",
    find,
    authority="custom of the genre",
    confidence=0.5,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

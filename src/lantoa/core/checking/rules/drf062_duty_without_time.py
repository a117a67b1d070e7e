"""## What it finds

A draft that gives duties but sets no time at all.

## Why it matters

Nobody can say when it is late.

## Example

A letter that asks for measures and names no day.

## Not this

A draft with one deadline, a period or `thường xuyên`.

## Known limits

One finding for the whole draft; single duties often take their time from elsewhere.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus, Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """Duties without any time in the paper."""
    duties = sheet.reading.obligations
    if duties and not sheet.reading.deadlines:
        yield Mark(duties[0].evidence.span, params=(("count", str(len(duties))),))


RULE = DraftRule(
    "DRF062",
    "duty-without-time",
    find,
    authority="custom of the genre",
    confidence=0.5,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

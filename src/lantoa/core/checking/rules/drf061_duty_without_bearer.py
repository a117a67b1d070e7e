"""## What it finds

A duty for which neither its sentence nor its heading nor the addressees name anybody. One finding for the draft, at
the first.

## Why it matters

What is everybody's is done by nobody.

## Example

`Tổ chức tập huấn cho cộng tác viên.` under `Nhiệm vụ` in a plan that assigns nothing.

## Not this

A letter to one addressee; lines under the name of a department.

## Known limits

Rests on the reader's duties; a bearer named three headings above is not seen.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus


def find(sheet: Sheet) -> Iterator[Mark]:
    """Duties without assignee in a paper that addresses nobody."""
    if sheet.reading.addressees:
        return
    bare = [duty for duty in sheet.reading.obligations if not duty.assignees]
    if bare:
        shown = " ".join(bare[0].evidence.text[:60].split())
        yield Mark(bare[0].evidence.span, params=(("shown", shown), ("count", str(len(bare)))))


RULE = DraftRule(
    "DRF061",
    "duty-without-bearer",
    find,
    authority="custom of the genre",
    confidence=0.42,
    status=RuleStatus.PREVIEW,
)

"""## What it finds

A paper of the state with number, symbol and date but without Quốc hiệu.

## Why it matters

Without it the paper is no paper of the state.

## Example

A letter that begins with the name of the department.

## Not this

Party papers; an extract without number.

## Known limits

A heading that a scan lost counts as missing, so that the rule is on trial.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import RuleStatus, Severity, pattern
from lantoa.core.text import skeleton

# "cong hoa xa hoi chu nghia viet nam"
_HEADING = pattern(r"xa hoi chu|chu nghia viet|cong hoa xa")


def find(sheet: Sheet) -> Iterator[Mark]:
    """A head with number and date and no heading."""
    head = sheet.reading.letterhead
    if head.number_symbol and head.date and not _HEADING.search(skeleton(sheet.flow[:4000])):
        yield Mark(None)


RULE = DraftRule(
    "DRF016",
    "national-heading-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8.2; Phụ lục I, Phần I, Mục II.1",
    confidence=0.1,
    severity=Severity.ERROR,
    applies=PaperForm.STATE,
    status=RuleStatus.PREVIEW,
)

"""## What it finds

Addressees one a line under `Kính gửi:`, with bullets or without, or one behind the other with dashes in a table's cell.

## Why it matters

Each of them has to act on the paper and to report.

## Example

`Kính gửi:` / `- Sở Y tế;` / `- Ủy ban nhân dân các xã.`: two addressees.

## Not this

Bullets of the text itself, after the first paragraph.

## Known limits

Without bullets and without `;` or `.` at their ends, only the first line is taken.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The lines of the list."""
    return spans(items) if len(items) > 1 or any(item.bulleted for item in items) else ()


RULE = Rule(
    code="RCP002",
    name="addressees-one-a-line",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.9",
    confidence=0.98,
    find=find,
)

"""## What it finds

Lines under `Nơi nhận:` that no dash opens, each ended by `;` or `.`.

## Why it matters

Copies tell who else knows of the duty: superiors, those who publish it, the archive.

## Example

`Nơi nhận:` / `Như trên;` / `Lưu: VT.`: two recipients.

## Not this

The signature in the right column.

## Known limits

A line that ends without punctuation is joined with the next.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The lines of a list in which most lines have no bullet."""
    bulleted = sum(item.bulleted for item in items)
    return spans(items) if items and bulleted * 2 <= len(items) else ()


RULE = Rule(
    code="RCP005",
    name="recipients-without-bullets",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

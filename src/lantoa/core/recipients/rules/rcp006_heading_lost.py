"""## What it finds

The list of recipients where the scan lost `Nơi nhận`: the bullets from `Như trên` to `Lưu: VT`.

## Why it matters

Copies tell who else knows of the duty: superiors, those who publish it, the archive.

## Example

`- Như trên;` / `- Lưu: VT.` under the last paragraph: two recipients.

## Not this

A list of tasks above it.

## Known limits

Nothing is found where `Lưu` is lost as well.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The lines of a list that nothing heads."""
    return spans(items)


RULE = Rule(
    code="RCP006",
    name="recipients-heading-lost",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

"""## What it finds

The one addressee on the line of `Kính gửi:`, a wrapped line joined.

## Why it matters

Whoever is addressed has to act, also where the text only says `Quý cơ quan`.

## Example

`Kính gửi: Ủy ban nhân dân các xã, phường`: one addressee.

## Not this

The first paragraph under it: `Sở Y tế nhận được Công văn số …`.

## Known limits

Several bodies in one line without dashes stay one addressee, as printed.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The addressee, where it is the only one and no bullet opens it."""
    return spans(items) if len(items) == 1 and not items[0].bulleted else ()


RULE = Rule(
    code="RCP001",
    name="addressee-on-the-line",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.9",
    confidence=0.97,
    find=find,
)

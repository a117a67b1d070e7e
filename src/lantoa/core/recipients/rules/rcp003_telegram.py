"""## What it finds

Those whom a `Công điện` wires or a `Giấy mời` invites: the lines behind `THỦ TƯỚNG CHÍNH PHỦ điện:`,
`Sở Y tế trân trọng kính mời:`.

## Why it matters

A telegram is the most urgent kind of paper and has no `Kính gửi`; an invitation has none either.

## Example

`CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:` / `- Giám đốc các sở;`: one addressee.

## Not this

`… bằng thư điện tử:` inside a sentence.

## Known limits

None known.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The lines of the list; the caller has seen `điện:` or `kính mời:`."""
    return spans(items)


RULE = Rule(
    code="RCP003",
    name="telegram-addressees",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.6, 1.7",
    confidence=0.97,
    find=find,
)

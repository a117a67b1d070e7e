"""## What it finds

Lines under `Nơi nhận:` that a dash opens, wrapped lines joined; a stroke, a tilde or a dot that a scan made of the dash counts.
What the right column left on the same line (`KT. GIÁM ĐỐC`, a name, a stroke of the pen) is cut off.

## Why it matters

Copies tell who else knows of the duty: superiors, those who publish it, the archive.

## Example

`- UBND tỉnh (để b/c);`: recipient with the note `để b/c`.

## Not this

`KT. CHỦ TỊCH` between two bullets; an annex after the list.

## Known limits

A name behind a line without `;` is taken for part of the line.
"""

from collections.abc import Sequence

from lantoa.core.kernel import Rule, RuleStatus, Span
from lantoa.core.recipients.listing import Item, spans


def find(items: Sequence[Item]) -> tuple[Span, ...]:
    """The lines of a list in which most lines have a bullet and stand on lines of their own."""
    bulleted = sum(item.bulleted for item in items)
    return spans(items) if bulleted * 2 > len(items) else ()


RULE = Rule(
    code="RCP004",
    name="recipients-with-bullets",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.9",
    confidence=0.98,
    find=find,
)

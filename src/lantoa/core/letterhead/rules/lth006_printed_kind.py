"""## What it finds

The kind of paper as printed in capitals over its subject: `KẾ HOẠCH`, `CHỈ THỊ`, `NGHỊ QUYẾT LIÊN TỊCH`; also where a scan misread
a letter or two (`QUYẾT BỊNH`), where the subject follows on the same line, and where the name is longer (`KẾ HOẠCH HÀNH ĐỘNG`).

## Why it matters

The kind decides how binding the paper is, and whose task a sentence without a bearer is.

## Example

`KẾ HOẠCH HÀNH ĐỘNG` over `Truyền thông về bình đẳng giới`: kind `Kế hoạch`.

## Not this

`QUYẾT ĐỊNH:` under the grounds; a decree's or plan's name inside a sentence; a committee named after a programme.

## Known limits

A kind that the paper invents for itself is not known.
"""

from lantoa.core.kernel import Rule, RuleStatus
from lantoa.core.letterhead.head import Head
from lantoa.core.letterhead.model import Kind


def find(head: Head) -> Kind | None:
    """The line of the letterhead that names the kind."""
    if head.kind is None:
        return None
    line = head.lines[head.typed]
    evidence = head.quote(
        line.start + head.kind.start, line.start + head.kind.end, rule=RULE.code, confidence=RULE.confidence
    )
    return Kind(head.kind.kind, evidence)


RULE = Rule(
    code="LTH006",
    name="kind-printed",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Điều 7; Phụ lục I, Mục II.5",
    confidence=0.99,
    find=find,
)

"""## What it finds

A law cited by its number alone: `Luật số 63/2025/QH15`.

## Why it matters

Readers know laws by their names; a wrong digit points to another law and nobody notices.

## Example

`sửa đổi tại Luật số 83/2025/QH15`: the name is missing.

## Not this

`Luật Tổ chức Chính phủ số 63/2025/QH15`.

## Known limits

Amending laws, whose names are long, are cited this way by custom.
"""

from collections.abc import Iterator

from lantoa.core.flaws.model import Flaw, Paper
from lantoa.core.kernel import Rule, RuleStatus, pattern

# "Luật số 83/2025/QH15", "Pháp lệnh số 02/2020/UBTVQH14"
_NAMELESS = pattern(r"(?:Luật|Pháp\s+lệnh)\s+số\b")


def find(paper: Paper) -> Iterator[Flaw]:
    """Citations that open with `Luật số` or `Pháp lệnh số`."""
    for citation in paper.citations:
        if _NAMELESS.match(citation.evidence.text) and not citation.title:
            yield Flaw(citation.evidence.span, params=(("shown", " ".join(citation.evidence.text.split())),))


RULE = Rule(
    code="DOC012",
    name="law-without-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.95,
    find=find,
)

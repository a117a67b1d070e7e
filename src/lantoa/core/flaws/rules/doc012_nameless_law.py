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
from lantoa.core.kernel import Rule, RuleStatus


def find(paper: Paper) -> Iterator[Flaw]:
    """Citations that open with `Luật số` or `Pháp lệnh số`."""
    for citation in paper.citations:
        words = citation.evidence.text.split()
        if (
            len(words) > 2
            and (words[0] == "Luật" or words[:2] == ["Pháp", "lệnh"])
            and "số" in words[1:3]
            and words.index("số") <= 2
        ):
            if words[words.index("số") - 1] in ("Luật", "lệnh") and not citation.title:
                yield Flaw(citation.evidence.span, params=(("shown", " ".join(words)),))


RULE = Rule(
    code="DOC012",
    name="law-without-name",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6",
    confidence=0.95,
    find=find,
)

"""## What it finds

A later mention of a paper in the text that repeats date and issuer.

## Why it matters

Later mentions name kind and number only: pages shrink and errors in copies vanish.

## Example

`Kế hoạch số 15/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh` for the third time.

## Not this

The first mention; a mention in another annex; a list of what is attached.

## Known limits

A first mention in the subject line does not count; normative papers (a year in their symbol) are left alone.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity


def find(sheet: Sheet) -> Iterator[Mark]:
    """Full mentions behind a full one."""
    document = sheet.document
    full: set[int] = set()
    if sheet.normative:
        return
    for citation in sheet.reading.citations:
        start = citation.evidence.span.start
        if not document.head_end <= start < document.foot_start or citation.number_symbol is None:
            continue
        if citation.date and citation.issuer:
            if citation.work in full and citation.role.value != "attachment":
                shown = f"{citation.kind or ''} {citation.number_symbol}".strip()
                yield Mark(citation.evidence.span, params=(("shown", shown),))
            full.add(citation.work)


RULE = DraftRule(
    "DRF026",
    "later-citation-short",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.95,
    severity=Severity.NOTE,
    in_force=DECREE_30,
)

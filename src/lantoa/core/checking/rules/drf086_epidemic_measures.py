"""## What it finds

Measures of the years in which COVID-19 was a disease of group A (`5K`, `cách ly F1`, `Tổ COVID cộng đồng`) in a paper
from 20 October 2023 on. One finding a measure.

## Why it matters

They ended when the disease was moved to group B; a letter that still asks for them was copied.

## Example

`thực hiện nghiêm nguyên tắc 5K` in a letter of November 2026.

## Not this

Papers of before; reports; crossbreeds (`bò lai F1`) and runs (`cự ly 5K`); names of cited papers.

## Known limits

Only the measures of the list.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.stale import EPIDEMIC, find_measures
from lantoa.core.kernel import Severity

_REPORTS = frozenset({"Báo cáo", "Biên bản"})


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place of each."""
    if sheet.on < EPIDEMIC.since or sheet.reading.letterhead.kind in _REPORTS:
        return
    cited = [citation.evidence.span for citation in sheet.reading.citations]
    seen: set[str] = set()
    for span in find_measures(sheet.flow):
        shown = " ".join(sheet.flow[slice(*span)].split())
        if shown not in seen and not any(each.start <= span.start < each.end for each in cited):
            seen.add(shown)
            yield Mark(span, params=(("shown", shown), ("basis", EPIDEMIC.basis)))


RULE = DraftRule(
    "DRF086",
    "epidemic-measures",
    find,
    authority="Quyết định số 3896/QĐ-BYT ngày 19/10/2023",
    confidence=0.95,
    severity=Severity.WARNING,
)

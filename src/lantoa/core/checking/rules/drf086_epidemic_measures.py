"""## What it finds

Measures of the years in which COVID-19 was a disease of group A (`5K`, `cách ly F1`, `Tổ COVID cộng đồng`, the vaccination
campaign, `Nghị quyết số 128/NQ-CP`) in a paper from 20 October 2023 on. One finding a paragraph.

## Why it matters

They ended when the disease was moved to group B; a letter that still asks for them was copied.

## Example

`thực hiện nghiêm nguyên tắc 5K` in a letter of November 2026.

## Not this

Papers of before; reports; crossbreeds (`bò lai F1`) and runs (`cự ly 5K`); names of cited papers.

## Known limits

Only the measures of the list. The fix, not safe, leaves out the paragraph, of a heading all that stands under it.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.paragraphs import dropping, in_title
from lantoa.core.checking.stale import EPIDEMIC, find_measures
from lantoa.core.document import block_at
from lantoa.core.kernel import Severity, Span

_REPORTS = frozenset({"Báo cáo", "Biên bản"})


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place in each paragraph, with all that it names."""
    if sheet.on < EPIDEMIC.since or sheet.reading.letterhead.kind in _REPORTS:
        return
    found: dict[int, dict[str, Span]] = {}
    for span in find_measures(sheet.flow):
        shown = " ".join(sheet.flow[slice(*span)].split())
        if shown.endswith("/NQ-CP") or not in_title(sheet, span.start):
            found.setdefault(block_at(sheet.document, span.start), {}).setdefault(shown, span)
    for named in found.values():
        span = next(iter(named.values()))
        params = (("shown", ", ".join(named)), ("basis", EPIDEMIC.basis))
        yield Mark(span, params=params, fix=dropping(sheet, at=span.start))


RULE = DraftRule(
    "DRF086",
    "epidemic-measures",
    find,
    authority="Quyết định số 3896/QĐ-BYT ngày 19/10/2023",
    confidence=0.95,
    severity=Severity.WARNING,
)

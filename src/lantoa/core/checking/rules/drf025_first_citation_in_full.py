"""## What it finds

The first mention of a paper, in the text, without its date.

## Why it matters

Readers must be able to find it; later mentions may be short because the first one was full.

## Example

`thực hiện Quyết định số 16/QĐ-UBND của Ủy ban nhân dân tỉnh` at its first mention.

## Not this

Laws, which are cited by name; later mentions; annexes and the subject line; numbers with a year in them
(`30/2020/NĐ-CP`).

## Known limits

Only the date is looked for, not the subject.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import RuleStatus, pattern

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
# "30/2020/NĐ-CP"
_WITH_YEAR = pattern(r"\d{1,4}/(?:19|20)\d\d/")
# "1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày …": the date stands behind the last one
_LIST = pattern(r"\s{0,3}(?:,|;|và)\s{0,3}(?:số:?\s{0,3})?\d{1,5}[/-]")


def find(sheet: Sheet) -> Iterator[Mark]:
    """First mentions in the body."""
    document = sheet.document
    for index, citation in enumerate(sheet.reading.citations):
        start = citation.evidence.span.start
        if citation.work != index or not document.head_end <= start < document.foot_start:
            continue
        if (
            citation.kind in _LAWS
            or not citation.kind
            or not citation.number_symbol
            or citation.date
            or citation.year
        ):
            continue
        if not _WITH_YEAR.match(citation.number_symbol) and not _LIST.match(
            sheet.flow, citation.evidence.span.end
        ):
            yield Mark(citation.evidence.span, params=(("shown", " ".join(citation.evidence.text.split())),))


RULE = DraftRule(
    "DRF025",
    "first-citation-in-full",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.25,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
    status=RuleStatus.PREVIEW,
)

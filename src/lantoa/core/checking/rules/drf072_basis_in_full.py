"""## What it finds

A paper that a draft rests on (`Căn cứ …`, `Thực hiện …`) without its number or without its date.

## Why it matters

A reader cannot find what the duty comes from, and the paper may not even exist.

## Example

`Thực hiện Công văn số …/SYT-NVY của Sở Y tế, …`; `Thực hiện Kế hoạch của UBND tỉnh về …`.

## Not this

Laws, which are cited by name; a paper named inside the title of another; a number with its year in it
(`30/2020/NĐ-CP`); papers named later in the text.

## Known limits

Only the opening of the body is looked at; a resolution of a Party congress has no number.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.document import Block, LabelKind, Zone
from lantoa.core.kernel import Severity, Span, pattern

_LAWS = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
_OPENS = pattern(r"C[ăắ]n c[ứử] |Thực hiện |Triển khai |Theo |Tiếp theo ")
# "số …/", "số      /", "số: ..../"
_BLANK = pattern(r"\bsố(?:\s*+:)?(?:\s++|(?=[.…_]))(?:[.…_]++\s*+)?[/-]\s?[A-ZĐ]")
# "30/2020/NĐ-CP"
_WITH_YEAR = pattern(r"\d{1,4}/(?:19|20)\d\d/")
# "1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày …": the date stands behind the last one
_LIST = pattern(r"\s{0,3}(?:,|;|và)\s{0,3}(?:số:?\s{0,3})?\d{1,5}[/-]")
# "Thực hiện Kế hoạch của UBND tỉnh", "; Công văn của Sở Y tế"
_BODY_ALONE = pattern(
    r"(?:^|[;\n] *|(?:Thực hiện|Căn cứ|Triển khai) +)"
    r"((?:Kế hoạch|Công văn|Quyết định|Chỉ thị|Công điện|Thông báo) +của +(?:UBND|Ủy ban nhân dân|Sở|Bộ|Chính phủ|Thủ tướng Chính phủ|Chủ tịch)[^,;.\n]{0,80})"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Mentions in the opening of the body, in the order of the text."""
    for block in _opening(sheet):
        start, end = block.span
        for citation in sheet.reading.citations:
            span = citation.evidence.span
            if not start <= span.start < end or citation.within is not None or citation.kind in _LAWS:
                continue
            if form := _lack(sheet, span, citation.number_symbol, dated=bool(citation.date or citation.year)):
                yield Mark(span, form, (("shown", " ".join(citation.evidence.text.split())),))
        for match in _BODY_ALONE.finditer(sheet.flow, start, end):
            yield Mark(Span(*match.span(1)), "number", (("shown", " ".join(match[1].split())),))


def _opening(sheet: Sheet) -> Iterator[Block]:
    """Unlabelled blocks at the top of the body that name what the paper rests on."""
    for block in sheet.document.blocks:
        if block.zone is Zone.HEAD:
            continue
        if block.zone is not Zone.BODY or block.kind is not LabelKind.NONE or block.row >= 0:
            return
        if _OPENS.match(sheet.flow, block.content):
            yield block


def _lack(sheet: Sheet, span: Span, number: str | None, *, dated: bool) -> str:
    if _BLANK.search(sheet.flow, span.start, span.end):
        return "number"
    if number is None or dated or _WITH_YEAR.match(number) or _LIST.match(sheet.flow, span.end):
        return ""
    return "date"


RULE = DraftRule(
    "DRF072",
    "basis-in-full",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6.c",
    confidence=0.95,
    severity=Severity.ERROR,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

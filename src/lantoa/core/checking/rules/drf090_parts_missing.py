"""## What it finds

A Word file in which parts are not to be found that every paper must have: Quốc hiệu, the line `Số:`, place and date, who signs,
`Nơi nhận`; one that has none of them is told to be no administrative paper.

## Why it matters

Nothing else can be wrong with a letterhead that is not there: a check that found no error would comfort falsely.

## Example

Two thousand numbered items and nothing above or below them.

## Not this

An annex, a form or a regulation, which goes out with its paper; plain texts and PDFs, of which a scan or an extract may have lost parts.

## Known limits

What stands in a text box or is a picture is not seen.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, pattern
from lantoa.core.text import skeleton

_HEADING = pattern(r"xa hoi chu|chu nghia viet|dang cong san viet nam")
_NUMBER = pattern(r"(?:^|\n)\W{0,6}S(?:ố|Ố)[\s:.…_]{0,80}[^\W_]{0,12}\s?[/-]")
_DATE = pattern(r"ngày[^\n]{0,20}tháng[^\n]{0,20}năm")
_RECIPIENTS = pattern(r"[Nn]ơi [Nn]hận|NƠI NHẬN")
# What goes out with another paper: "PHỤ LỤC I"; "(Ban hành kèm theo Quyết định số …)" below a title; "      Mẫu số 3" at the right of a head
_WITH_ANOTHER = pattern(
    r"\s*(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu|MẪU|Mẫu|DANH (?:MỤC|SÁCH)|Danh (?:mục|sách))\b"
    r"|(?s:.{0,500}?)(?:\n\s*\((?:Ban hành )?[Kk]èm theo |(?:\n|[ \t]{2})\s*Mẫu (?:số )?\w)"
)
_HEAD = 4_000


def find(sheet: Sheet) -> Iterator[Mark]:
    """The parts that are missing, together."""
    if not sheet.looks or _WITH_ANOTHER.match(sheet.document.text):
        return
    parts = [*_parts(sheet)]
    missing = [(vi, en) for vi, en, there in parts if not there]
    if missing:
        params = (
            ("shown", ", ".join(vi for vi, _en in missing)),
            ("shown_en", ", ".join(en for _vi, en in missing)),
        )
        yield Mark(None, "all" if len(missing) == len(parts) else "", params)


def _parts(sheet: Sheet) -> Iterator[tuple[str, str, bool]]:
    """What each is called in both languages, and whether it is there."""
    reading, flow = sheet.reading, sheet.flow
    head, signature = reading.letterhead, reading.signature
    yield "Quốc hiệu", "the national heading", bool(_HEADING.search(skeleton(flow[:_HEAD])))
    yield "số, ký hiệu", "number and symbol", bool(head.number_symbol or _NUMBER.search(flow))
    yield "địa danh, ngày tháng năm", "place and date", bool(head.date or _DATE.search(flow))
    yield "chữ ký", "the signature", bool(signature.name or signature.title or signature.authority)
    yield "Nơi nhận", "the recipients", bool(reading.recipients or _RECIPIENTS.search(flow))


RULE = DraftRule(
    "DRF090",
    "parts-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8.2; HD 05-HD/VPTW",
    confidence=0.9,
    severity=Severity.ERROR,
)

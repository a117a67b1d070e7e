"""## What it finds

An abbreviation of the genre (`BHYT`, `KHHGĐ`, `ATTP`) whose words the draft never sets before it in brackets.

## Why it matters

Whoever is not of the field has to guess.

## Example

`thực hiện BHYT học sinh, sinh viên` in a letter that nowhere says `bảo hiểm y tế (BHYT)`.

## Not this

`UBND`, `HĐND`, `THPT` and what else everybody knows; tables; symbols and titles of cited papers; a paragraph in which
the words themselves stand.

## Known limits

Only the abbreviations of the list. The fix is safe: the words, with the abbreviation behind them where it comes again.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import in_title, paragraphs
from lantoa.core.document import block_at
from lantoa.core.kernel import Severity, Span, pattern

_WORDS = {
    "BHYT": "bảo hiểm y tế", "BHXH": "bảo hiểm xã hội", "BHTN": "bảo hiểm thất nghiệp", "KHHGĐ": "kế hoạch hóa gia đình",
    "SKSS": "sức khỏe sinh sản", "CSSKSS": "chăm sóc sức khỏe sinh sản", "ATTP": "an toàn thực phẩm", "VSATTP": "vệ sinh an toàn thực phẩm",
    "ATGT": "an toàn giao thông", "TTATGT": "trật tự, an toàn giao thông", "PCCC": "phòng cháy, chữa cháy", "CCHC": "cải cách hành chính",
    "TTHC": "thủ tục hành chính", "CNTT": "công nghệ thông tin", "GDNN": "giáo dục nghề nghiệp", "DTTS": "dân tộc thiểu số",
    "NTM": "nông thôn mới", "MTQG": "mục tiêu quốc gia", "BĐG": "bình đẳng giới", "CĐS": "chuyển đổi số", "SXH": "sốt xuất huyết",
}  # fmt: skip
_SHORT = pattern(rf"(?<![\w/&.-]){'(?:' + '|'.join(sorted(_WORDS, key=len, reverse=True)) + ')'}(?![\w/&-])")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each abbreviation at its first place in the body."""
    places: dict[str, list[Span]] = {}
    for block in paragraphs(sheet):
        for match in _SHORT.finditer(sheet.flow, block.content, block.span.end):
            if not in_title(sheet, match.start()):
                places.setdefault(match[0], []).append(Span(*match.span()))
    for short, (first, *more) in places.items():
        if not _is_told(sheet.flow, short) and not _stands_beside(_WORDS[short], sheet, first):
            words = _written(_WORDS[short], sheet, first)
            meant = f"{words} ({short})" if more else words
            yield Mark(first, params=(("shown", short), ("meant", meant)), fix=Fix(first, meant, safe=True))


def _written(words: str, sheet: Sheet, at: Span) -> str:
    """In capitals among capitals, with one where a sentence begins."""
    block = sheet.document.blocks[block_at(sheet.document, at.start)]
    before, after = sheet.flow[block.content : at.start], sheet.flow[at.end : block.span.end]
    if (before + after).isupper():
        return words.upper()
    begins = not before or before.endswith((". ", "! ", "? "))
    return words[0].upper() + words[1:] if begins else words


def _stands_beside(words: str, sheet: Sheet, at: Span) -> bool:
    """Whether the words themselves stand in the paragraph: who reads it knows what is meant."""
    block = sheet.document.blocks[block_at(sheet.document, at.start)]
    return words in sheet.flow[block.content : block.span.end].casefold()


def _is_told(flow: str, short: str) -> bool:
    """Whether it stands somewhere in brackets or behind `viết tắt là`."""
    return any(f"{before}{short}" in flow for before in ("(", "viết tắt là ", "gọi tắt là "))


RULE = DraftRule(
    "DRF085",
    "abbreviation-unexplained",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 8; Phụ lục I, Phần I, Mục II",
    confidence=0.9,
    severity=Severity.NOTE,
)

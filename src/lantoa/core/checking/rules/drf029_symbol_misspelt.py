"""## What it finds

A symbol in which Đ lost its stroke or a small letter became a capital: `QD-TTg`, `NĐ-CP` as `ND-CP`, `QĐ-TTG`.

## Why it matters

A search by the symbol finds nothing.

## Example

`Quyết định số 16/QD-UBND`; `Công điện số 01/CD-UBND`.

## Not this

`HD`, `DA`: kinds with a plain D; a title in capitals.

## Known limits

Only the abbreviations of kinds and of bodies whose Đ everybody knows; the fix is offered, not applied.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span, pattern

_GROUPS = {
    "QD": "QĐ", "ND": "NĐ", "CD": "CĐ", "QDD": "QĐ", "TTG": "TTg", "HDND": "HĐND", "TTR": "TTr", "CTR": "CTr",
    "BLDTBXH": "BLĐTBXH", "LDTBXH": "LĐTBXH", "SLDTBXH": "SLĐTBXH", "BGDDT": "BGDĐT", "SGDDT": "SGDĐT", "GDDT": "GDĐT",
    "BCD": "BCĐ", "TLD": "TLĐ", "LDLD": "LĐLĐ",
}  # fmt: skip
_LETTERS = pattern(r"[^\W\d_]+")
# "54/KHUBND": the kind and the office without their hyphen
_GLUED = pattern(
    r"(?<=/)(KH|QĐ|TB|BC|TTr|CT|NQ|HD|CTr|GM|CĐ)(UBND|HĐND|TTg|CP|BCĐ|S[A-ZĐ]{1,9}|B(?!CĐ)[A-ZĐ]{1,9}|V[A-ZĐ]{2,9})$"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Groups of the symbols of citations."""
    for citation in sheet.reading.citations:
        symbol = citation.number_symbol
        if not symbol or citation.evidence.text.isupper():
            continue
        meant = _GLUED.sub(r"\1-\2", _LETTERS.sub(lambda match: _GROUPS.get(match[0], match[0]), symbol))
        at = sheet.flow.find(symbol, *citation.evidence.span) if meant != symbol else -1
        if at >= 0:
            span = Span(at, at + len(symbol))
            yield Mark(span, params=(("shown", symbol), ("meant", meant)), fix=Fix(span, meant, safe=False))


RULE = DraftRule(
    "DRF029", "symbol-misspelt", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I", confidence=0.95
)

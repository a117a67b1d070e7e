"""## What it finds

A list under `Nơi nhận` without the line `Lưu: VT, …`, or without `VT` in it.

## Why it matters

The clerk's copy is the original; without the line nobody keeps one.

## Example

`- Lưu: KGVX.`

## Not this

`- Lưu: VT, KGVX.` at the end; Party papers (`Lưu Văn phòng …`).

## Known limits

The initials of the typist behind the line count as a part of it.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import pattern

# "Lưu: VT", "Lưu VT", "L ưu: VT", "Lưu: Văn thư"
_CLERK = ("VT", "Vănthư", "vănthư", "V.T", "VP", "HC")
_KEPT = pattern(r"L\s?[ưu]{1,2}\s*[:;,.]?\s*(.*)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The line that keeps a copy."""
    lines = sheet.reading.recipients
    if len(lines) < 2:
        return
    kept = [(line, match) for line in lines if (match := _KEPT.match(" ".join(line.evidence.text.split())))]
    if not kept:
        yield Mark(lines[-1].evidence.span)
        return
    line, match = kept[-1]
    # The Front keeps its papers in its own way; `HC` is the office for administration.
    front = "MTTQ" in match[1] or "MẶT TRẬN" in (sheet.reading.letterhead.issuer_name or "").upper()
    if not front and not any(word in match[1].replace(" ", "") for word in _CLERK):
        yield Mark(line.evidence.span, "clerk", (("shown", match[0]),))


RULE = DraftRule(
    "DRF047",
    "kept-line",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b",
    confidence=0.95,
    applies=PaperForm.STATE,
)

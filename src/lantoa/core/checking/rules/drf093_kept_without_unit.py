"""## What it finds

The line `Lưu: VT.` of a letter whose symbol names the unit that drafted it.

## Why it matters

The line says by short names who keeps a copy besides the clerk: the unit that drafted the paper and answers for it.

## Example

`- Lưu: VT.` for `- Lưu: VT, NVY.` under the number `15/SYT-NVY`.

## Not this

Papers whose symbol names no unit (`15/KH-SYT`, `15/UBND`); anything behind `VT` (`Lưu: VT, P3`, `Lưu: VT, (2b)`); Party papers.

## Known limits

The symbol of a committee often names a field (`215/UBND-VX`): there the unit's short name is for the writer to say.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DECREE_30, DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity, pattern

# "- Lưu: VT." and nothing behind it
_CLERK_ALONE = pattern(r"[-–]?\s*Lưu\s*:?\s*(?:VT|Văn thư|văn thư)\s*[.;/]*$")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The line that keeps a copy, where it is the last."""
    head, lines = sheet.reading.letterhead, sheet.reading.recipients
    if head.kind != "Công văn" or not lines or "-" not in (head.symbol or ""):
        return
    unit = (head.symbol or "").rpartition("-")[2].strip()
    if unit and _CLERK_ALONE.match(" ".join(lines[-1].evidence.text.split())):
        yield Mark(lines[-1].evidence.span, params=(("unit", unit),))


RULE = DraftRule(
    "DRF093",
    "kept-without-unit",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b",
    confidence=0.9,
    severity=Severity.WARNING,
    applies=PaperForm.STATE,
    in_force=DECREE_30,
)

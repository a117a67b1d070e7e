"""## What it finds

`KT.` over an office that is no deputy's, a deputy who signs without `KT.`, `Q.` over a deputy.

## Why it matters

Who may sign for whom is laid down; a wrong authority makes the paper void.

## Example

`KT. GIÁM ĐỐC` / `GIÁM ĐỐC`; `PHÓ GIÁM ĐỐC` alone.

## Not this

`KT. BỘ TRƯỞNG` / `THỨ TRƯỞNG`; `TL. CHỦ TỊCH` / `CHÁNH VĂN PHÒNG`; papers of the Party, of several signers.

## Known limits

Offices that the scan misread are not judged.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import Severity, pattern
from lantoa.core.text import skeleton

# "pho giam doc", "thu truong", "phó trưởng ban": somebody's deputy
_DEPUTY = pattern(r"pho |thu truong|pho$|.{0,12}\bpho (?:chanh|chu|giam|truong|tong|vu|cuc)|phu trach")
# "TM. ỦY BAN NHÂN DÂN", "TM. GIÁM ĐỐC", "GIÁM ĐỐC"; the Front's standing committee is signed for by a deputy as it is
_FOR_ALL = pattern(
    r"(?:tm\. ?)?(?:uy ban nhan dan|chu tich|giam doc|bo truong|cuc truong|vu truong|hieu truong|vien truong)"
)
_HEAD = pattern(
    r"(?:chu tich|giam doc|bo truong|chanh |truong |cuc truong|vu truong|tong |hieu truong|thu truong|vien truong)"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The authority against the office below it."""
    authority, title, _ = sheet.reading.signature
    if title is None:
        return
    office = skeleton(" ".join(title.text.split()))
    layers = " ".join(" ".join(layer.text.split()) for layer in authority)
    shown = (("authority", layers), ("title", " ".join(title.text.split())))
    deputy = _DEPUTY.match(office) is not None
    if "KT." in layers and not deputy and _HEAD.match(office):
        yield Mark(title.span, "", shown)
    elif (
        office.startswith("pho ") and "KT" not in layers and (not layers or _FOR_ALL.match(skeleton(layers)))
    ):
        yield Mark(title.span, "deputy", shown)


RULE = DraftRule(
    "DRF041",
    "authority-against-position",
    find,
    authority="NĐ 30/2020/NĐ-CP, Điều 13",
    confidence=0.92,
    severity=Severity.ERROR,
    applies=PaperForm.STATE,
)

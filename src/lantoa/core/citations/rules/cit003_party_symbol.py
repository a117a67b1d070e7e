"""## What it finds

A Party document: the kind stands with the number, the body behind the stroke: `Chỉ thị số 21-CT/TW`, `Kế hoạch số 127-KH/TU, ngày 16/8/2023 của Ban Thường vụ Tỉnh ủy`.

## Why it matters

Party documents stand at the top of the chain that a province's plans carry out; their form differs from the state's by one dash.

## Example

`Chỉ thị số 52- CT/TW, ngày 03/7/2025 của Ban Bí thư` gives number and symbol `52- CT/TW` as written.

## Not this

`192/KH-UBND` (CIT001); a range of numbers `12-15`.

## Known limits

The dash may be lost or blanks added; a lost stroke (`21-CT-TW`) is not repaired.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT003"
_CONFIDENCE = 0.99


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None or not site.stroke.abbreviation:
        return None
    return build(site, start=site.lead.start, kind=site.lead.kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="party-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="Hướng dẫn 36-HD/VPTW; Quy định 399-QĐ/TW",
    confidence=_CONFIDENCE,
    find=find,
)

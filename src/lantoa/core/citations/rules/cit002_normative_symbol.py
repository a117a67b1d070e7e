"""## What it finds

A legal document whose number carries its year: `Nghị định số 30/2020/NĐ-CP`, `Thông tư liên tịch số 13/2013/TTLT-BTC-BCA`, `Luật số 72/2025/QH15`.

## Why it matters

The year in the number makes it the number of one document for ever: such mentions can be followed from paper to paper without a date.

## Example

`theo khoản 2 Điều 8 Nghị định số 30/2020/NĐ-CP` gives the kind Nghị định, number and symbol `30/2020/NĐ-CP` and the pointer `khoản 2 Điều 8`.

## Not this

A date (`12/2020`), a law's name before its number (CIT008), a number in a list without its own type word (CIT004).

## Known limits

A footnote mark glued to the symbol (`NĐ-CP1`) is taken off only behind `CP`, `TTg` and `HĐND`.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT002"
_CONFIDENCE = 0.99


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None or not site.stroke.year:
        return None
    return build(site, start=site.lead.start, kind=site.lead.kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="normative-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="Luật Ban hành văn bản quy phạm pháp luật; NĐ 78/2025/NĐ-CP",
    confidence=_CONFIDENCE,
    find=find,
)

"""## What it finds

A document named inside a title set in capitals: `THỰC HIỆN QUYẾT ĐỊNH SỐ 1237/QĐ-TTG NGÀY 27 THÁNG 7 NĂM 2013 CỦA THỦ TƯỚNG CHÍNH PHỦ`.

## Why it matters

The title often names the very document a plan carries out; capitals change its symbol (`TTG`) and hide where names end.

## Example

`KẾ HOẠCH TRIỂN KHAI NGHỊ QUYẾT SỐ 12-NQ/TU` gives the kind Nghị quyết and number and symbol `12-NQ/TU`.

## Not this

`QUYẾT ĐỊNH:` as the paper's own verb.

## Known limits

A title broken over several blocks may lose its date or issuer.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT009"
_CONFIDENCE = 0.98


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None or not site.lead.upper:
        return None
    return build(site, start=site.lead.start, kind=site.lead.kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="uppercase-title",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.5: titles in capitals",
    confidence=_CONFIDENCE,
    find=find,
)

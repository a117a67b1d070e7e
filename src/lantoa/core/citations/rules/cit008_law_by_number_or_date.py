"""## What it finds

A law by its name together with its number (`Luật Phòng, chống ma túy số 73/2021/QH14`) or its date (`Luật Tổ chức Chính phủ ngày 18 tháng 02 năm 2025`).
The name stands between, so the span includes it.

## Why it matters

Laws of one name follow each other; number or date tells which one is meant.

## Example

`Căn cứ Luật Thư viện số 46/2019/QH14;` gives the kind Luật, number and symbol `46/2019/QH14`.

## Not this

`Luật số 72/2025/QH15` without a name (CIT002).

## Known limits

Where several laws stand before one number without `;` between, the last is taken, except after `Luật sửa đổi, bổ sung`, which takes all.
"""

from lantoa.core.citations.build import build, build_law
from lantoa.core.citations.model import FindAtSymbol, Mention, NameSite, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus, pattern

_CODE = "CIT008"
_CONFIDENCE = 0.98
# "Bộ luật ", "Luật ", "PHÁP LỆNH "; not "… QUY PHẠM PHÁP LUẬT "
_LAW = pattern(r"(?<!\w)(?<!PHÁP )(Bộ {1,4}[lL]uật|Luật|Pháp {1,4}lệnh|BỘ LUẬT|LUẬT|PHÁP LỆNH) ")
_AMENDING = pattern(r"(?<!\w)(Luật|Pháp {1,4}lệnh|LUẬT) {1,4}(?:[Ss]ửa {1,4}đổi|SỬA ĐỔI)")
_MAKERS = ("QH", "UBTVQH", "PL-", "L-CTN")
_REACH = 520


def find(site: SymbolSite | NameSite) -> Mention | None:
    if isinstance(site, SymbolSite):
        return _by_number(site)
    if site.law is None or site.law.tail.date is None:
        return None
    return build_law(site.start, site.law, rule=_CODE, confidence=_CONFIDENCE)


def _by_number(site: SymbolSite) -> Mention | None:
    if not site.stroke.year or site.lead.kind or not site.stroke.symbol.startswith(_MAKERS):
        return None
    left = max(site.bound, site.lead.start - _REACH)
    left = max(left, site.flow.rfind(";", left, site.lead.start) + 1)
    laws = list(_LAW.finditer(site.flow, left, site.lead.start))
    law = _AMENDING.search(site.flow, left, site.lead.start) or (laws[-1] if laws else None)
    if law is None:
        return None
    kind = " ".join(law[1].split()).capitalize()
    return build(site, start=law.start(), kind=kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="law-by-number-or-date",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 78/2025/NĐ-CP; custom of the genre",
    confidence=_CONFIDENCE,
    find=find,
)

"""## What it finds

A document with its type word, number and the symbol of a state body: `Kế hoạch số 192/KH-UBND ngày 28/9/2023 của UBND tỉnh`,
`Công văn số 636/VP-KGVX`. Date and issuer are taken along as far as no other word stands between.

## Why it matters

It is the way Nghị định 30 prescribes for every first mention, so most of what a paper is founded on, or carries, is written so.

## Example

`Thực hiện Công văn số 415/UBND-KGVX ngày 12/3/2025 của UBND tỉnh Hà Sơn về việc …` gives the kind Công văn, number and symbol
`415/UBND-KGVX`, the date 2025-03-12 and the issuer `UBND tỉnh Hà Sơn`; the title stays outside the span.

## Not this

The paper's own number (`Số: 12/KH-UBND` in the letterhead, or kind and number alone on a line above it); numbers of forms
(`mẫu số 03/BC-HN`); `Kế hoạch này`.

## Known limits

A symbol without a stroke (`12-KH-UBND`) is not seen. Where the scan lost the stroke, the mention is lost. An issuer with a name of its own ends
at the first word that usually opens a title; a body whose name holds such a word is cut there.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT001"
_CONFIDENCE = 0.99


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None:
        return None
    return build(site, start=site.lead.start, kind=site.lead.kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="state-symbol",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Mục II.6; Phụ lục III, Mục I",
    confidence=_CONFIDENCE,
    find=find,
)

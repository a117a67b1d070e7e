"""## What it finds

A document whose number was left blank to be written in by hand: `Quyết định số      /QĐ-UBND ngày   tháng   năm 2025 của …`, `Tờ trình số …/TTr-SNV`.

## Why it matters

Drafts and annexes name the paper they belong to before it has a number; the reader should see that a number is still owed.

## Example

`(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm 2025 của UBND tỉnh)` gives the kind Quyết định, no number, no date, the year 2025.

## Not this

`Số:      /KH-UBND` in the letterhead: no type word stands before it.

## Known limits

Dots drawn over a whole line count as a rule of the layout; a mention torn apart by them may be lost.
"""

from lantoa.core.citations.build import build
from lantoa.core.citations.model import FindAtSymbol, Mention, SymbolSite
from lantoa.core.kernel import Rule, RuleStatus

_CODE = "CIT005"
_CONFIDENCE = 0.97


def find(site: SymbolSite) -> Mention | None:
    if site.lead.kind is None or site.stroke.number:
        return None
    return build(site, start=site.lead.start, kind=site.lead.kind, rule=_CODE, confidence=_CONFIDENCE)


RULE: Rule[FindAtSymbol] = Rule(
    code=_CODE,
    name="blank-number",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=_CONFIDENCE,
    find=find,
)

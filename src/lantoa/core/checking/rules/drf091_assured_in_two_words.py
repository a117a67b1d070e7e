"""## What it finds

`đảm bảo` and `bảo đảm` in one draft. One finding, at the first place of the rarer word; where both are as frequent, `bảo đảm`
stays, as laws write it.

## Why it matters

A paper put together of several sources shows its seams; a search for one word misses the other.

## Example

`đảm bảo an toàn` in one item, `bảo đảm kinh phí` in the next.

## Not this

A draft with one word throughout; words all in capitals; titles of cited papers; `giao dịch bảo đảm`, `biện pháp bảo đảm`, `tài sản
bảo đảm`, which are terms of law.

## Known limits

Real papers mix the two freely, and few clerks mark it: a matter of taste, so that the rule is on trial. The fix is not safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import outside_titles
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern

# "đảm bảo an toàn", "Bảo đảm kinh phí"; "đăng ký giao dịch bảo đảm" is a term
_ASSURED = pattern(
    r"(?<!\w)(?<!giao dịch )(?<!biện pháp )(?<!tài sản )(?:(?P<daily>[ĐđD]ảm +bảo)|[Bb]ảo +đảm)(?!\w)"
)
_LAWFUL, _DAILY = "bảo đảm", "đảm bảo"


def find(sheet: Sheet) -> Iterator[Mark]:
    """The places of the rarer word."""
    found = outside_titles(
        sheet, _ASSURED.finditer(sheet.flow, sheet.document.head_end, sheet.document.foot_start)
    )
    daily, lawful = (
        [Span(*match.span()) for match in found if bool(match["daily"]) is way] for way in (True, False)
    )
    if not daily or not lawful:
        return
    rare, meant = (daily, _LAWFUL) if len(daily) <= len(lawful) else (lawful, _DAILY)
    other = _DAILY if meant == _LAWFUL else _LAWFUL
    params = (("shown", other), ("meant", meant), ("count", str(len(rare))))
    small = [span for span in rare if sheet.flow[span.start].islower()]
    fix = Fix(small[0], meant, safe=False, more=tuple(small[1:])) if len(small) == len(rare) else None
    yield Mark(rare[0], params=params, fix=fix)


RULE = DraftRule(
    "DRF091",
    "assured-in-two-words",
    find,
    authority="custom of the genre",
    confidence=0.6,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

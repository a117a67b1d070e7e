"""## What it finds

A body that gets a duty in a letter but stands neither under `Kính gửi` nor under `Nơi nhận`.

## Why it matters

It never receives the paper.

## Example

`Sở Tài chính bố trí kinh phí` in a letter to `Sở Nội vụ`.

## Not this

Plans and decisions, which are sent by `Nơi nhận` groups; units of the issuer.

## Known limits

A bearer meant by a group (`các sở, ban, ngành`) counts as addressed.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus, pattern
from lantoa.core.text import fold, skeleton

_GROUP = pattern(
    r"\bcac\b|\bmoi\b|\btoan\b|don vi|co quan|quy |can bo|nguoi|ubnd|uy ban nhan dan|phong |van phong|tung "
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Bearers of a letter whom no list names."""
    lines = sheet.reading.addressees
    if not lines or not sheet.reading.recipients:
        return
    named = fold(" ; ".join(line.text for line in (*lines, *(r.evidence for r in sheet.reading.recipients))))
    if "các " in named:
        return
    own = fold(sheet.reading.letterhead.issuer_name or "")
    told: set[str] = set()
    for duty in sheet.reading.obligations:
        for bearer in duty.assignees:
            name = fold(bearer.text.strip(" ;.,-:"))
            if name in told or name in named or name in own or _GROUP.search(skeleton(name)):
                continue
            told.add(name)
            yield Mark(bearer.span, params=(("shown", " ".join(bearer.text.split())),))


RULE = DraftRule(
    "DRF065",
    "bearer-not-addressed",
    find,
    authority="custom of the genre",
    confidence=0.1,
    status=RuleStatus.PREVIEW,
)

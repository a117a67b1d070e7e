"""## What it finds

The kind by which a paper without letterhead calls itself: in the title of a page (`Nghị quyết số 57-NQ/TW`) or in its text (`Kế hoạch này`, `Chỉ thị này`).

## Why it matters

Extracts and copies from portals have neither title line nor symbol.

## Example

`… chịu trách nhiệm thi hành Chỉ thị này./.`: kind `Chỉ thị`.

## Not this

`Kế hoạch nêu trên`, `Quyết định số 16/QĐ-UBND`: another paper.

## Known limits

Where an attached plan calls itself first, its name is taken.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import Head
from lantoa.core.letterhead.kinds import KINDS, canonical
from lantoa.core.letterhead.model import Kind

_NAMES = "|".join(KINDS)
_TITLE = pattern(rf"(?P<kind>{_NAMES})(?: số\b|$)")
_ITSELF = pattern(rf"(?<!\w)(?P<kind>{_NAMES}) này\b")


def find(head: Head) -> Kind | None:
    """A title in the first lines, else the first `… này` of the text."""
    flow = head.document.flow
    for line in head.lines[:6]:
        if match := _TITLE.match(line.words[:60]):
            evidence = head.quote(
                line.start, line.start + match.end("kind"), rule=RULE.code, confidence=RULE.confidence
            )
            return Kind(canonical(match["kind"]), evidence)
    at = flow.find(" này")
    while at >= 0:
        if match := _ITSELF.search(flow, max(at - 24, 0), at + 4):
            return Kind(canonical(match["kind"]), head.quote(*match.span(), rule=RULE.code, confidence=0.8))
        at = flow.find(" này", at + 1)
    return None


RULE = Rule(
    code="LTH009",
    name="names-itself",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

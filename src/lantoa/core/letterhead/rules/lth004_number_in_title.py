"""## What it finds

Number and symbol in the title of a page on which a paper was published (`Nghị quyết số 57-NQ/TW`), where no letterhead was copied.

## Why it matters

Papers taken from a portal often keep their number only there.

## Example

`# Kết luận số 91-KL/TU` at the very top: number `91`, symbol `KL/TU`.

## Not this

A paper with a line `Số: …` of its own; a citation further down.

## Known limits

Only the first three lines are looked at.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import LINE, Head
from lantoa.core.letterhead.kinds import KINDS
from lantoa.core.letterhead.model import Number
from lantoa.core.letterhead.rules.lth003_number_line import SYMBOL

# "Nghị quyết số 57-NQ/TW"
_TITLE = pattern(rf"(?:{'|'.join(KINDS)}) số:? ?(?P<number>\d{{1,5}}) ?[-–/] ?(?P<symbol>{SYMBOL})")


def find(head: Head) -> Number | None:
    """Number and symbol behind a kind's name at the start of one of the first lines."""
    for line in head.lines[:3]:
        if match := _TITLE.match(line.words[:LINE]):
            evidence = head.quote(
                line.start + match.start("number"),
                line.start + match.end("symbol"),
                rule=RULE.code,
                confidence=RULE.confidence,
            )
            return Number(match["number"], match["symbol"].rstrip(". "), evidence)
    return None


RULE = Rule(
    code="LTH004",
    name="number-in-page-title",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.9,
    find=find,
)

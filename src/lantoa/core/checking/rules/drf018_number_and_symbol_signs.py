"""## What it finds

Blanks inside number and symbol, or a missing colon after `Số` (in a Party paper: a colon there).

## Why it matters

A search for the symbol misses it, and the register takes it for another one.

## Example

`Số: 15 / KH - SYT`; `Số 15/KH-SYT` in a paper of the state.

## Not this

A number left blank for the clerk.

## Known limits

The fix is safe: only blanks and the colon change.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span, pattern

# "15 / KH - SYT"
_BLANKS = pattern(
    r"(?<=[\wĐđ&])(?:[ \t]{1,4}(?=[/-])|(?<!\d)(?<=[/-])[ \t]{1,4}(?=[A-ZĐ]))|(?<=[/-])[ \t]{1,4}(?=[A-ZĐ])"
)
# "Số:", "Số :", "Số"
_WORD = pattern(r"Số\s{0,3}(:?)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The word, then what follows it."""
    evidence = sheet.reading.letterhead.number_symbol
    if evidence is None or "\n" in evidence.text:
        return
    start = evidence.span.start
    word = _WORD.match(evidence.text)
    if word and bool(word[1]) is sheet.party:
        colon = Fix(Span(start + 2, start + word.end()), "" if sheet.party else ":", safe=True)
        yield Mark(Span(start, start + 2), "party" if sheet.party else "colon", fix=colon)
    rest = word.end() if word else 0
    numbered = next((at for at in range(rest, len(evidence.text)) if not evidence.text[at].isspace()), rest)
    # "0 /TTr-UBND": a scan lost the rest of a number written by hand.
    if not evidence.text[numbered:].partition("/")[0].strip(" 0"):
        return
    printed = evidence.text[numbered:]
    meant = _BLANKS.sub("", printed)
    if meant != printed:
        fix = Fix(Span(start + numbered, evidence.span.end), meant, safe=True)
        yield Mark(evidence.span, "blank", (("shown", evidence.text), ("meant", meant)), fix)


RULE = DraftRule(
    "DRF018",
    "number-and-symbol-signs",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3; HD 05-HD/VPTW",
    confidence=0.95,
)

"""## What it finds

Two ways of placing the tone in one draft: `hóa` here, `hoá` there. One finding a word in the rarer way, at its first place.

## Why it matters

A search for one way misses the other.

## Example

`văn hóa` and `văn hoá` in one plan.

## Not this

`quý`, `hoàn`, where there is only one way; a draft in one way throughout; words all in capitals, which the letterhead
and not the writer sets; titles of cited papers.

## Known limits

Words inside citations and names count too. The fix is safe, and offered of no name.
"""

import re
import unicodedata
from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import outside_titles
from lantoa.core.kernel import Severity, Span, pattern

_OLD = pattern(r"(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?![^\W\d_])")
_NEW = pattern(r"(?<![qQ])(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ])(?![^\W\d_])")

_TONES = "\u0300\u0301\u0303\u0309\u0323"


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each word in the rarer way, where there are both."""
    flow = sheet.flow
    old, new = (
        outside_titles(sheet, (match for match in way.finditer(flow) if not match[0].isupper()))
        for way in (_OLD, _NEW)
    )
    if not old or not new:
        return
    rare, often = (new, old) if len(new) <= len(old) else (old, new)
    words: dict[str, list[re.Match[str]]] = {}
    for match in rare:
        words.setdefault(flow[slice(*_word(flow, *match.span()))], []).append(match)
    other = flow[slice(*_word(flow, *often[0].span()))]
    for shown, places in words.items():
        params = (("shown", shown), ("count", str(len(places))), ("other", other), ("most", str(len(often))))
        first = _word(flow, *places[0].span())
        yield Mark(first, params=params, fix=_fix(shown, places))


def _fix(shown: str, places: list[re.Match[str]]) -> Fix | None:
    """The tone on the other letter; a name of a person or a place is its owner's to spell."""
    if shown[0].isupper() and shown.casefold() not in ("uỷ", "ủy"):
        return None
    first, *more = (Span(*match.span()) for match in places)
    return Fix(first, _moved(places[0][0]), safe=True, more=tuple(more))


def _moved(pair: str) -> str:
    """`oá` → `óa`, `ủy` → `uỷ`."""
    parts = [unicodedata.normalize("NFD", letter) for letter in pair]
    tone = next(sign for sign in "".join(parts) if sign in _TONES)
    toned = 0 if tone in parts[0] else 1
    bare = [part.replace(tone, "") for part in parts]
    bare[1 - toned] += tone
    return unicodedata.normalize("NFC", "".join(bare))


def _word(flow: str, start: int, end: int) -> Span:
    while start and flow[start - 1].isalpha():
        start -= 1
    return Span(start, end)


RULE = DraftRule(
    "DRF058",
    "tone-mark-style",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.NOTE,
)

"""## What it finds

A letter that only looks like a Vietnamese one: Ð or Ɖ for Đ, a Cyrillic or Greek letter in a word. One finding a
letter.

## Why it matters

No search finds the word, and screen readers stumble.

## Example

`Ðiều 5` with U+00D0.

## Not this

Whole words in another script.

## Known limits

The fix is safe: the letter looks the same.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Span, pattern

_LIKE = {
    "Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
    "Т": "T", "Х": "X", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "Α": "A", "Β": "B", "Ε": "E",
    "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Χ": "X", "ο": "o",
}  # fmt: skip
# A small one closes no syllable: a scan wrote "Íð" for a day.
_ODD = pattern("[" + "".join(_LIKE).replace("ð", "") + "]|ð(?=[^\\W\\d_])")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each such letter that stands in a word with Latin letters, or is a Đ."""
    flow = sheet.flow
    for match in _ODD.finditer(flow):
        start, end = match.span()
        beside = flow[max(start - 1, 0) : start] + flow[end : end + 1]
        if match[0] in "ÐðƉ" or any(letter.isalpha() and letter < "\u0250" for letter in beside):
            span = Span(start, end)
            meant = _LIKE[match[0]]
            params = (("shown", match[0]), ("meant", meant), ("code", f"U+{ord(match[0]):04X}"))
            yield Mark(span, params=params, fix=Fix(span, meant, safe=True))


RULE = DraftRule(
    "DRF060",
    "foreign-letters",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I.4 (TCVN 6909:2001)",
    confidence=0.97,
)

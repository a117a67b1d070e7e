"""## What it finds

The sign of authority in another form: `K/T`, `KT` without its point, `KT.GIÁM ĐỐC`; in a Party paper `KT.` for `K/T`.

## Why it matters

The forms are laid down, one for the state, one for the Party.

## Example

`KT.CHỦ TỊCH`.

## Not this

`KT. CHỦ TỊCH`; `T/M BAN THƯỜNG VỤ` in a Party paper.

## Known limits

The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

# "KT.GIÁM", "K/T GIÁM", "KT GIÁM", "T.M ỦY"
_SIGN = pattern(r"(K\s?[./]?\s?T|T\s?[./]?\s?M|T\s?[./]?\s?L|TUQ)\s?([.,/]?)(\s{0,3})(?=[^\W\d_]{2})")
_RIGHT = {"KT": ("KT. ", "K/T "), "TM": ("TM. ", "T/M "), "TL": ("TL. ", "T/L "), "TUQ": ("TUQ. ", "TUQ. ")}


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first letters of each layer of authority."""
    for layer in sheet.reading.signature.authority:
        match = _SIGN.match(layer.text)
        if match is None:
            continue
        meant = _RIGHT["".join(filter(str.isalpha, match[1]))][sheet.party]
        if match[0].rstrip() + " " != meant or not match[3]:
            start = layer.span.start
            span = Span(start, start + match.end())
            shown = (("shown", " ".join(layer.text.split())), ("meant", meant + layer.text[match.end() :]))
            yield Mark(span, params=shown, fix=Fix(span, meant, safe=True))


RULE = DraftRule(
    "DRF042",
    "authority-form",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.7.a; HD 05-HD/VPTW",
    confidence=0.95,
    severity=Severity.NOTE,
)

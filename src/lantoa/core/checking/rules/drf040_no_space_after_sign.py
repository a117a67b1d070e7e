"""## What it finds

A comma, a semicolon or a row of dots with a letter right behind it.

## Why it matters

Two words become one, for readers and for searches.

## Example

`kịp thời,đúng quy định`.

## Not this

Abbreviations (`VH,TT&DL`), numbers (`1,5`), addresses of the net.

## Known limits

Only between small letters or before a small letter. The fix is safe.
"""

from collections.abc import Iterator
from itertools import chain

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern
from lantoa.core.text import CAPITALS

_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
# "kịp thời,đúng"
_TIGHT = pattern(rf"([{_SMALL}]{{2,8}})([,;])(?=([{_SMALL}]{{2,8}})(?![./@\w]))")
# "khẩu trang....Vệ sinh", "khẩu trang...Vệ sinh"
_DOTS = pattern(rf"([{_SMALL}]{{2,8}})(\.{{2,5}}|…)(?=([{CAPITALS}][{_SMALL}]{{1,7}})\b)")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Signs between two words in small letters."""
    for block in paragraphs(sheet):
        inside = (sheet.flow, block.content, block.span.end)
        for match in chain(_TIGHT.finditer(*inside), _DOTS.finditer(*inside)):
            span = Span(match.start(), match.end(3))
            blank = Fix(Span(match.end(), match.end()), " ", safe=True)
            shown = sheet.flow[match.start() : match.end(3)]
            yield Mark(span, params=(("sign", match[2]), ("shown", shown)), fix=blank)


RULE = DraftRule(
    "DRF040",
    "no-space-after-sign",
    find,
    authority="custom of the genre",
    confidence=0.95,
    severity=Severity.NOTE,
)

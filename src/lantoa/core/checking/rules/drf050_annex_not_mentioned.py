"""## What it finds

An annex behind the signature that the text does not mention.

## Why it matters

Readers do not look for what they are not told of.

## Example

`PHỤ LỤC` behind a letter that never says `kèm theo`.

## Not this

`(Phụ lục kèm theo)`, `(có biểu mẫu đính kèm)`.

## Known limits

An attached plan or set of rules is no annex here.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import skeleton

# "Phụ lục", "PHỤ LỤC I"
_ANNEX = pattern(r"(?:Phụ lục|PHỤ LỤC|BIỂU MẪU|Biểu mẫu|MẪU SỐ|Mẫu số)\b(?: +[\dIVXLC]{1,5}\b)?")
_MENTION = pattern(r"phu luc|kem theo|dinh kem|bieu mau|mau so|theo mau|bieu so")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first annex against the text above it."""
    document = sheet.document
    if not document.foot_start < document.annex_start < len(document.flow):
        return
    match = _ANNEX.match(document.flow, document.annex_start)
    if match and not _MENTION.search(skeleton(document.flow[: document.foot_start])):
        yield Mark(Span(match.start(), match.end()), params=(("shown", match[0]),))


RULE = DraftRule(
    "DRF050",
    "annex-not-mentioned",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III.1",
    confidence=0.93,
)

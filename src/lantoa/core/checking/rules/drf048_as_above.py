"""## What it finds

A letter with `Kính gửi` whose `Nơi nhận` has no `Như trên`, or `Như trên` in a paper that addresses nobody.

## Why it matters

`Như trên` sends the letter to whom it addresses.

## Example

`Kính gửi: …` and a list that begins with `Giám đốc Sở`.

## Not this

A decision with `Như Điều 3`.

## Known limits

A list that names the addressees again is marked too.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import pattern
from lantoa.core.text import skeleton

# "Như trên", "Như kính gửi"
_ABOVE = pattern(r"nhu|tren|cac(?:coquan|donvi)[^.;]{0,20}tren")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The list against the address."""
    lines = sheet.reading.recipients
    if not lines:
        return
    # A scan may part every letter: "N h ư  t r ê n".
    words = [skeleton("".join(line.evidence.text.split())) for line in lines]
    above = [line for line, said in zip(lines, words, strict=True) if said.startswith("nhutren")]
    if sheet.reading.addressees and not any(map(_ABOVE.match, words)):
        yield Mark(lines[0].evidence.span)
    elif above and not sheet.reading.addressees and sheet.document.head_end:
        yield Mark(above[0].evidence.span, "nobody")


RULE = DraftRule(
    "DRF048", "as-above", find, authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b", confidence=0.93
)

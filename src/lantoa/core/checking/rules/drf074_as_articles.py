"""## What it finds

A decision whose `Nơi nhận` neither says `Như Điều …` nor names anybody whom its last article charges.

## Why it matters

Who has to carry it out does not get it.

## Example

`… chịu trách nhiệm thi hành Quyết định này` over a list of `Lãnh đạo Sở` and `Lưu: VT`.

## Not this

Legal-normative decisions, which name their recipients one by one; a list that names who is charged.

## Known limits

Who is charged is known by the sentence with `chịu trách nhiệm thi hành`.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, PaperForm, Sheet
from lantoa.core.kernel import pattern
from lantoa.core.text import fold, skeleton

# "Chánh Văn phòng Sở; … chịu trách nhiệm thi hành Quyết định này"
_CHARGED = pattern(r"(?:có )?(?:chịu )?trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện)")
_NAME = 5  # letters of the shortest name
_PARTED = pattern(r"[;,]| và |\d\. |Điều \d+\.")
_AS = ("nhudieu", "nhutren")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The list against the article."""
    reading = sheet.reading
    if reading.letterhead.kind != "Quyết định" or sheet.normative or len(reading.recipients) < 2:
        return
    document = sheet.document
    before = _CHARGED.split(sheet.flow[document.head_end : document.foot_start])[:-1]
    charged = [who for words in before if len(who := words.rpartition("\n")[2]) >= _NAME]
    lines = [" ".join(line.evidence.text.split()) for line in reading.recipients]
    # A scan may part every letter: "N h ư  Đ i ề u".
    if not charged or any(skeleton("".join(line.split())).startswith(_AS) for line in lines):
        return
    listed = fold(" ; ".join(lines))
    names = [fold(name).strip(" .:-") for name in _PARTED.split(charged[-1])]
    if not any(len(name) > _NAME and name in listed for name in names):
        yield Mark(reading.recipients[0].evidence.span)


RULE = DraftRule(
    "DRF074",
    "as-articles",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.b",
    confidence=0.95,
    applies=PaperForm.STATE,
)

"""## What it finds

A letter, a submission, an invitation or a telegram that addresses nobody: no `Kính gửi`, or nothing behind it.

## Why it matters

These kinds of papers speak to somebody; without an address nobody knows that he is to act.

## Example

`V/v tuyên truyền phòng bệnh` and then at once `Thực hiện Kế hoạch …`.

## Not this

Plans, decisions and notices; an extract without letterhead.

## Known limits

A telegram addressed by `… điện:` counts as addressed.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern

_ADDRESSING = frozenset({"Công văn", "Tờ trình", "Giấy mời", "Công điện"})
# "Kính gửi: ……………"
_BLANK = " :.;…_"
# A scan may part or bend the letters: "Kính gửi", "Kinh gui", "K í n h  g ử i"; "… điện:"
_ADDRESS = pattern(
    r"(?:^|\n)\W{0,6}[KkHh]\s?[íiì]\s?n\s?h\s{0,3}g\s?[ửưuứữ]\s?i\b([^\n]*)|\bđiện\s?:|Đồng kính gửi"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The line that addresses nobody, or the whole paper."""
    reading = sheet.reading
    if (
        any(each.text.strip(_BLANK) for each in reading.addressees)
        or reading.letterhead.kind not in _ADDRESSING
    ):
        return
    if reading.letterhead.number_symbol is None or not (reading.recipients or reading.signature.title):
        return
    line = _ADDRESS.search(sheet.flow)
    if line is None:
        yield Mark(None)
    elif line[1] is not None and not line[1].strip(_BLANK):
        start = line.end() - len(line[0].lstrip())
        yield Mark(Span(start, line.end()), "empty")


RULE = DraftRule(
    "DRF069",
    "addressees-missing",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9.a",
    confidence=0.95,
    severity=Severity.ERROR,
)

"""## What it finds

A person's day of birth or state of health beside a name (`sinh ngày …`, `bị nhiễm HIV`, `mắc bệnh …`).

## Why it matters

Health is sensitive data: it needs a purpose, limits of access and often consent.

## Example

`Bà Lê Thị Mai, sinh ngày 05/01/1980`.

## Not this

Statistics (`12 ca mắc bệnh`), the law's words on groups.

## Known limits

Only beside `ông`, `bà`, `anh`, `chị`, `em`, `cháu` and a name.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import CAPITALS

_NAME = (
    rf"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Ee]m|[Cc]háu) +[{CAPITALS}]\w{{0,8}}(?: +[{CAPITALS}]\w{{0,8}}){{1,4}}"
)
# "Bà Lê Thị Mai, sinh ngày 05/01/1980"
_BIRTH = pattern(_NAME + r"[^\n;.]{0,30}?\b(sinh +(?:ngày +)?\d{1,2}[/.]\d{1,2}[/.]\d{4})")
# "ông Trần Văn Hà bị nhiễm HIV"
_HEALTH = pattern(
    _NAME
    + r"[^\n;.]{0,40}?\b((?:mắc|bị|nhiễm|dương tính|khuyết tật)[^\n;.,]{0,20}?(?:bệnh|HIV|ung thư|tâm thần|lao|viêm gan|Covid|COVID)[^\n;.,]{0,20})"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Both sorts, in the order of the text."""
    for form, words in (("birth", _BIRTH), ("health", _HEALTH)):
        for match in words.finditer(sheet.flow):
            yield Mark(Span(match.start(1), match.end(1)), form, (("shown", match[1].strip()),))


RULE = DraftRule(
    "DRF067",
    "birth-and-health",
    find,
    authority="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; NĐ 356/2025/NĐ-CP, Điều 3, Điều 4",
    confidence=0.92,
)

"""## What it finds

One body named twice under `Nơi nhận` or twice under `Kính gửi`, also where one line adds its province.

## Why it matters

It gets the paper twice, and a reader asks which of the two is meant.

## Example

`- Sở Y tế (để b/c);` and `- Sở Y tế tỉnh Hà Sơn;`.

## Not this

The same leaders for report and for direction in one line; different bodies of one kind (`UBND xã Hòa Bình`).

## Known limits

Names are compared as printed, without marks of case and without the note in brackets.
"""

from collections.abc import Iterator, Sequence

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Evidence, Severity, pattern
from lantoa.core.text import fold

_NOTE = pattern(r"\([^)]{0,400}\)|(?<![;.,])[;.,]++ *$")
_AREA = pattern(r" (?:tinh|tỉnh|thành phố) [^ ]+(?: [^ ]+){0,3}$")


def find(sheet: Sheet) -> Iterator[Mark]:
    """The second line of each pair."""
    yield from _twice(sheet.reading.addressees)
    yield from _twice([line.evidence for line in sheet.reading.recipients])


def _twice(lines: Sequence[Evidence]) -> Iterator[Mark]:
    seen: dict[str, str] = {}
    without_area: dict[str, str] = {}
    for line in lines:
        shown = " ".join(line.text.split())
        name = " ".join(_NOTE.sub(" ", fold(shown)).strip(" -+*").split())
        short = _AREA.sub("", name)
        known = seen.get(name) or (seen.get(short) if short != name else without_area.get(name))
        if known:
            yield Mark(line.span, params=(("shown", shown.strip(" ;.,-")), ("other", known)))
        seen.setdefault(name, shown.strip(" ;.,-"))
        if short != name:
            without_area.setdefault(short, shown.strip(" ;.,-"))


RULE = DraftRule(
    "DRF075",
    "recipient-twice",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.9",
    confidence=0.9,
    severity=Severity.WARNING,
)

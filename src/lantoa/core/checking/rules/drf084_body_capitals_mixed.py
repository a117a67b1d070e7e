"""## What it finds

One body of several offices written with different capitals in one draft: `Ban Chỉ đạo Quốc gia` here, `Ban Chỉ đạo quốc
gia` there. One finding, at the first place of the rarer way.

## Why it matters

Whoever reads it may take them for two bodies.

## Example

`Ban chỉ đạo phòng, chống dịch` beside `Ban Chỉ đạo phòng, chống dịch`.

## Not this

Words all in capitals; a draft in one way throughout; the Party's `Ban Tổ chức Tỉnh ủy` beside the `Ban tổ chức` of a contest;
titles of cited papers.

## Known limits

Only boards, commands and working groups, by their first five words. The fix is safe, for all places.
"""

import re
from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import outside_titles
from lantoa.core.kernel import Severity, Span, pattern

_BODY = pattern(
    r"(?<!\w)(?:ban (?:chỉ đạo|chỉ huy|tổ chức(?! (?:trung ương|(?:tỉnh|thành|huyện|thị|đảng) [uủ][ỷy]))|vận động)|tiểu ban|tổ công tác)(?: [^\W\d_]+){0,2}",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 3, 5


def find(sheet: Sheet) -> Iterator[Mark]:
    """By the fewest words in which two ways differ."""
    found = outside_titles(sheet, _BODY.finditer(sheet.flow, sheet.document.head_end))
    named = [match for match in found if match[0][0].isupper() and not match[0].isupper()]
    done: set[int] = set()
    for length in range(_SHORTEST, _LONGEST + 1):
        for ways in _ways(named, length).values():
            rare, often = (
                choose(ways, key=lambda way: (len(ways[way]), way.swapcase())) for choose in (min, max)
            )
            spans = [Span(at, at + len(rare)) for at in ways[rare] if at not in done]
            if rare != often and spans:
                done.update(at for starts in ways.values() for at in starts)
                yield _mark(spans, _whole(named, spans[0].start), often)


def _mark(spans: list[Span], shown: str, often: str) -> Mark:
    params = (("shown", shown), ("meant", often + shown[len(often) :]), ("count", str(len(spans))))
    return Mark(spans[0], params=params, fix=Fix(spans[0], often, safe=True, more=tuple(spans[1:])))


def _whole(named: list[re.Match[str]], start: int) -> str:
    return next(match[0] for match in named if match.start() == start)


def _ways(named: list[re.Match[str]], length: int) -> dict[str, dict[str, list[int]]]:
    """The first words of each name, in small letters → as they are written → where."""
    found: dict[str, dict[str, list[int]]] = {}
    for match in named:
        words = match[0].split(" ")[:length]
        if len(words) == length:
            shown = " ".join(words)
            found.setdefault(shown.casefold(), {}).setdefault(shown, []).append(match.start())
    return found


RULE = DraftRule(
    "DRF084",
    "body-capitals-mixed",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục II, Mục III",
    confidence=0.9,
    severity=Severity.NOTE,
)

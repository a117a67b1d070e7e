"""## What it finds

A day and month with a hyphen between them: `họp ngày 15-6 tại xã`.

## Why it matters

Days are written with a stroke; with a hyphen they read like a range (`15-6`: from fifteen to six).

## Example

`nộp trước ngày 2-9-2027`.

## Not this

Names of days, which the decree itself writes with a hyphen (`ngày Quốc tế Phụ nữ 8-3`, `ngày Quốc khánh 2-9`: Phụ lục II), `lễ 30-4`;
ranges and counts (`ngày 15-17/6`, `từ ngày 1-5`, `ngày 5-7 hằng tháng`, `mỗi ngày 2-3 lần`), symbols of papers.

## Known limits

Only behind `ngày`, and behind another such day in a list. The fix is safe.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Fix, Mark, Sheet
from lantoa.core.checking.paragraphs import paragraphs
from lantoa.core.kernel import Severity, Span, pattern

# What goes on behind a day and, unlike `gian hàng` or `mỗi tháng`, makes no count or range of it
_GOES_ON = r"(?=\s*(?:[,.;:()–]|-\s|$)|\s+(?:và|hoặc|h[àăằ]ng năm|năm|đến|tại|ở|với|bằng|gắn|trên|cho|do|để|theo|là)(?!\w))"
# "ngày 15-6", "ngày 2-9-2027"; behind one of these also "và 1-7"
_DAY = rf"(?P<day>0?[1-9]|[12]\d|3[01])-(?P<month>0?[1-9]|1[0-2])(?P<year>-(?:19|20)\d\d)?(?![\d/-])(?:(?<=-\d{{4}})|{_GOES_ON})"
# "từ ngày 1-5", "các ngày 8-10", "mùng 1-5"; "từ ngày 1-7-2027" is a day
_NO_RANGE = r"(?:(?<![Tt]ừ )(?<![Tt]ừ ngày )(?<![Cc]ác ngày )(?<!m[ùồ]ng )|(?=\d+-\d+-))"
_WRITTEN = pattern(rf"(?<!mỗi )(?<!\w)[Nn]gày {_NO_RANGE}{_DAY}")
_NEXT = pattern(rf"(?:,| và|;) (?:ngày )?{_DAY}")


def find(sheet: Sheet) -> Iterator[Mark]:
    """Each day, those of a list one by one."""
    text = sheet.flow
    for block in paragraphs(sheet):
        at = block.content
        while match := _WRITTEN.search(text, at, block.span.end):
            while match:
                yield _mark(text, Span(match.start("day"), match.end()))
                at = match.end()
                match = _NEXT.match(text, at, block.span.end)


def _mark(text: str, span: Span) -> Mark:
    shown = text[slice(*span)]
    meant = shown.replace("-", "/")
    return Mark(span, params=(("shown", shown), ("meant", meant)), fix=Fix(span, meant, safe=True))


RULE = DraftRule(
    "DRF081",
    "day-with-hyphen",
    find,
    authority="NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4",
    confidence=0.95,
    severity=Severity.NOTE,
)

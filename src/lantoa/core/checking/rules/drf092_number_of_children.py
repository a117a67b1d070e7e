"""## What it finds

Messages of the years in which couples were told how many children to have (`mỗi cặp vợ chồng sinh đủ hai con`, `không sinh
con thứ ba`) in a paper from 1 July 2026 on. One finding a paragraph.

## Why it matters

Since Luật Dân số couples and individuals decide on the number of children themselves; a message copied from an older plan
tells people what is no longer the law, on loudspeakers and leaflets.

## Example

`Tuyên truyền mỗi cặp vợ chồng sinh đủ hai con` in a letter of November 2026.

## Not this

Papers of before; reports; what is granted to who has two children (`hỗ trợ phụ nữ sinh đủ hai con trước 35 tuổi`, leave, housing);
titles of cited papers.

## Known limits

Only the phrases of the list. There is no fix: what stands in its place is for the writer to say.
"""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.paragraphs import in_title
from lantoa.core.document import block_at
from lantoa.core.kernel import Severity, Span, pattern

_SINCE = date(2026, 7, 1)
_REPORTS = frozenset({"Báo cáo", "Biên bản"})
_ONE, _TWO = r"(?:một|0?1)", r"(?:hai|0?2)"
# "sinh đủ 2 con", "chỉ có một đến hai con", "không sinh con thứ ba trở lên", "gia đình hai con"
_TOLD = pattern(
    rf"(?<!\w)(?:(?:[Ss]inh|đẻ|có|dừng (?:lại )?ở) (?:đủ |chỉ |từ )?(?:{_ONE} ?(?:hoặc|đến|-) ?)?{_TWO} con"
    rf"|(?:[Kk]hông |giảm (?:tỷ lệ |tình trạng )?|hạn chế )?sinh con thứ (?:ba|0?3)(?: trở lên)?"
    rf"|(?:[Gg]ia đình|[Qq]uy mô(?: gia đình)?) (?:ít con|{_TWO} con)|[Hh]ai con là đủ)(?!\w)"
)
# What the law grants, and where it is granted
_GRANTED = pattern(
    r"hỗ trợ|trợ cấp|thai sản|nhà ở|trước (?:khi )?(?:đủ )?35|35 tuổi|quyền quyết định|tự quyết định"
)
_CLAUSE_ENDS = ";.\n"


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place in each paragraph, with all that it says."""
    if sheet.on < _SINCE or sheet.reading.letterhead.kind in _REPORTS:
        return
    found: dict[int, dict[str, Span]] = {}
    for match in _TOLD.finditer(sheet.flow):
        if not in_title(sheet, match.start()) and not _GRANTED.search(_clause(sheet.flow, match.start())):
            shown = " ".join(match[0].split())
            found.setdefault(block_at(sheet.document, match.start()), {}).setdefault(
                shown, Span(*match.span())
            )
    for told in found.values():
        yield Mark(next(iter(told.values())), params=(("shown", ", ".join(told)),))


def _clause(flow: str, at: int) -> str:
    """The clause that holds a place."""
    start = max(flow.rfind(sign, 0, at) for sign in _CLAUSE_ENDS) + 1
    ends = (end for sign in _CLAUSE_ENDS if (end := flow.find(sign, at)) >= 0)
    return flow[start : min(ends, default=len(flow))]


RULE = DraftRule(
    "DRF092",
    "number-of-children",
    find,
    authority="Luật Dân số (113/2025/QH15)",
    confidence=0.9,
    severity=Severity.WARNING,
)

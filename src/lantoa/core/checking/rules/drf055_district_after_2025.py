"""## What it finds

A district, a town (`thị xã`, `thị trấn`) or their committees named as a level that acts after 1 July 2025.

## Why it matters

There are two levels of local government since then; nobody receives the duty.

## Example

`Ủy ban nhân dân các huyện, thành phố triển khai …` in a letter of 2026.

## Not this

Papers of an earlier day; `huyện` in a name that is told as the past; cities directly under the centre.

## Known limits

Names of single districts are not looked for.
"""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import Severity, Span, pattern
from lantoa.core.text import CAPITALS

_TWO_LEVELS = date(2025, 7, 1)
# "UBND các huyện, thành phố", "từng huyện", "Trung tâm Y tế huyện", "cấp huyện", "Ủy ban nhân dân huyện", "Huyện ủy", "các xã, phường, thị trấn"
_DISTRICT = pattern(
    r"(?:(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân)(?: +(?:các|cấp))? +(?:huyện|quận|thị xã)\b|"
    r"[Cc]ấp +huyện\b|(?:[Cc]ác|[Tt]ừng|[Mm]ỗi) +(?:huyện|quận)(?:, +(?:quận|thị xã|thành phố)){0,3}\b|"
    rf"\b(?:huyện|thị xã)(?:,| và) +(?:thị xã(?:,| và) +)?thành phố\b(?! +[{CAPITALS}])|[Tt]rung tâm [^,;.:()\n]{{2,50}} huyện\b(?! +[{CAPITALS}])|(?:tuyến|[Bb]an [Cc]hỉ đạo [^,;.:()\n]{{2,60}}) huyện\b(?! +[{CAPITALS}])|"
    r"(?:[Hh]uyện|[Qq]uận|[Tt]hị) +(?:ủy|đoàn)\b|"
    r"(?:[Xx]ã|[Pp]hường)(?:,| và|/| -|, các)? +(?:phường(?:,| và|/| -)? +)?thị trấn\b)"
)
_TOLD = pattern(
    r"trước đây|cụm từ|nay là|sáp nhập|\(cũ\)|cũ\b|sắp xếp|kết thúc|giải thể|bãi bỏ|chấm dứt|không tổ chức|bỏ cấp|phân cấp từ|chuyển từ"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place, with the count of all."""
    flow = sheet.flow
    cited = [citation.evidence.span for citation in sheet.reading.citations]
    found: list[Span] = []
    for match in _DISTRICT.finditer(flow):
        start, end = match.span()
        if any(span.start <= start < span.end for span in cited):
            continue
        left = max(flow.rfind("\n", 0, start) + 1, start - 120)
        if not _TOLD.search(flow, left, min(end + 80, len(flow))):
            found.append(Span(start, end))
    if found:
        shown = " ".join(flow[found[0].start : found[0].end].split())
        yield Mark(found[0], params=(("shown", shown), ("count", str(len(found)))))


RULE = DraftRule(
    "DRF055",
    "district-after-2025",
    find,
    authority="Luật Tổ chức chính quyền địa phương 72/2025/QH15",
    confidence=0.92,
    severity=Severity.ERROR,
    in_force=_TWO_LEVELS,
)

"""## What it finds

A body that no longer exists on the paper's day, with its heirs: `Sở Thông tin và Truyền thông`, `Phòng Văn hóa và
Thông tin`, `Bộ Kế hoạch và Đầu tư`. One finding a name.

## Why it matters

A duty given to a body that is gone is done by nobody.

## Example

`giao Sở Thông tin và Truyền thông` in a plan of 2026.

## Not this

Papers of an earlier day; the issuer of a cited paper; a sentence that tells of the change (`trước đây`, `nay là`,
`sáp nhập`) or puts one phrase for another (`thay thế cụm từ`).

## Known limits

The bodies are those of the shipped table (`stale.toml`, the body types of the room organisation).
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.stale import stale_bodies
from lantoa.core.kernel import Severity, Span, pattern

_TOLD = pattern(
    r"trước đây|cụm từ|nay là|sáp nhập|hợp nhất|tiếp nhận|\(cũ\)|cũ\b|trước sắp xếp|kế thừa|đổi tên|giải thể|chuyển về|bãi bỏ|chấm dứt"
)


# "Công văn số …/STTTT-TTBCXB ngày … của |Sở Thông tin và Truyền thông|": who wrote a paper whose number is still to be filled in
_ISSUED_BY = pattern(
    r"(?:Công văn|Kế hoạch|Quyết định|Thông báo|Chỉ thị|Công điện|Hướng dẫn|Báo cáo|Tờ trình) (?:số )?[^;\n]{0,80}của $"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Names outside of citations, the first place of each."""
    flow = sheet.flow
    cited = [citation.evidence.span for citation in sheet.reading.citations]
    places: dict[str, list[Mark]] = {}
    index = 0
    for start, end, ended in stale_bodies(flow, on=sheet.on):
        while index < len(cited) and cited[index].end <= start:
            index += 1
        inside = index < len(cited) and cited[index].start <= start
        left, right = flow.rfind("\n", max(start - 200, 0), start) + 1, end + 80
        issued = _ISSUED_BY.search(flow, max(start - 110, 0), start)
        if inside or issued or _TOLD.search(flow, max(left, start - 120), min(right, len(flow))):
            continue
        shown = (
            ("shown", " ".join(flow[start:end].split())),
            ("since", f"{ended.since.day:02}/{ended.since.month:02}/{ended.since.year}"),
            ("basis", ended.basis),
            ("heirs", ended.new),
        )
        places.setdefault(ended.old, []).append(Mark(Span(start, end), params=shown))
    for marks in places.values():
        yield marks[0]._replace(params=(*marks[0].params, ("count", str(len(marks)))))


RULE = DraftRule(
    "DRF054",
    "stale-body",
    find,
    authority="Nghị quyết 176/2025/QH15; NĐ 45/2025/NĐ-CP; NĐ 150/2025/NĐ-CP",
    confidence=0.92,
    severity=Severity.ERROR,
)

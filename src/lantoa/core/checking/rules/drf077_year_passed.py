"""## What it finds

A year, or the last year of a period, before the paper's own, in a paper that orders: a topic carried on from an old source.

## Why it matters

`Festival Hoa Đào năm 2021` in a letter of 2026 asks for what is long over; whoever gets it doubts the rest, too.

## Example

`tuyên truyền thực hiện Kế hoạch giai đoạn 2021 - 2025` in a letter of November 2026.

## Not this

Names of cited papers and of laws; what is told as done (`kết quả năm 2025`, `so với năm 2025`, `từ năm 2021`) or compared with
(`dưới 4,5% (năm 2025 là 6,2%)`); reports.

## Known limits

A programme whose own name ends in an old period (`… giai đoạn 2021-2025`) is marked although it may still run. The fix,
not safe, leaves out the paragraph, of a heading all that stands under it.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.checking.paragraphs import dropping, in_title
from lantoa.core.document import block_at
from lantoa.core.kernel import Severity, Span, pattern

_ORDERS = frozenset({"Công văn", "Kế hoạch", "Công điện", "Chỉ thị", "Hướng dẫn", "Giấy mời", "Quyết định"})
# "năm 2021", "giai đoạn 2021 - 2025", "giai đoạn (2021-2025)"
_YEARS = pattern(r"(?:\bnăm|\bgiai +đoạn +\(?20\d\d *[-–]) *(20\d\d)\b(?! *[-–])")
# What is told, not asked: "kết quả năm 2025", "so với năm 2025", "từ năm 2021 đến nay"
_TOLD = pattern(
    r"\bđã\b|kết quả|so với|tính đến|tổng kết|sơ kết|kinh nghiệm|tình hình|trước đây|\btừ (?:đầu |cuối |tháng \d+ )?năm|ban hành|hiệu lực|thành lập|số liệu|năm học|cuối năm|\b[Nn]gày\b|kỷ niệm|lần thứ|\b[Ll]uật\b"
)
# "dưới 4,5% (năm 2025 là 6,2%)", "(năm 2025: 9)", "(năm 2024 đạt 85 người)": what a figure is compared with
_COMPARED = pattern(r"(?<=\()năm +20\d\d *(?::|là|đạt|có|ở mức|chỉ|khoảng)? *\d")
_BACK = 80


def find(sheet: Sheet) -> Iterator[Mark]:
    """The first place of each in every paragraph."""
    issued = sheet.reading.letterhead.date
    year = issued.year if issued and issued.year else sheet.today.year
    if sheet.reading.letterhead.kind not in _ORDERS:
        return
    seen: set[tuple[int, str]] = set()
    for match in _YEARS.finditer(sheet.flow, sheet.document.head_end, sheet.document.foot_start):
        shown = " ".join(match[0].split())
        here = (block_at(sheet.document, match.start()), shown)
        if int(match[1]) >= year or here in seen or in_title(sheet, match.start()):
            continue
        left = max(sheet.flow.rfind("\n", 0, match.start()) + 1, match.start() - _BACK)
        told = _TOLD.search(sheet.flow, left, match.start() + len("năm"))
        if not (told or _COMPARED.match(sheet.flow, match.start())):
            seen.add(here)
            params = (("shown", shown), ("year", str(year)))
            yield Mark(Span(*match.span()), params=params, fix=dropping(sheet, at=match.start()))


RULE = DraftRule(
    "DRF077",
    "year-passed",
    find,
    authority="custom of the genre",
    confidence=0.9,
    severity=Severity.WARNING,
)

"""## What it finds

A report that is asked for without a day, a period or `khi có yêu cầu` in its sentence.

## Why it matters

Reports without a day come late or never.

## Example

`Các đơn vị báo cáo kết quả về Sở.`

## Not this

`báo cáo kết quả về Sở trước ngày 15/12`; `báo cáo, đề xuất` as a way of working; a report that somebody else gets by
another paper.

## Known limits

A day named in the next sentence is seen only inside the same paragraph.
"""

from collections.abc import Iterator

from lantoa.core.checking.model import DraftRule, Mark, Sheet
from lantoa.core.kernel import RuleStatus, Severity, Span, pattern

# "báo cáo kết quả thực hiện về Sở"
_REPORT = pattern(r"báo cáo(?: \w+){0,3} (?:kết quả|tình hình|tiến độ|số liệu)|gửi(?: \w+){0,2} báo cáo")
_WHEN = pattern(
    r"định kỳ|hằng|hàng|trước|chậm nhất|khi có|theo quy định|theo yêu cầu|theo đề cương|theo mẫu|kịp thời|thường xuyên|quý|năm|tháng|ngày"
)


def find(sheet: Sheet) -> Iterator[Mark]:
    """Paragraphs that ask for a report and name no time."""
    done = -1
    for duty in sheet.reading.obligations:
        start, end = duty.evidence.span
        match = _REPORT.search(sheet.flow, start, end)
        if match is None or duty.deadlines or match.start() <= done or _WHEN.search(sheet.flow, start, end):
            continue
        done = match.start()
        shown = " ".join(sheet.flow[done : done + 60].split())
        yield Mark(Span(done, match.end()), params=(("shown", shown),))


RULE = DraftRule(
    "DRF063",
    "report-without-time",
    find,
    authority="custom of the genre",
    confidence=0.29,
    severity=Severity.NOTE,
    status=RuleStatus.PREVIEW,
)

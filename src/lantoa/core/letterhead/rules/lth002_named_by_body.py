"""## What it finds

The issuer where the top of the paper is lost: the body that the first paragraphs name as the one that issues, asks or reports
(`Sở Y tế ban hành Kế hoạch …`, `Ủy ban nhân dân tỉnh yêu cầu …`).

## Why it matters

Copies of directives often come without their letterhead; the duties in them still need somebody who ordered them.

## Example

`… đến năm 2030, UBND tỉnh ban hành Kế hoạch thực hiện như sau:`: issuer `UBND tỉnh`.

## Not this

A body named only as the author of another paper: `Quyết định số 12/QĐ-UBND ngày 05/01/2026 của UBND tỉnh phê duyệt …`.

## Known limits

The name may be short (`Sở Y tế`), as the paragraph has it.
"""

from lantoa.core.kernel import Rule, RuleStatus, pattern
from lantoa.core.letterhead.head import Head
from lantoa.core.letterhead.model import Issuer

_WINDOW = 6_000
# "…, Sở Y tế ban hành Kế hoạch", "UBND tỉnh yêu cầu", "Thủ tướng Chính phủ chỉ thị".
_ISSUES = pattern(
    r"(?:^|[,;.] +|\n *)(?P<body>(?:UBND|[ỦU]y ban|Uỷ ban|Sở|Bộ(?! trưởng)|Ban|Hội đồng|Thường trực|Thủ tướng|Chính phủ|Chi cục|Cục|Trung tâm|"
    r"Phòng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Mặt trận|Liên đoàn|Hội|Văn phòng|Công an|Chủ tịch|Đoàn)\b(?: (?!đã |sẽ |được |phải |cần )[^,.;: \n]+){0,14}?) +(?!đã )"
    r"(?:ban hành|xây dựng|đề nghị|yêu cầu|thông báo|hướng dẫn|báo cáo|kính (?:đề nghị|trình|báo cáo)|chỉ thị|có ý kiến|triển khai|"
    r"tổ chức|nhận được|chỉ đạo|giao)\b"
)


def find(head: Head) -> Issuer | None:
    """The first body that a paragraph of the opening names as acting."""
    flow = head.document.flow
    start = head.lines[head.body].start if head.body < len(head.lines) else 0
    match = _ISSUES.search(flow, start, min(start + _WINDOW, len(flow)))
    if match is None:
        return None
    evidence = head.quote(*match.span("body"), rule=RULE.code, confidence=RULE.confidence)
    return Issuer(evidence, None, " ".join(evidence.text.split()))


RULE = Rule(
    code="LTH002",
    name="issuer-named-by-body",
    status=RuleStatus.STABLE,
    since="0.1.0",
    authority="custom of the genre",
    confidence=0.85,
    find=find,
)

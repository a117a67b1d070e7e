"""A draft laid out for the rules: what several of them ask is asked once."""

from collections.abc import Iterator
from datetime import date

from lantoa.core.checking.model import Draft, Settings, Sheet
from lantoa.core.document import Block, DirectiveDocument, LabelKind, Zone, printed_lines
from lantoa.core.kernel import Span, pattern
from lantoa.core.letterhead import IssueDate
from lantoa.core.reading import DirectiveReading
from lantoa.core.text import skeleton

_HEAD = 6_000
# "Căn cứ Luật …", "Theo đề nghị của …", "Xét đề nghị …"
_GROUND = pattern(
    r"C[ăắ]n c[ứử] |Theo đề nghị |Xét đề nghị |Xét Tờ trình |Thực hiện [A-ZĐ][^\n]{20,300}; *(?=\n|$)"
)
# The line of the issuer: "TỈNH ỦY HÀ SƠN", "BAN CHẤP HÀNH TRUNG ƯƠNG"
_PARTY_BODY = pattern(
    r"(?:^|\n)\W{0,6}(?:(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) [ỦU][YỶ]\b|BAN CHẤP HÀNH (?:TRUNG ƯƠNG|ĐẢNG BỘ)|BỘ CHÍNH TRỊ)"
)
# "Lưu Văn phòng Tỉnh ủy."
_PARTY_KEEPS = pattern(r"Lưu:? Văn phòng (?:Trung ương Đảng|(?:Tỉnh|Thành|Huyện|Đảng) [ủu][yỷ])")
# "Số 33-KH/BCĐ": the Party's way of a symbol
_PARTY_SYMBOL = pattern(r"S[ốôổ]\s*+:?\s*+[\d.…]*+\s*+[-–]\s*+[A-ZĐ][A-Za-zĐđ]{0,4}\s*+/\s*+[A-ZĐ]")

# "số [Nêu số]/KH-UBND ngày [Nêu ngày ban hành] của UBND tỉnh Đông Hà", as a first draft cites a paper it does not know wholly
_NO_NUMBER_YET = pattern(
    r"số \[Nêu [^\]\n]*\]\S* ngày (?:\[[^\]\n]*\]|\S+)"
    r"(?: của [^;\n]{1,90}?(?= (?:về|thực hiện|triển khai|ban hành|phê duyệt|tổ chức|hướng dẫn) |[;\n]|$))?"
)


def spread(draft: Draft, *, today: date, settings: Settings) -> Sheet:
    """The sheet that rules look at."""
    reading = draft.reading
    document = reading.document
    end = min(document.head_end or _HEAD, _HEAD, len(document.text))
    return Sheet(
        draft=draft,
        settings=settings,
        today=today,
        on=_own_day(reading.letterhead.date, today) or today,
        party=_is_party(reading),
        head=tuple(line for line in printed_lines(document, 0, end) if line.start < end),
        grounds=tuple(_grounds(document)),
        cited=tuple(_cited(reading)),
    )


def _cited(reading: DirectiveReading) -> list[Span]:
    document = reading.document
    blank = (Span(*match.span()) for match in _NO_NUMBER_YET.finditer(document.flow, 0, document.foot_start))
    return sorted((*(citation.evidence.span for citation in reading.citations), *blank))


def _own_day(issued: IssueDate | None, today: date) -> date | None:
    """The day that is printed; where day or month are still blank and today fits, today: it is not out yet."""
    if issued is None or issued.year is None:
        return None
    if issued.year == today.year and not issued.day and issued.month in (None, today.month):
        return today
    try:
        return date(issued.year, issued.month or 1, issued.day or 1)
    except ValueError:
        return None


def _is_party(reading: DirectiveReading) -> bool:
    printed = reading.letterhead.number_symbol
    if printed and _PARTY_SYMBOL.match(printed.text):
        return True
    document = reading.document
    if reading.recipients and _PARTY_KEEPS.match(reading.recipients[-1].evidence.text):
        return True
    head = document.flow[: min(document.head_end or _HEAD, _HEAD)]
    return "dang cong san viet nam" in skeleton(head) or _PARTY_BODY.search(head) is not None


def _grounds(document: DirectiveDocument) -> Iterator[Block]:
    """The grounds at the top of the body, up to the first block that is none; what stands under a number is no ground."""
    begun = False
    for block in document.blocks:
        if block.zone is not Zone.BODY:
            if block.zone is Zone.HEAD:
                continue
            return
        if _GROUND.match(document.flow, block.content):
            begun = True
            yield block
        elif begun or block.kind is not LabelKind.NONE:
            return

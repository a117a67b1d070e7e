"""The right column of the foot: the pieces of text in which somebody signs."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document import (
    AUTHORITY,
    DirectiveDocument,
    PrintedLine,
    is_name,
    is_office,
    printed_lines,
    recipients_at,
    right_column,
)
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS

# Mostly so little holds as many lines as are looked at.
_NEAR, _ABOVE = 1_200, 2_500
_LINES_ABOVE = 16
_BELOW = 9_000
_MOST_LINES = 90
_TAIL = 2_500
# Blanks between two columns
_WIDE = 3
_CLOSED = pattern(r"\./\.?|\.I\.$")
_MOTTO = pattern(r"XÃ H[ỘOỌÔ]I CH[ỦU]|Độc lập ?[-–—]|ĐẢNG CỘNG SẢN VIỆT NAM$")
# "Đã ký: Trần Thị Hà", "(Đã ký) Trần Thị Hà"
_SIGNED_BY = pattern(r"\(?[Đđ]ã k[ýy]\)?\s?[:.]?\s*(?=[^\W\d_])")
_SIGNED = pattern(r"\(?[Đđ]ã k[ýy](?: và đóng dấu)?\)?")
# First words of bodies, which a line without a dash may also open.
_BODIES = frozenset(
    [
        "Sở",
        "Bộ",
        "Ban",
        "Như",
        "Các",
        "Phòng",
        "Báo",
        "Đài",
        "Công",
        "Cục",
        "Tỉnh",
        "Ủy",
        "Uỷ",
        "Hội",
        "Đoàn",
        "Trung",
        "Viện",
        "Trường",
        "Lãnh",
        "Cổng",
        "Website",
        "Thành",
        "Chi",
        "Tổng",
        "Vụ",
        "Đảng",
        "Mặt",
        "Quỹ",
        "Khoa",
        "Trang",
        "Thường",
        "Chủ",
        "Phó",
        "Giám",
        "Thủ",
        "Bí",
        "Xã",
        "Phường",
        "Huyện",
        "Quận",
        "Ngày",
        "Nơi",
        "Tổ",
        "Tòa",
        "Kho",
        "Bệnh",
        "Trạm",
        "Liên",
        "Đại",
        "Thanh",
        "Quốc",
        "Nhà",
        "Khu",
        "Điện",
        "Email",
        "Fax",
    ]
)
_NEXT_PAPER = pattern(
    r"(?:PHỤ LỤC|Phụ lục|DANH SÁCH|DANH MỤC|BIỂU|MẪU|Mẫu số|CỘNG H[OÒÓ]|Độc lập|ĐẢNG CỘNG SẢN|KẾ HOẠCH|QUY CHẾ|ĐIỀU LỆ|ĐỀ ÁN)"
)
_AUTHORITY_LINE = pattern(rf"\n[ *|#_]*(?:KT|TM|T/M|TL|TUQ|K/T|T/L)\s?[./]\s?[{CAPITALS}]")
# "Phó Thủ tướng", "Chủ tịch": an office not printed in capitals.
OFFICE_IN_SMALL = pattern(
    r"(?:(?:Phó |Quyền |Thứ |Q\. )?(?:[Tt]hủ tướng|[Cc]hủ tịch|[Gg]iám đốc|[Bb]ộ trưởng|[Tt]rưởng [bBpPđĐ]\w+|[Cc]hánh [Vv]ăn phòng|[Cc]ục trưởng|[Vv]ụ trưởng|"
    r"[Bb]í thư|[Tt]ổng [Gg]iám đốc|[Cc]hi cục trưởng|[Hh]iệu trưởng|[Vv]iện trưởng|[Tt]rưởng)|Thứ trưởng|Phó [Tt]rưởng \w+|Phó [Cc]hánh \w+ \w+)(?: [\w-]+){0,6}$"
)
_ONE_RANK = r"(?:PGS|GS|TS|ThS|Ths|BS|CKI{1,2}|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Thượng úy|Luật sư)[.,]? ?"
# Written out once before its repetition: so a search leaps from capital to capital.
_RANK = pattern(rf"{_ONE_RANK}(?:{_ONE_RANK})*")


# "PHÂN CÔNG CỤ THỂ", "LỘ TRÌNH THỰC HIỆN": a section's title, though its first word may be a surname.
_TITLE = pattern(
    r"PHÂN CÔNG|TH[ỰU]C HI[ỆE]N|C[ỤU] TH[ỂE]|T[ỔO] CH[ỨU]C|NHI[ỆE]M V[ỤU]|GI[ẢA]I PH[ÁA]P|M[ỤU]C (?:TI|Đ)|KINH PH|Y[ÊE]U C[ẦA]U|N[ỘO]I DUNG|K[ẾE] HO[ẠA]CH|L[ỘO] TRÌNH|TI[ẾE]N Đ|TRÁCH NHI|PH[ỤU] L[ỤU]C|ĐÀO T[ẠA]O|THÀNH PH[ẦA]N"
)


class Piece(NamedTuple):
    """Words of the right column: where they begin in the text; `apart` where nothing else stands on their line."""

    start: int
    words: str
    apart: bool


def pieces(document: DirectiveDocument) -> Iterator[Piece]:
    """What the foot says outside the list of recipients, in reading order."""
    listed = False
    for line in _lines(document):
        words = line.words
        if listed and (_NEXT_PAPER.match(words) or _MOTTO.search(words)):
            return
        listed = listed or "Lưu" in words or "ưu:" in words
        cut = right_column(words)
        if beside := _first_of_two(words, cut):
            yield Piece(line.start, words[:beside], apart=True)
        elif cut < len(words):
            yield from _piece(line, cut)
        elif (signed := _SIGNED_BY.match(words)) and could_be_name(words[signed.end() :]):
            yield Piece(line.start + signed.end(), words[signed.end() :], apart=True)
        elif OFFICE_IN_SMALL.match(words) or AUTHORITY.match(words) or could_be_name(words):
            yield Piece(line.start, words, apart=True)


def _first_of_two(words: str, cut: int) -> int:
    """Where the left of two offices side by side ends (`CHỦ TỊCH        KT. CHỦ TỊCH`), 0 where the left column is none."""
    left = words[:cut].rstrip()
    return len(left) if cut - len(left) >= _WIDE and cut < len(words) and is_office(left) else 0


def _piece(line: PrintedLine, cut: int) -> Iterator[Piece]:
    words = _SIGNED.sub(lambda match: " " * len(match[0]), line.words[cut:])
    kept = words.lstrip()
    if not kept:
        return
    yield Piece(line.start + cut + len(words) - len(kept), kept.rstrip(), apart=cut == 0)


def could_be_name(words: str) -> bool:
    """A line of two to five capitalised syllables; the scan may have damaged the first of them."""
    if words.isupper() and _TITLE.search(words):
        return False
    tokens = _RANK.sub("", words).split()
    # Two signers side by side.
    if 5 < len(tokens) <= 10 and all(
        is_name(name) and not is_office(name) for name in (" ".join(tokens[-3:]), " ".join(tokens[:3]))
    ):
        return True
    if not 2 <= len(tokens) <= 5 or len(words) > 40:
        return False
    if is_name(" ".join(tokens)):
        return True
    whole = all(token.isalpha() and token[0].isupper() and token[1:].islower() for token in tokens[1:])
    return whole and len(tokens) > 2 and tokens[0].isalpha() and tokens[0] not in _BODIES


def without_rank(words: str) -> int:
    """Offset of the name behind `TS.`, `Đại tá`."""
    match = _RANK.match(words)
    return match.end() if match else 0


def _lines(document: DirectiveDocument) -> Iterator[PrintedLine]:
    """From the first line under the text's end to the end of the foot."""
    text = document.text
    start, _ = recipients_at(document)
    if start < 0:
        start = _without_recipients(document)
        first = start
    else:
        first = _above(document, start)
    lines = printed_lines(document, first, min(start + _BELOW, len(text)))
    for count, line in enumerate(lines):
        if count > _MOST_LINES:
            return
        if line.end > first:
            yield line


def _without_recipients(document: DirectiveDocument) -> int:
    text = document.text
    kept = max(text.rfind("Lưu: V"), text.rfind("Lưu VT"))
    if kept >= 0:
        return _above(document, max(kept - 400, 0))
    if signed := _AUTHORITY_LINE.search(text):
        return signed.start() + 1
    return _last_lines(document)


def _last_lines(document: DirectiveDocument) -> int:
    """What stands under the last long line."""
    end = document.annex_start or len(document.text)
    first = end
    for line in printed_lines(document, max(end - _TAIL, 0), end):
        if len(line.words) > 90 or line.words.endswith((".", ";", ":", ",")):
            first = line.end + 1
    return first


def _above(document: DirectiveDocument, recipients: int) -> int:
    """A signature may stand above `Nơi nhận`: the first line under the one that closes the text."""
    first = recipients
    for reach in (_NEAR, _ABOVE):
        above = list(printed_lines(document, max(recipients - reach, 0), recipients))[:-1]
        if len(above) > _LINES_ABOVE:
            break
    for line in reversed(above[-_LINES_ABOVE:]):
        if (
            len(line.words) > 90
            or _CLOSED.search(line.words)
            or _MOTTO.search(line.words)
            or line.words.endswith((":", ";"))
        ):
            break
        if is_office(line.words) or AUTHORITY.match(line.words):
            first = line.start
    return first

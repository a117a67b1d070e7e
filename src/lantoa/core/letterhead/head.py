"""The lines above the body, and where each kind of line stands among them."""

import re
from functools import lru_cache
from typing import NamedTuple

from lantoa.core.document import DEAR, WIRED, DirectiveDocument, PrintedLine, printed_lines
from lantoa.core.kernel import Evidence, pattern, quote
from lantoa.core.letterhead.kinds import PrintedKind, kind_on_line
from lantoa.core.text import CAPITALS, skeleton

# With the Icelandic letter that some type for Đ.
UPPER = f"{CAPITALS}Ð"
_WINDOW = 12_000
_LINES = 90
# Where the document's parse saw the head end, so far below it nothing of a letterhead stands.
_BELOW = 1_200
# Long enough for a subject printed on one line; no pattern ever runs over more of a line.
LINE = 900
# "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do", "ĐẢNG CỘNG SẢN VIỆT NAM", on the skeleton of a line.
_MOTTO = pattern(
    r"c.{1,3}ng h.{1,2} xa h.{1,2}i|d.{1,2}c lap ?[-–—~.]+|dang cong san viet nam$|^tu do ?[-–—]"
)
# What at least is left of a motto on any line that holds one: a cheap look before the dear one.
_HINT = pattern(r"X.{1,2}\s?H|Xã h|xã h|ập|âp|ạp|ap|C.{1,2}NG S|ự do|u do|ư do")
_DEAR = pattern(rf"\(?{DEAR}")
# "THỦ TƯỚNG CHÍNH PHỦ điện:"
_WIRED = pattern(rf".{{0,90}}{WIRED}")
# Grounds and numbered headings never stand in a letterhead.
_BODY = pattern(
    r"[“\"]?(?:C[ăaắâ]n c[ứúưu]\b|Xét (?:đề nghị|Tờ trình)|(?:I|A|1)\s?[.)\-–/]\s|I\.|1\.\s?\D|[ĐD]iều 1\b|Chương I\b|CHƯƠNG I\b|Phần I\b|"
    r"PHẦN (?:I|THỨ NHẤT)\b)"
)
OPENER = pattern(
    r"(?:Thực hiện|Theo |Để |Nhằm |Ngày \d|Trong |Sau khi|Xét |Triển khai|Trên cơ sở|Hiện nay|Vừa qua|Qua |Từ (?:ngày|đầu)|"
    r"Tại |Trước |Phúc đáp|Tiếp theo|Thời gian|Năm \d|Nhân dịp|Đây là|Kể từ|Căn cứ|Kính gửi)"
)


class Head(NamedTuple):
    """`body` is the index of the first line that is no letterhead; `motto`, `address` and `typed` are -1 where absent."""

    document: DirectiveDocument
    lines: tuple[PrintedLine, ...]
    body: int
    motto: int
    address: int
    typed: int
    kind: PrintedKind | None

    def quote(self, start: int, end: int, *, rule: str, confidence: float) -> Evidence:
        return quote(self.document.text, start, end, rule=rule, confidence=confidence)


def read_head(document: DirectiveDocument) -> Head:
    """Printed lines from the top of the paper to the first line of its body."""
    lines: list[PrintedLine] = []
    last = document.head_end + _BELOW if document.head_end else _WINDOW
    for line in printed_lines(document, 0, min(_WINDOW, len(document.text))):
        if len(lines) == _LINES or line.start > last or line.words.startswith(("Nơi nhận", "NƠI NHẬN")):
            break
        lines.append(line)
    motto = next((index for index, line in enumerate(lines) if motto_at(line.words) >= 0), -1)
    address = next((index for index, line in enumerate(lines) if _addresses(line.words)), -1)
    typed, kind = _typed(lines, motto)
    return Head(
        document=document,
        lines=tuple(lines),
        body=_body(lines, max(typed, 0), address),
        motto=motto,
        address=address,
        typed=typed,
        kind=kind,
    )


def _addresses(words: str) -> bool:
    return bool(_DEAR.match(words) or (("điện" in words or "mời" in words) and _WIRED.match(words)))


@lru_cache(maxsize=1024)  # several rules ask of one line, and most papers print the same words
def motto_at(words: str) -> int:
    """Where the country's name or motto (the Party's name) begins on a line, -1 without one."""
    if not _HINT.search(words, 0, 160):
        return -1
    tokens = list(re.finditer(r"\S+", words[:160]))
    # A token is one word of the key, even where nothing of it is left or a mark of it unfolds to a blank: `¨`.
    key = " ".join(skeleton(token[0]).replace(" ", "") or "-" for token in tokens)
    match = _MOTTO.search(key)
    return tokens[key.count(" ", 0, match.start())].start() if match else -1


def _typed(lines: list[PrintedLine], motto: int) -> tuple[int, PrintedKind | None]:
    """The line that names the kind: alone on it, or with the subject behind it where the letterhead is over."""
    for index, line in enumerate(lines):
        if _BODY.match(line.words):
            break
        if len(line.words) > LINE or not (found := kind_on_line(line.words)):
            continue
        rest = line.words[found.end :].strip()
        if rest.startswith(":"):
            continue
        if not rest or index > motto or not rest.isupper():
            return index, found
    return -1, None


def _body(lines: list[PrintedLine], typed: int, address: int) -> int:
    for index, line in enumerate(lines):
        if index > typed and _BODY.match(line.words):
            return index
        if index > max(typed + 1, address) and len(line.words) > 60 and OPENER.match(line.words):
            return index
    return min(len(lines), 45)

"""The lines that say whom a paper addresses."""

from collections.abc import Iterator
from itertools import islice

from lantoa.core.document import DEAR, WIRED, DirectiveDocument, PrintedLine, printed_lines
from lantoa.core.kernel import pattern
from lantoa.core.recipients.listing import BULLET, Item, continues, merge, split_bullets

_WINDOW = 14_000
_MOST_LINES = 70
# "Kính gửi:", "KÍNH GỬI :", "Đồng kính gửi:"
_DEAR = pattern(rf"(?:Đồng kính gửi|{DEAR})\s*+[:;.]?\s*")
_DEAR_SOMEWHERE = pattern(rf"\n *(?:Đồng kính gửi|{DEAR})")
# "THỦ TƯỚNG CHÍNH PHỦ điện:", "Sở Y tế trân trọng kính mời:"
_WIRED = pattern(rf"[^\d;:]{{3,90}}{WIRED}\s*")
_BODY = pattern(
    r"(?:C[ăaắâ]n c[ứúưu]|Thực hiện|Theo |Để |Nhằm |Ngày \d|Trong |Sau khi|Xét |Triển khai|Trên cơ sở|Hiện nay|Vừa qua|Qua |Từ |Tại |Trước |"
    r"Phúc đáp|Tiếp theo|Thời gian|Năm \d|Nhân dịp|Đây là|Kể từ|(?:I|A|1)\s?[.)\-/]\s|[ĐD]iều 1\b)"
)
# A sentence has a verb; a body's name has none.
_SPEAKS = pattern(
    r"\b(?:nhận được|ban hành|đề nghị|yêu cầu|thông báo|báo cáo|có (?:Công|Văn|ý)|đã|tổ chức|triển khai|chỉ đạo|hướng dẫn|trình|gửi)\b"
)


def address_lines(document: DirectiveDocument) -> tuple[list[Item], str]:
    """Items below (or behind) `Kính gửi`, `… điện:` or `… kính mời:` in the upper part, and which of the two it was."""
    top = document.flow[:_WINDOW]
    if "điện" not in top and "kính mời" not in top and not _DEAR_SOMEWHERE.search("\n" + top):
        return [], ""  # most decisions and plans
    lines = islice(printed_lines(document, 0, min(_WINDOW, len(document.text))), _MOST_LINES)
    for line in lines:
        if match := _DEAR.match(line.words):
            return _items(document, line, lines, match.end()), "dear"
        if line.words.startswith(("Nơi nhận", "NƠI NHẬN")):
            # What follows belongs to an annex: forms address somebody, too.
            break
        opening = line.words[:110]
        if ("điện" in opening or "kính mời" in opening) and (match := _WIRED.match(opening)):
            return _items(document, line, lines, match.end()), "wired"
    return [], ""


def _items(
    document: DirectiveDocument, opening: PrintedLine, below: Iterator[PrintedLine], first: int
) -> list[Item]:
    text = document.text
    items: list[Item] = []
    behind = bool(opening.words[first:].strip())
    if behind:
        items.extend(split_bullets(opening, first, len(opening.words)))
    for line in below:
        words = line.words
        again = _DEAR.match(words)
        if again and len(words) > again.end():
            items.extend(split_bullets(line, again.end(), len(words)))
        elif BULLET.match(words) and not _BODY.match(words) and len(words) < 500:
            if items and not items[-1].bulleted and not behind:
                break
            items.extend(split_bullets(line, 0, len(words)))
        elif items and not _BODY.match(words) and _goes_on(text, items[-1], line):
            items[-1] = merge(items[-1], line, len(words))
        elif _plain(items, line, behind=behind):
            items.append(split_bullets(line, 0, len(words))[0])
        else:
            break
    return items


def _goes_on(text: str, item: Item, line: PrintedLine) -> bool:
    if not continues(text, item, line, line.words):
        return False
    if line.words[0].islower() or line.words[0] == "(":
        return True
    return len(line.words) < 60 and not _SPEAKS.search(line.words)


def _plain(items: list[Item], line: PrintedLine, *, behind: bool) -> bool:
    """A line without a bullet that is an addressee of its own: the first under `Kính gửi:`, or one of several that end in `;`."""
    words = line.words
    if _BODY.match(words) or len(words) > 160 or words[-1] in ":,":
        return False
    if not items:
        return not _SPEAKS.search(words)
    return (
        not items[-1].bulleted
        and (not behind or not line.after_blank)
        and words.endswith((";", "."))
        and len(words) < 110
        and not _SPEAKS.search(words)
    )

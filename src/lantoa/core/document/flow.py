"""From lines as printed to one line a block, at unchanged offsets."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lantoa.core.document.dear import DEAR
from lantoa.core.document.labels import Label, match_label, ordinal
from lantoa.core.document.model import LabelKind
from lantoa.core.kernel import Span, pattern

# Each opens with a literal, so that a text is crossed at the speed of a plain search.
_RULES = {mark: pattern(rf"{re.escape(mark)}[{mark[0]}]*") for mark in ("---", "___", "===", "......")}
_EMPHASIS = pattern(r"\*(?:(?=\S)|(?<=\S\*))")
# A line end inside a cell of a table.
_BREAKS = pattern(r"<br ?/?>")
# Three cells between bars are the most that lay out a page.
_LAYOUT_BARS = 4
# "… các nội dung sau: .": specks that a scan leaves behind the colon that ends a line
_SPECKS = pattern(r":(?=[^\S\n]*[.,;'’‘~•·_][^\S\n]*[.,;'’‘~•·_]?[^\S\n]*$)[^\n]+", re.MULTILINE)
_BLANKED = "#`\\\t"
_PAGE_NUMBER = pattern(
    r"(?:[-–—]\s*)?(?:Trang\s+|Page\s+)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–—])?$", re.IGNORECASE
)
_ENDED = tuple('.;:!?…”"')
_ENDED_BEFORE_SMALL = tuple(".:;!?")
# A line of the letterhead or the signature is complete however short it is.
_STANDS_ALONE = pattern(
    rf"(?:CỘNG H[OÒ][AÀ]|Độc lập|ĐẢNG CỘNG SẢN|Số\s*:|SỐ\s*:|V/v|{DEAR}|Nơi nhận|NƠI NHẬN|[/(]?(?:KT|TM|TL|TUQ|Q)\s?\.)"
)
_MAY_STAND_ALONE = frozenset("CĐSVKNTQ/(")
_PLACE = range(2, 41)
# A line with so many signs is no heading.
_LONG = 60

# What a task begins with; behind a heading that is no full sentence it opens a block of its own.
_TASK = pattern(
    r"(?:Vận động|Chủ trì|Chủ động|Phối hợp|Tổ chức|Tham mưu|Chỉ đạo|Hướng dẫn|Tuyên truyền|Tăng cường|Đẩy mạnh|Xây dựng|Triển khai|"
    r"Thực hiện|Tổng hợp|Theo dõi|Đôn đốc|Kiểm tra|Bố trí|Thông báo|Tiếp tục|Căn cứ|Rà soát|Phổ biến|Quán triệt|Phát huy|Báo cáo|"
    r"Cung cấp|Đăng tải|Lồng ghép|Bảo đảm|Đảm bảo|Tập trung|Nghiên cứu|Phát động|Lập|Ban hành|Hỗ trợ|Quản lý|Tư vấn|Đề nghị|Yêu cầu|Cử) [^\W\d_]"
)
# What a paper rests on opens its first paragraph, never the middle of a sentence: "Thực hiện Kế hoạch số …".
_GROUND = pattern(
    r"(?:Căn cứ|Thực hiện|Tiếp theo|Theo) (?:Kế hoạch|Công văn|Quyết định|Chỉ thị|Nghị quyết|Nghị định|Thông báo|Hướng dẫn|"
    r"Công điện|Chương trình|Kết luận|Luật|Thông tư|Văn bản|chỉ đạo|ý kiến|đề nghị) "
)
# "…. Cơ quan chủ trì: Sở A. Phối hợp:": who follows behind the end of the line
_NAMES_FOLLOW = pattern(
    r"[.;)] +(?:(?:cơ quan|đơn vị|bộ phận) +)?(?:chủ trì|phối hợp|thực hiện|thời (?:gian|hạn))(?: +(?:thực hiện|hoàn thành))?:\Z",
    re.IGNORECASE,
)
# No such label is longer.
_ROLE = 40
# Where a heading cannot end.
_OPEN_ENDED = pattern(
    r"(?:[,\-–(/]|(?<!\w)(?:và|của|về|với|các|cho|theo|tại|do|từ|để|là|trong|đến|những|số|ngày|tháng))$"
)


class Line(NamedTuple):
    """A line that holds words: offsets without edge blanks, its label, whether a blank line stands above, its table row."""

    start: int
    end: int
    label: Label | None
    after_blank: bool
    row: int


def clean(text: str) -> str:
    """`text` with marks of layout blanked, one character for one: tables' `|` become line ends."""
    if ":" in text:
        text = _SPECKS.sub(lambda match: ":".ljust(len(match[0])), text)
    if "<br" in text:
        text = "\n".join(map(_without_breaks, text.split("\n")))
    for mark in _BLANKED:
        if mark in text:
            text = text.replace(mark, " ")
    if "*" in text:
        # A star before a blank at the head of a line is a bullet; all others are emphasis.
        text = _EMPHASIS.sub(" ", text.replace("**", "  "))
    for mark, rule in _RULES.items():
        if mark in text:
            text = rule.sub(lambda match: "\n" * len(match[0]), text)
    return text.replace("|", "\n").replace("_", " ")


def _without_breaks(line: str) -> str:
    """A line end in a cell of data is blank; in a row that lays out the letterhead or the signatures it ends a line."""
    end = " " if line.count("|") > _LAYOUT_BARS else "\n"
    return _BREAKS.sub(lambda match: end * len(match[0]), line)


def lines_of(cleaned: str, rows: Sequence[Span]) -> Iterator[Line]:
    """Lines with words in them; page numbers that count up are passed over as if they were not there."""
    blank, page, start, row = True, 1, 0, 0
    new = tuple.__new__  # half the price of `Line(…)`, which is a step of Python
    for printed in cleaned.split("\n"):
        end = start + len(printed)
        words = printed.strip()
        if not words:
            blank = True
        else:
            while row < len(rows) and rows[row].end <= start:
                row += 1
            in_table = row < len(rows) and rows[row].start <= start
            number = None if in_table or len(words) > 14 else _PAGE_NUMBER.match(words)
            if number and page < int(number[1]) <= page + 3:
                page = int(number[1])
            else:
                left = start if printed[0] == words[0] else start + len(printed) - len(printed.lstrip())
                yield new(Line, (left, left + len(words), match_label(words), blank, row if in_table else -1))
                blank = False
        start = end + 1


def wrap_width(lines: list[Line], cleaned: str) -> int:
    """Width at which the source breaks its lines, 0 where each paragraph is one line."""
    wrapped = sorted(
        line.end - line.start
        for line, following in itertools.pairwise(lines)
        if not following.after_blank and following.label is None and cleaned[following.start].islower()
    )
    outside_tables = sum(line.row < 0 for line in lines)
    if len(wrapped) < 3 or len(wrapped) * 12 < outside_tables or wrapped[len(wrapped) // 2] > 160:
        return 0
    return wrapped[int(len(wrapped) * 0.8)]


def joins(above: Line, below: Line, cleaned: str, *, width: int) -> bool:
    """Whether `below` continues the paragraph that `above` belongs to."""
    if above.row >= 0 or below.row >= 0:
        return False
    if below.label is None and _role_open(above, cleaned):
        follows = not below.after_blank
    elif above.label and above.label.length == above.end - above.start:
        follows = below.label is None  # a number on a line of its own
    elif below.label is not None and not width:
        return False
    else:
        follows = _follows(above, below, cleaned, width=width)
    return follows and not _stands_alone(below, cleaned)


def _role_open(line: Line, cleaned: str) -> bool:
    """Whether a line ends behind the word for who leads or helps, and a sentence stands before it."""
    if cleaned[line.end - 1] != ":":
        return False
    words = line.start + (line.label.length if line.label else 0)
    return _NAMES_FOLLOW.search(cleaned, max(words, line.end - _ROLE), line.end) is not None


def _follows(above: Line, below: Line, cleaned: str, *, width: int) -> bool:
    # Where no line is wrapped, nobody asks for it.
    room = above.end - above.start + 1 + _first_word(below, cleaned) if width else 0
    if below.label is not None:
        # A label begins a block, unless a full line of an open sentence stands right above it.
        tight = room > width * 0.9 and not below.after_blank
        if not (tight and _label_in_sentence(above, below, cleaned)):
            return False
    held = width and (
        _encloses(above, below, cleaned)
        if below.after_blank
        else _bracket_open(cleaned[above.start : above.end])
    )
    return bool(held) or _goes_on(above, below, cleaned, width=width, room=room)


def _stands_alone(line: Line, cleaned: str) -> bool:
    """`Số: …`, `V/v …`, `Kính gửi: …`, `KT. …`, and the line with place and date: `Hà Sơn, ngày 05 tháng 9 năm 2026`."""
    start, end = line.start, line.end
    may = cleaned[start] in _MAY_STAND_ALONE or cleaned.startswith("ính", start + 1)
    if may and _STANDS_ALONE.match(cleaned, start, end):
        return True
    comma = cleaned.find(",", start, end)
    return (
        comma - start in _PLACE
        and cleaned.startswith(", ngày ", comma)
        and cleaned.find("tháng", comma, min(comma + 24, end)) > 0
    )


def _goes_on(above: Line, below: Line, cleaned: str, *, width: int, room: int) -> bool:
    """`room`: the width `above` would have had with the first word of `below`."""
    last, first = cleaned[above.end - 1], cleaned[below.start]
    if first.islower():
        return last not in (_ENDED if below.after_blank else () if width else _ENDED_BEFORE_SMALL)
    if last in _ENDED or cleaned[above.start : above.end].isupper() or _GROUND.match(cleaned, below.start):
        return False
    if not width:
        # Most lines are whole paragraphs: only a word that cannot be the last goes on, and a long line before a figure.
        open_ended = _OPEN_ENDED.search(cleaned, above.end - 8, above.end) is not None
        figure = first.isdigit() and above.end - above.start > _LONG
        return not below.after_blank and last.isalpha() and (open_ended or figure)
    if above.label and _TASK.match(cleaned, below.start) and _may_head(above, cleaned):
        return False
    if below.after_blank:
        return not first.isupper() and room > width * 0.8
    return last == "," or room > width * (0.8 if first.isupper() else 0.5)


def _bracket_open(words: str) -> bool:
    """A paragraph in brackets that is not closed: `(Công văn số 5/SYT-NVY; Công văn số 6/SYT-NVY;`."""
    return words[0] == "(" and words[-1] == ";" and words.count("(") > words.count(")")


def _encloses(above: Line, below: Line, cleaned: str) -> bool:
    """A page ends inside a quotation or a bracket: `… phương châm “không để ai không có` / `Tết”; hỗ trợ …`."""
    for left, right in ("“”", "()"):
        opened = cleaned.rfind(left, above.start, above.end)
        closed = cleaned.find(right, below.start, below.end)
        if 0 <= opened > cleaned.rfind(right, above.start, above.end) and closed >= 0:
            return cleaned.find(left, below.start, closed) < 0
    return False


def _may_head(line: Line, cleaned: str) -> bool:
    """`2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã`; not `1. Thành lập Ban` before `Chỉ đạo …`: a name may go on there."""
    last = cleaned.rfind(" ", line.start, line.end) + 1
    return cleaned[last].islower() and not _OPEN_ENDED.search(cleaned, line.start, line.end)


def _first_word(line: Line, cleaned: str) -> int:
    space = cleaned.find(" ", line.start, line.end)
    return (line.end if space < 0 else space) - line.start


def _label_in_sentence(above: Line, below: Line, cleaned: str) -> bool:
    """A wrapped sentence may put a dash or a number first on its next line: that is no label."""
    if below.label is None or cleaned[above.end - 1] in _ENDED:
        return False
    if below.label.kind is LabelKind.ARABIC:
        # "… trước ngày" / "15. Sở Y tế …": lists seldom count so far, and never begin there.
        return (ordinal(below.label) or 0) > 12 or cleaned[above.end - 1] == ","
    # "2. Đại sứ quán các nước: Trung Quốc, Lào" / "- Đề nghị …"
    return below.label.kind is LabelKind.DASH and not _TASK.match(cleaned, below.start + below.label.length)


def flow_of(text: str, cleaned: str, lines: list[Line]) -> tuple[str, list[list[Line]]]:
    """The flow of a text and its lines grouped into blocks."""
    width = wrap_width(lines, cleaned)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and joins(groups[-1][-1], line, cleaned, width=width):
            groups[-1].append(line)
        else:
            groups.append([line])
    pieces: list[str] = []
    done = 0
    for group in groups:
        # Between blocks everything is a line end; inside a block everything but its words is a space.
        gap = "\n"
        for start, end, *_ in group:
            pieces.append(gap * (start - done))
            pieces.append(cleaned[start:end])
            done = end
            gap = " "
    pieces.append("\n" * (len(text) - done))
    return "".join(pieces), groups

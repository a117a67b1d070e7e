"""Where the letterhead ends, where the foot begins, where annexes follow."""

import re

from lantoa.core.document.columns import AUTHORITY, is_name, is_office
from lantoa.core.document.dear import DEAR, WIRED
from lantoa.core.document.flow import Line
from lantoa.core.document.model import LabelKind
from lantoa.core.document.tables import heads_tasks
from lantoa.core.kernel import pattern
from lantoa.core.text import CAPITALS

_OPENER = pattern(
    r"(?:Căn cứ|Thực hiện|Theo |Để |Nhằm |Ngày \d|Trong |Sau khi|Xét |Tiếp theo|Triển khai|Trên cơ sở|Thời gian|Hiện nay|Vừa qua|"
    r"Qua |Năm \d|Từ |Tại |Trước |Đây|Phúc đáp|Ủy ban|UBND|Uỷ ban|Bộ |Sở |Ban |Thủ tướng|Chính phủ|Hội đồng|Liên đoàn|Văn phòng)"
)
# "Giám đốc Sở yêu cầu các đơn vị:"
_ANNOUNCES = pattern(
    r"\w (?:yêu cầu|đề nghị|giao|chỉ đạo|thống nhất|kết luận) (?:như|các|thủ|nội|một|[A-ZĐ]).{0,200}:$"
)
# The grounds a paper stands on open its body however short they are.
_GROUNDS = pattern(r"(?:C[ăắ]n c[ứử]|Xét|Theo) (?:đề nghị|[A-ZĐ]\w+|vào|các|Điều)")
_ANCHOR = pattern(r"CỘNG H[OÒ]|Số\s?:|.{2,40}, ?ngày .{0,14}tháng|Độc lập")
_ADDRESS = pattern(rf"(?:{DEAR}|.{{0,90}}{WIRED})", re.IGNORECASE)
_RECIPIENTS = pattern(r"N[ơo]i nh[ậâa]n\b", re.IGNORECASE)
_CLOSED = pattern(r"\./\.?\s*[\"”)\]]*$|[.;]\s*/\s*-?$")
# "Q. CHỦ TỊCH"; a cell with "Q.IV/2026" is a quarter
_AUTHORITY = pattern(rf"(?:KT|TM|TL|TUQ|T\.M|K\.T|Q(?!\s?\.\s?[IV]+\b))\s?\.\s?[{CAPITALS}]")
_ANNEX = pattern(
    r"(?:PHỤ LỤC|Phụ lục|BIỂU MẪU|Biểu mẫu|MẪU SỐ|Mẫu số|DANH SÁCH|DANH MỤC|Biểu số|BIỂU SỐ|QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|ĐỀ ÁN|CHƯƠNG TRÌNH|KẾ HOẠCH|NỘI QUY|TIÊU CHÍ)\b"
)
# "Phụ lục I", "Biểu số 01": in small letters only what nothing else of a foot opens with
_NUMBERED = pattern(r"(?:Phụ lục|(?:Biểu|Mẫu) số \d)")
# "(Kèm theo Kế hoạch số …)": the line under an annex's title, whatever the title says
_ATTACHED = pattern(r"\( ?(?:Ban hành |Đính |Gửi )?[Kk]èm theo\b")
# Among so many heads stands that of the tasks.
_HEADS = 3
_SECOND_PAPER = pattern(r"(?:C[ăắ]n c[ứử] [A-ZĐ]|CỘNG H[OÒ][AÀ] XÃ HỘI|QUY[EÊẾÉ]T (?:NGHỊ|ĐỊNH)\s*:)")
_HEAD_LINES = 60


def head_end(groups: list[list[Line]], flow: str) -> int:
    """Index of the first block of the body."""
    anchored = addressed = False
    for index, group in enumerate(groups[:_HEAD_LINES]):
        start, end, label = group[0].start, group[-1].end, group[0].label
        # What no K opens has a colon: one look for it saves the long pattern on most lines.
        if (flow[start] in "Kk" or flow.find(":", start, end) >= 0) and _ADDRESS.match(flow, start, end):
            addressed = True
        elif _GROUNDS.match(flow, start, end):
            return index
        elif label and label.kind <= LabelKind.ARABIC:
            if anchored and flow[start + label.length : start + label.length + 1].isalpha():
                return index
        elif not addressed and (_ANCHOR.match(flow, start, end) or flow[start:end].isupper()):
            anchored = True
        elif _opens_body(flow[start:end], label=label is not None):
            return index
    return 0


def _opens_body(words: str, *, label: bool) -> bool:
    if words.startswith(("V/v", "Số", "- ")):
        return False
    if len(words) > 180 and not label:
        return True
    # "Thực hiện Công văn số …, nhà trường đề nghị các lớp:" opens a list however short it is.
    announces = (words[-1] in ".,:;" and len(words) > 90) or (words[-1] == ":" and len(words) > 40)
    if announces and _OPENER.match(words):
        return True
    return words[-1] == ":" and _ANNOUNCES.search(words) is not None


def foot_start(groups: list[list[Line]], flow: str, *, first: int) -> int:
    """Index of the first block of the foot: the signature or `Nơi nhận`, whichever stands first."""
    for index in range(first, len(groups)):
        start, end = groups[index][0].start, groups[index][-1].end
        if flow[start] in "Nn" and _RECIPIENTS.match(flow, start, end):
            return _above_recipients(groups, flow, index, first=first)
    for index in range(first, len(groups)):
        if _CLOSED.search(flow[max(groups[index][-1].end - 12, 0) : groups[index][-1].end]):
            return index + 1
    for index in range(first, len(groups)):
        if (
            _AUTHORITY.match(flow, groups[index][0].start)
            and groups[index][-1].end - groups[index][0].start < 60
        ):
            return index
    return len(groups)


def _above_recipients(groups: list[list[Line]], flow: str, index: int, *, first: int) -> int:
    """A signature may stand above `Nơi nhận`: go up to the block that closes the text with `./.`."""
    for above in range(index - 1, max(index - 12, first), -1):
        if _CLOSED.search(flow[max(groups[above][-1].end - 12, 0) : groups[above][-1].end]):
            return above + 1
        if groups[above][-1].end - groups[above][0].start > 90:
            break
    return index


def annex_start(groups: list[list[Line]], flow: str, *, foot: int) -> int:
    """Index of the first block that belongs to an annex or an attached document."""
    for index in range(foot, len(groups)):
        start, end = groups[index][0].start, groups[index][-1].end
        if (_ANNEX.match(flow, start, end) and flow[start : start + 4].isupper()) or _NUMBERED.match(
            flow, start
        ):
            return index
        if index > foot and (end - start > 250 or _SECOND_PAPER.match(flow, start, end)):
            return index
        attached = _ATTACHED.match(flow, start) is not None
        if attached or _heads_tasks(groups, flow, index):
            return _title_above(groups, flow, index, foot=foot, sure=attached)
    return len(groups)


def _heads_tasks(groups: list[list[Line]], flow: str, index: int) -> bool:
    """Whether a row begins there that heads a table of tasks."""
    row = groups[index][0].row
    cells = [group[0] for group in groups[index : index + _HEADS] if group[0].row == row >= 0]
    return any(heads_tasks(flow[cell.start : cell.end]) for cell in cells)


def _title_above(groups: list[list[Line]], flow: str, index: int, *, foot: int, sure: bool) -> int:
    """Up from what only an annex holds to the first line of its title; `sure`: the line right above is one."""
    first = index
    while first - 1 > foot and groups[first - 1][0].label is None:
        words = flow[groups[first - 1][0].start : groups[first - 1][-1].end]
        if not (sure and first == index) and (
            not words.isupper() or is_name(words) or is_office(words) or AUTHORITY.match(words)
        ):
            break
        first -= 1
    return first

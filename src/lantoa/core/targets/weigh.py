"""What the words around a figure do with it: aim, order, draw a line, or tell what has been."""

import re

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Span, pattern
from lantoa.core.targets.model import Setting

_TITLE = 110
_OPENING = 160
_HEADINGS = (
    (
        Setting.REPORT,
        pattern(
            r"(?:về |một số |những |các |khái quát |phân tích )?(?:tình hình|kết quả(?! (?:cần|dự kiến|đầu ra|mong|phải))|thực trạng|đánh giá (?:chung|kết quả|tình hình|thực trạng|việc)|hạn chế|tồn tại|khó khăn|nguyên nhân|"
            r"ưu điểm|bối cảnh|đặc điểm|sự cần thiết|thuận lợi|bài học|mặt được|những mặt)"
        ),
    ),
    (Setting.AIM, pattern(r".{0,70}?(?:mục tiêu|chỉ tiêu|yêu cầu)")),
    (
        Setting.CRITERION,
        pattern(
            r".{0,70}?(?:tiêu chí|điều kiện|tiêu chuẩn|định mức|mức (?:chi|hỗ trợ|hưởng|trợ cấp|phí|thu|đóng))"
        ),
    ),
    (
        Setting.ORDER,
        pattern(
            r".{0,70}?(?:nhiệm vụ|giải pháp|thực hiện|phương hướng|trách nhiệm|phân công|kế hoạch|đề xuất|kiến nghị|yêu cầu)"
        ),
    ),
)
_REPORTING = pattern(r"^ *(?:BÁO CÁO|TỜ TRÌNH)\b", re.MULTILINE)
# kính trình Hội đồng nhân dân tỉnh xem xét, giao dự toán
_ASKS = pattern(
    r"xem +xét,? +(?:và +)?(?:quyết +định|phê +duyệt|giao|cho|ban +hành|thông +qua|chấp +thuận|điều +chỉnh|bổ +sung)(?!\w)"
)
_GROUNDS = pattern(
    r"(?:Căn cứ|Xét (?:đề nghị|Tờ trình|thấy)|Ví dụ|Theo (?:báo cáo|bản tin|số liệu|thống kê|kết quả|dự báo))"
)
# A blank or a bracket comes first, so that the search leaps from word to word.
# One pass reads all three: what has been (đã đạt 80 %, hiện có 12 đội), what is aimed at (mục tiêu), what is wanted (bảo đảm, phải).
_MARKS = pattern(
    r"[ (“\"–-](?:(?P<aimed>[Mm]ục +tiêu|[Cc]hỉ +tiêu|[Pp]h[ấâầ]n +[đd][ấâ]u|[Kk]ế +hoạch +(?:là|đề +ra)|hướng +tới)|"
    r"(?P<reached>[Đđ]ã|(?<!không )đạt +được|[Hh]iện +(?:nay|có|tại|toàn)|[Tt]ính +đến|mới +(?:đạt|có|chỉ)|chỉ +(?:có(?! +nguy)|đạt|chiếm|mới)|cùng +kỳ|"
    r"vẫn +còn|(?:thời +gian|năm) +qua|vừa +qua|(?<!cơ )(?<!để )(?<!thể )xảy +ra|kết +quả +(?:năm|đã|của +năm)|[ưƯ]ớc +(?:đạt|tính|thực +hiện)|[Dd]ự +báo|khả +năng|"
    r"xếp +thứ|trước +đây|(?:hạn +chế|tồn +tại)(?: +như)?)|(?P<told>kết +quả +đạt)|"
    r"(?P<wanted>bảo +đảm|đảm +bảo|yêu +cầu|phải|cần|đề +nghị|hoàn +thành|nhằm|[íi]t +nhất|[tT]ối +thiểu|không +quá|[Tt]iếp +tục|"
    r"[Đđ]ến +(?:hết +)?năm|(?<!đã )được +(?:hưởng|trợ +cấp|tính|cộng)|[Hh][àằ]ng +(?:năm|quý|tháng)|[Mm]ỗi|duy +trì|để|quy +định))(?!\w)"
)
# đạt 45% | (năm 2025: 31,5%) / (cùng kỳ đạt 91%): where things stood
_STOOD = pattern(
    r" *\((?P<stood>(?:(?:(?:thực +hiện|kết +quả|ước)(?: +thực +hiện)? +)?năm +(?P<year>20\d\d)|cùng +kỳ(?: +năm +(?:trước|20\d\d))?|hiện +(?:nay|tại))"
    r"(?: *[:,]| +(?:là|đạt|chỉ|mới|ước|có|đã|khoảng)(?!\w))* *\d[\d.,]*(?: *%| +[^\W\d][^(),;\n]{0,30})?)\)"
)
# ", ngày 14 tháng 11 năm 2025"
_SIGNED = pattern(r"tháng +(\d{1,2}) +năm +(20\d\d)(?!\d)")
# From this month on what is told of the running year is what it came to.
_LATE = 7
_CASE = pattern(r"(?<!\w)(?:[Tt]rường +hợp|[Nn]ếu|[Kk]hi +(?:có|đạt)|[Đđ]ối +với|đáp +ứng|điều +kiện)(?!\w)")
# chủ đầu tư có tỷ lệ giải ngân dưới | 30% | phải kiểm điểm; vốn của các dự án giải ngân dưới | 30% | sang dự án khác
_OF_WHOM = pattern(
    r"(?<!\w)(?:(?:[Cc]ác|[Nn]hững) +(?:dự +án|chủ +đầu|đơn +vị|địa +phương|cơ +quan|xã|phường|thôn|tổ +chức|cơ +sở)|(?:[Cc]hủ +đầu +tư|[Đđ]ơn +vị|[Đđ]ịa +phương|[Cc]ơ +quan) +có)"
    r"[^,;.:()\d]{1,60}(?:dưới|thấp +hơn|không +đạt|chưa +đạt) *\Z"
)
_IS_BOUND = pattern(
    r"\d[\d.,]* *%[^,;.:\d]{0,40}? +(?:phải|thì|sang|chịu|kiểm +điểm|giải +trình|rút +kinh)(?!\w)"
)


class Scales:
    """Weighs figures of one document; what is said of a section is remembered."""

    def __init__(self, document: DirectiveDocument) -> None:
        self._document = document
        self._sections: dict[int, Setting | None] = {}
        self._openings: dict[tuple[int, int], bool] = {}
        head = document.flow[: document.head_end + 200]
        signed = _SIGNED.search(head, 0, document.head_end)
        self._over = int(signed[2]) - (int(signed[1]) < _LATE) if signed else -1
        self._default = Setting.REPORT if _REPORTING.search(head) else Setting.ORDER
        asks = _ASKS.search(document.flow, document.head_end) if self._default is Setting.REPORT else None
        self._asks = asks.end() if asks else -1

    def weigh(self, index: int, start: int, sentence: Span) -> Setting:
        """The setting of a figure at `start` in block `index`."""
        flow, block = self._document.flow, self._document.blocks[index]
        before = flow[max(sentence.start, start - 300) : start]
        after = flow[start : min(sentence.end, start + 200)]
        asked = self._asked(start)
        grounds = not asked and _GROUNDS.match(flow, block.content)
        if grounds or _quoted(before, after) or _blank(before) or _blank(after):
            return Setting.REPORT
        ends = {match.lastgroup: match.end() for match in _MARKS.finditer(" " + before)}
        reached, aimed, wanted = ends.get("reached", -1), ends.get("aimed", -1), ends.get("wanted", -1)
        section = self._section(block.parent) or (Setting.ORDER if asked else self._default)
        if section is not Setting.AIM:  # "tỷ lệ số hóa kết quả đạt trên 90%" may be an aim
            reached = max(reached, ends.get("told", -1))
        if aimed > reached:
            return Setting.AIM
        if reached > wanted or "cùng kỳ" in _STOOD.sub("", after) or self._in_stood(start, sentence):
            return Setting.REPORT
        if section is Setting.REPORT or (
            wanted < 0 and not asked and self._opens_as_report(index, sentence.start)
        ):
            return Setting.REPORT
        if section is not Setting.AIM and _selects(before, after):
            return Setting.CRITERION
        return section

    def stood(self, end: int, sentence: Span) -> Span | None:
        """Where the bracket right behind a figure tells what it came to in a year that is over."""
        match = _STOOD.match(self._document.flow, end, sentence.end)
        if match is None or (match["year"] and int(match["year"]) > self._over):
            return None
        return Span(*match.span("stood"))

    def _in_stood(self, start: int, sentence: Span) -> bool:
        opened = self._document.flow.rfind("(", max(sentence.start, start - _OPENING), start)
        stood = self.stood(opened, sentence) if opened >= 0 else None
        return stood is not None and start < stood.end

    def _asked(self, start: int) -> bool:
        """Whether the paper has begun to ask for what it was written for: a submission tells first, then asks."""
        return start >= self._asks >= 0

    def _section(self, index: int) -> Setting | None:
        """What the innermost heading above says, from the outside in."""
        path = []
        while index >= 0 and index not in self._sections:
            path.append(index)
            index = self._document.blocks[index].parent
        setting = self._sections[index] if index >= 0 else None
        for inner in reversed(path):
            setting = self._heading(inner) or setting
            self._sections[inner] = setting
        return setting

    def _heading(self, index: int) -> Setting | None:
        block = self._document.blocks[index]
        title = " ".join(
            self._document.flow[block.content : min(block.span.end, block.content + _TITLE)].split()
        ).casefold()
        for setting, title_of in _HEADINGS:
            if title_of.match(title):
                return setting
        return None

    def _opens_as_report(self, index: int, until: int) -> bool:
        """Whether the block tells, before `until`, what has been: the sentences behind tell on."""
        content = self._document.blocks[index].content
        until = min(content + _OPENING, until)
        if (index, until) not in self._openings:
            opening = self._document.flow[content:until]
            self._openings[index, until] = any(match["reached"] for match in _MARKS.finditer(" " + opening))
        return self._openings[index, until]


def _selects(before: str, after: str) -> bool:
    """Whether the figure says whom or what a sentence is about, and not what is to be reached."""
    return bool(_CASE.search(before) or (_IS_BOUND.match(after) and _OF_WHOM.search(before)))


def _blank(words: str) -> bool:
    """The dots of a form: `Hồi ..... giờ, tại ………`."""
    return "....." in words or "……" in words


def _quoted(before: str, after: str) -> bool:
    """Inside quotation marks: a slogan, or the words of another text."""
    return (before.rfind("“") > before.rfind("”") and "”" in after) or (
        before.count('"') % 2 == 1 and '"' in after
    )

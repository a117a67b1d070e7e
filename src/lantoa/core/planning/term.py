"""The time a paper is made for: what comes back by it comes back no more when that is over."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from lantoa.core.kernel import pattern

_PLANS = frozenset(
    ("Kế hoạch", "Kế hoạch liên tịch", "Chương trình", "Chương trình phối hợp", "Đề án", "Phương án")
)
# "giai đoạn 2026 - 2030", "đến năm 2030"; not "tầm nhìn đến năm 2045"
_PERIOD = pattern(
    r"(?:giai +đoạn|nhiệm +kỳ) +(?:từ +)?(?:năm +)?20\d\d *(?:[-–]|đến) *(?:năm +)?(?P<last>20\d\d)"
    r"|(?<!nhìn )(?<!hướng )đến +(?:hết +)?năm +(?P<until>20\d\d)"
)
# "Kế hoạch cải cách hành chính năm 2026"; not "ngày 12 tháng 3 năm 2026", "năm 2026 - 2027", "năm 2026 và các năm tiếp theo"
_YEAR = pattern(r"(?<!\d )(?<!đến )(?<!hết )năm +(?P<year>20\d\d)(?! *[-–/]| +(?:và|đến))")
# "6 tháng đầu năm 2026", "quý IV/2025", "tháng 12 năm 2025"; not "ngày 12 tháng 3 năm 2026"
_PART = pattern(
    r"(?:(?P<count>[369]) +tháng +(?P<side>đầu|cuối) +năm +|quý +(?P<quarter>iv|i{1,3}|[1-4])(?: *[/-] *| +năm +)"
    r"|(?<!\d )tháng +(?P<month>\d{1,2})(?: *[/-] *| +năm +))(?P<year>20\d\d)(?! *[-–])"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# "triển khai Luật Dữ liệu năm 2024", "nhiệm kỳ 2025 - 2030", "cuộc họp về tiến độ quý I năm 2026": the years of a law, of an
# office or of how things stand bound no duty of a paper that is no plan; "pháp luật" is none of these
_OTHERS = pattern(
    r"\b(?:(?<!pháp )(?<!kỷ )luật|pháp +lệnh|hiến +pháp|nghị +định|thông +tư|nhiệm +kỳ"
    r"|tình +hình|kết +quả|tiến +độ|(?:cuộc|phiên) +họp|hội +nghị|kết +luận|báo +cáo|(?:sơ|tổng) +kết)\b"
)


class Term(NamedTuple):
    """`end` is its last day; `begin` its first where it is no longer than a year; `lasting`: it is that of a plan, and longer than one."""

    begin: date | None = None
    end: date | None = None
    lasting: bool = False

    def last(self, rule: str) -> date | None:
        """The last day of a beat: `hằng năm` goes on where the paper is no plan."""
        plan = self.begin or self.lasting
        return self.end if plan or not rule.startswith("FREQ=YEARLY") else None


def term_of(subject: str | None, *, kind: str | None, issued: date | None = None) -> Term:
    """The term that the subject of a paper names; none where it names no years.

    A paper that is no plan is taken to be about a time only where that is not over when it is `issued`, and no law's year.
    """
    words = " ".join((subject or "").lower().split())
    if kind in _PLANS:
        return _term(words)
    end = None if _OTHERS.search(words) else _term(words).end
    return Term(end=end if end and issued and issued <= end else None)


def _term(words: str) -> Term:
    if period := _PERIOD.search(words):
        return Term(None, date(int(period["last"] or period["until"]), 12, 31), lasting=True)
    years = [int(match["year"]) for match in _YEAR.finditer(words)]
    parts = [days for match in _PART.finditer(words) if (days := _part(match))]
    if parts and (not years or years[-1] <= parts[-1][1].year):
        return Term(*parts[-1])
    return Term(date(years[-1], 1, 1), date(years[-1], 12, 31)) if years else Term(lasting=True)


def _part(match: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day of a part of a year."""
    if match["count"]:
        length = int(match["count"])
        first = 1 if match["side"] == "đầu" else 13 - length
    elif match["quarter"]:
        length = 3
        first = 3 * (_QUARTERS.get(match["quarter"]) or int(match["quarter"])) - 2
    else:
        first, length = int(match["month"]), 1
    year, last = int(match["year"]), first + length - 1
    if not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])

"""The years a plan is made for: what comes back by it comes back no more when they are over."""

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


class Term(NamedTuple):
    """`end` is its last day; `begin` its first where it is one year; `lasting`: it is that of a plan, and longer than one."""

    begin: date | None = None
    end: date | None = None
    lasting: bool = False


def term_of(subject: str | None, *, kind: str | None) -> Term:
    """The term that the subject of a plan names; none where it names no years, or the paper is no plan."""
    words = " ".join((subject or "").lower().split())
    if kind not in _PLANS:
        return Term()
    if period := _PERIOD.search(words):
        return Term(None, date(int(period["last"] or period["until"]), 12, 31), lasting=True)
    years = [int(match["year"]) for match in _YEAR.finditer(words)]
    return Term(date(years[-1], 1, 1), date(years[-1], 12, 31)) if years else Term(lasting=True)

"""A number to reach, in words."""

from fractions import Fraction

from lantoa.core.drafting.cite import upper_first
from lantoa.core.drafting.model import Goal

_BOUNDS = {"≥": "ít nhất ", ">": "trên ", "<": "dưới ", "≤": "không quá ", "≈": "khoảng "}


def goal_words(goal: Goal) -> str:
    """`Tỷ lệ học sinh tham gia bảo hiểm y tế: ít nhất 95% (đến năm 2030)`, no stop behind it."""
    by = f" ({goal.by})" if goal.by and not goal.by.isdigit() else f" (đến năm {goal.by})" if goal.by else ""
    measure = upper_first(goal.measure)
    if goal.value is None:
        return measure + by
    amount = (
        _figure(goal.value)
        if goal.value_to is None
        else f"từ {_figure(goal.value)} đến {_figure(goal.value_to)}"
    )
    unit = goal.unit if goal.unit.startswith("%") else f" {goal.unit}" if goal.unit else ""
    words = f"{_BOUNDS.get(goal.comparator, '')}{amount}{unit}"
    return (f"{measure}: {words}" if measure else upper_first(words)) + by


def _figure(value: float) -> str:
    """`1.234,5`; a part of the whole as offices write it: `1/3`."""
    part = Fraction(value).limit_denominator(10)
    if 0 < value < 1 and abs(value - part) < 0.001:
        return str(part)
    shown = f"{value:,.10g}" if value != int(value) else f"{int(value):,}"
    return shown.translate(str.maketrans(",.", ".,"))

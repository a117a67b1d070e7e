"""A number to reach, in words."""

from datetime import date
from fractions import Fraction

from lantoa.core.drafting.cite import upper_first
from lantoa.core.drafting.model import Goal
from lantoa.core.drafting.past import strike_past
from lantoa.core.kernel import pattern

# "Hóa chất và", "diệt bọ gậy tại": a measure cut off before what it counts
_CUT = pattern(r"\b(?:và|tại|của|với|cho|để|về|là|có|từ|trên|trong|đến|các|những|bằng|theo|đạt|hoặc|ở)$")
# "(dân) số và phát triển": one cut off behind its first word
_BEHEADED = pattern(r"^(?:[Ss]ố )?(?:và|của|hoặc|với)\b")
_FEWEST = 3
# "2030", "tháng 7/2026", "ngày 20/7/2026"
_DAY = pattern(r"\b(?:(?:(?P<day>\d{1,2})/)?(?P<month>\d{1,2})/)?(?P<year>(?:19|20)\d\d)\b")
_CLAUSES = pattern(r";|[.,] (?=\S)")
_BOUNDS = {"≥": "ít nhất ", ">": "trên ", "<": "dưới ", "≤": "không quá ", "≈": "khoảng "}


def target_words(goal: Goal, sentence: str, *, on: date) -> str:
    """As a table names it beside its sentence: with the clause it stands in where its measure says too little alone.

    Empty where that is the whole sentence, which the table has already, or of a time that is past.
    """
    if stands_alone(goal.measure):
        return goal_words(goal._replace(by="" if _is_past(goal.by, on) else goal.by))
    clauses = [part.strip(" .;") for part in _CLAUSES.split(sentence)]
    holding = (clause for clause in clauses if goal.measure.casefold() in clause.casefold())
    clause = next(holding, "") if len(clauses) > 1 else ""
    return "" if strike_past(clause, on=on).text != clause else upper_first(clause)


def stands_alone(measure: str) -> bool:
    """`tỷ lệ học sinh tham gia` says what is counted; `Duy trì`, `Hóa chất và` do not."""
    return len(measure.split()) >= _FEWEST and not _CUT.search(measure) and not _BEHEADED.match(measure)


def _is_past(by: str, on: date) -> bool:
    """Of a year, or of a day or month within it: `2025`, `ngày 20/7/2026`."""
    if found := _DAY.search(by):
        year, month, day = (int(found[part] or 99) for part in ("year", "month", "day"))
        return (year, month, day) < (on.year, on.month, on.day)
    return False


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

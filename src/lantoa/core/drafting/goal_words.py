"""A number to reach, in words."""

import re
from collections.abc import Iterator
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
# "ít nhất 95", "tăng từ 10 đến 15", "tối thiểu 1.200"; "20/7" and "5K" are no amounts
_AMOUNT = pattern(
    r"(?<![\w/.,-])(?:(?:ít nhất|tối thiểu|tối đa|không quá|trên|dưới|khoảng|tăng|giảm|thêm|còn|từ|hơn) )*"
    r"(?P<first>\d[\d.]*(?:,\d+)?)(?:%? ?(?:đến|[-–]) ?(?P<last>\d[\d.]*(?:,\d+)?))?(?![\w/])",
    re.IGNORECASE,
)
# "…, góp phần bảo đảm an sinh", "… tại nơi có ổ dịch và 02 lần/tháng": where what is said of a number ends
_AMOUNT_ENDS = pattern(
    r"[;.] |[.;]$|[()\[]|, (?:góp phần|nhằm|bảo đảm|đảm bảo|hoàn thành|bắt đầu|trong đó|phấn đấu|đưa vào|trước|chậm nhất|từ ngày|từng bước|qua đó|đồng thời)\b"
    r"| và (?:(?:ít nhất|tối thiểu|trên|dưới) )?\d"
)
# Of what there are so many parts or times is said besides: "95%", "02 lần/tuần".
_SHARE = pattern(r"%|lần\b")
# "tỷ lệ học sinh tham gia", "số xã có đài": what a number can be asked of again and again
_INDICATOR = pattern(r"(?:[Tt][ỷỉ] (?:lệ|số|trọng|suất)|[Ss]ố |[Tt]ổng |[Mm]ức |[Cc]hỉ số)")
_BOUNDS = {"≥": "ít nhất ", ">": "trên ", "<": "dưới ", "≤": "không quá ", "≈": "khoảng "}


def target_words(goal: Goal, sentence: str, *, on: date) -> str:
    """As a table names it beside its sentence: the number as it stands there, with all it is said of.

    Where it does not stand there in figures, its measure, or the clause of it. Empty where that is the whole sentence,
    which the table has already, or of a time that is past.
    """
    if not is_indicator(goal) and (quoted := _quoted(goal, sentence)):
        whole = len(quoted) >= len(sentence.rstrip(" ."))
        return "" if whole or strike_past(quoted, on=on).text != quoted else upper_first(quoted)
    if stands_alone(goal.measure):
        return goal_words(goal._replace(by="" if _is_past(goal.by, on) else goal.by))
    clauses = [part.strip(" .;") for part in _CLAUSES.split(sentence)]
    holding = (clause for clause in clauses if goal.measure.casefold() in clause.casefold())
    clause = next(holding, "") if len(clauses) > 1 else ""
    return "" if strike_past(clause, on=on).text != clause else upper_first(clause)


def _quoted(goal: Goal, sentence: str) -> str:
    """`ít nhất 95% số hộ được phun hóa chất` of the sentence; of equal numbers the one nearest to what is measured."""
    found = [*_amounts(goal, sentence)]
    if not found:
        return ""
    measured = sentence.casefold().find(goal.measure.casefold())
    start, number = min(found, key=lambda at: abs(at[1] - measured))
    end = ending.start() if (ending := _AMOUNT_ENDS.search(sentence, number)) else len(sentence)
    said_of = sentence[number:end].casefold().replace(goal.unit.casefold(), "", 1).strip(" .,;")
    return sentence[start:end].strip(" .,;") if said_of or not _SHARE.match(goal.unit) else ""


def _amounts(goal: Goal, sentence: str) -> Iterator[tuple[int, int]]:
    """Where words of this number and unit begin, and where its figures end."""
    unit = goal.unit.casefold().split()
    for match in _AMOUNT.finditer(sentence) if unit else ():
        values = [_value(match[part]) for part in ("first", "last") if match[part]]
        same = values == [each for each in (goal.value, goal.value_to) if each is not None]
        if same and sentence[match.end() :].lstrip().casefold().startswith(unit[0]):
            yield match.start(), match.end()


def _value(figures: str) -> float:
    whole = figures.replace(".", "").replace(",", ".")
    return float(whole)


def stands_alone(measure: str) -> bool:
    """`tỷ lệ học sinh tham gia` says what is counted; `Duy trì`, `Hóa chất và` do not."""
    return len(measure.split()) >= _FEWEST and not _CUT.search(measure) and not _BEHEADED.match(measure)


def is_indicator(goal: Goal) -> bool:
    """Whether its measure can stand as a target of a whole plan."""
    return bool(_INDICATOR.match(goal.measure)) and stands_alone(goal.measure)


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

"""A number to reach, and the figure it is read from."""

from enum import StrEnum
from typing import NamedTuple

from lantoa.core.kernel import Evidence, Span


class Comparator(StrEnum):
    """How the figure is to be compared with what was done."""

    AT_LEAST = "≥"
    ABOVE = ">"
    EXACTLY = "="
    BELOW = "<"
    AT_MOST = "≤"
    ABOUT = "≈"
    RANGE = "range"
    QUALITATIVE = "qualitative"


class Change(StrEnum):
    """Whether the figure is by how much a thing is to fall or to rise, and not what it is to be."""

    FALL = "decrease"
    RISE = "increase"


class TargetKind(StrEnum):
    """What the number is there for: an aim, a number inside an instruction, a cost or share, a threshold that selects."""

    TARGET = "target"
    REQUIREMENT = "requirement"
    NORM = "norm"
    CONDITION = "condition"


class Form(StrEnum):
    """What a figure counts in."""

    SHARE = "share"
    FRACTION = "fraction"
    MONEY = "money"
    TIME = "time"
    COUNT = "count"


class Setting(StrEnum):
    """What the words around a figure do with it: set an aim, give an order, draw a line, or tell what has been."""

    AIM = "aim"
    ORDER = "order"
    CRITERION = "criterion"
    REPORT = "report"


class Figure(NamedTuple):
    """A number with its unit and its comparison, before anybody has judged whether it is a target.

    `start` is where the comparison begins (`ít nhất`), `number` where the number does; `bound` holds the words of the
    comparison, empty for a bare number; `known` is false where the counted noun is in no list of this room;
    `before` and `after` are the rest of the sentence; `cell` marks a cell of a table that holds nothing else, `of` whom its row is about;
    `stood` is what a bracket behind the figure says of the time before: `năm 2025: 31,5%`.
    """

    start: int
    number: int
    end: int
    value: float
    value_max: float | None
    unit: str | None
    form: Form
    comparator: Comparator
    bound: str
    known: bool
    worded: bool
    cell: bool
    setting: Setting
    sentence: Span
    before: str
    after: str
    of: str = ""
    stood: str = ""


class Target(NamedTuple):
    """One number: `evidence` quotes the clause that states it, `sentence` the sentence around the clause."""

    evidence: Evidence
    sentence: Span
    kind: TargetKind
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: Comparator
    measure: str | None
    population: str | None
    by: str | None
    baseline: str | None
    change: Change | None = None

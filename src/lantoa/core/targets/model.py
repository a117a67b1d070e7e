"""A number to reach."""

from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One number: `evidence` quotes the clause that states it, `sentence` the sentence around the clause."""

    evidence: Evidence
    sentence: Span
    value: float | None
    value_max: float | None
    unit: str | None
    comparator: Comparator
    measure: str | None
    population: str | None
    by: str | None
    baseline: str | None

"""A phrase that carries a time."""

from dataclasses import dataclass
from enum import StrEnum

from lantoa.core.kernel import Evidence


class DeadlineKind(StrEnum):
    """What the time does to the duty."""

    DEADLINE = "deadline"
    BY = "by"
    PERIOD = "period"
    RECURRENCE = "recurrence"
    EVENT = "event"
    SCHEDULE = "schedule"
    RELATIVE = "relative"
    EFFECTIVE = "effective"
    ON_REQUEST = "on_request"
    FORECAST_PERIOD = "forecast_period"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time in one form. Dates are ISO; `--12-10` is that day every year. Absent parts are None."""

    before: str | None = None
    date: str | None = None
    datetime: str | None = None
    start: str | None = None
    end: str | None = None
    month: str | int | None = None
    quarter: str | None = None
    year: int | None = None
    start_year: int | None = None
    end_year: int | None = None
    end_of_year: int | None = None
    freq: str | None = None
    interval: int | None = None
    count: int | None = None
    days: int | None = None
    working_days: int | None = None
    months: int | None = None
    years: int | None = None
    anchor: str | None = None
    after: str | None = None
    ongoing: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`when` is None where the phrase cannot be fixed; `rrule` is an RFC 5545 rule for recurrences, else None."""

    evidence: Evidence
    kind: DeadlineKind
    when: When | None
    rrule: str | None

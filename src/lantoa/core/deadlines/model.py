"""A phrase that carries a time."""

from array import array
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from lantoa.core.document import DirectiveDocument
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


class Season(StrEnum):
    """Times whose days differ from year to year and from place to place."""

    RAIN = "rainy season"
    DROUGHT = "dry season"
    SUMMER = "summer holiday"
    NEW_YEAR = "Lunar New Year"
    HOLIDAY = "public holiday"
    FESTIVALS = "festival season"
    SCHOOL_YEAR = "school year"
    WINTER_SPRING = "winter-spring crop"
    SUMMER_AUTUMN = "summer-autumn crop"
    AUTUMN_WINTER = "autumn-winter crop"
    AUTUMN = "autumn crop"
    WINTER = "winter crop"
    SPRING = "spring crop"


class When(NamedTuple):
    """A time in one form. Dates are ISO; `--12-10` is that day every year, `---20` that day every month;
    several such days are joined by commas: `---05,---20`.

    `freq` is one of yearly, quarterly, monthly, weekly, daily, hourly, periodic (no measure given), ongoing; several are
    joined by commas. `interval` goes with it: 6 with monthly is every six months. `count` is times in each.
    `days`, `working_days`, `hours`, `months`, `years` are counted from `anchor`, an event in the paper's words;
    below zero they are counted back from it. `month` beside quarterly is the month of each quarter, 1 the first.
    `season`, with its year where one is named, has no days here; what is due before one keeps its words in `before`.
    `ongoing`: with no end. `times`: the hours of the day at which a beat falls, `06:00,17:00`. `weekdays`: the days of the
    week it falls on, as RFC 5545 writes them, `TH`; with `nth` the first (1) or last (-1) of them in its period. Absent parts are None.
    """

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
    count: int | None = None  # type: ignore[assignment]  # hides the method of tuples, which nobody asks of a time
    days: int | None = None
    working_days: int | None = None
    hours: int | None = None
    months: int | None = None
    years: int | None = None
    anchor: str | None = None
    after: str | None = None
    ongoing: bool | None = None
    season: str | None = None
    times: str | None = None
    weekdays: str | None = None
    nth: int | None = None


class Deadline(NamedTuple):
    """`when` is None where the phrase cannot be fixed; `rrule` is an RFC 5545 rule for recurrences, else None.

    `inclusive` tells whether the day named in `when.before` is the last good one (chậm nhất ngày 20)
    or the first that is too late (trước ngày 20).
    """

    evidence: Evidence
    kind: DeadlineKind
    when: When | None
    rrule: str | None
    inclusive: bool = True


class Time(NamedTuple):
    """One written time, as printed: absent parts are None.

    `last` closes a range inside one expression: `tháng 11, 12/2013` is month 11, last 12; `2021-2025` is year 2021, last 2025.
    `half` is `first` or `last` for `6 tháng đầu năm`, `9 tháng đầu năm` and `6 tháng cuối năm`, with the months in `month`.
    """

    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None
    clock: str | None = None
    last: int | None = None
    half: str | None = None


class Cell(NamedTuple):
    """A short cell that heads nothing: its words in small letters, and whether its column is headed by a word for time."""

    start: int
    words: str
    timed: bool


class Page(NamedTuple):
    """What the rules of this room read: the document, its flow in lower case (same length), and when it was signed.

    `report`: the paper tells of what has been done, so that its own month is over too;
    `yearly`: it names a day of every year, so that its other days without a year may be such;
    `head`: its letterhead and subject, white space collapsed; `cells`: those of its tables that may hold a time alone; `places`: where the words stand that open the rules'
    forms.
    """

    document: DirectiveDocument
    low: str
    year: int | None
    month: int | None
    day: int | None
    report: bool
    yearly: bool
    head: str
    cells: tuple[Cell, ...]
    places: dict[str, "array[int]"]  # arrays take no brackets at run time before Python 3.12


class Found(NamedTuple):
    """What a rule hands back: where, what it does, when."""

    start: int
    end: int
    kind: DeadlineKind
    when: When | None
    inclusive: bool = True


Find = Callable[[Page], Iterator[Found]]

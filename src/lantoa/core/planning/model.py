"""A plan of work proposed from readings."""

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from lantoa.core.deadlines import Deadline
from lantoa.core.kernel import Evidence
from lantoa.core.letterhead import IssueDate
from lantoa.core.obligations import Modality
from lantoa.core.targets import Target


class Bearer(NamedTuple):
    """Who acts: `name` as first written, `key` the same for every way of writing it; `confidence` is of its being meant here."""

    name: str
    key: str
    confidence: float = 1.0


class Timing(NamedTuple):
    """A deadline on the calendar.

    `due` is the last good day (of a recurrence: the first time it comes round), `start` the day work may begin, `rule` the
    RFC 5545 rule of a recurrence, complete where it names a day, and `until` its last day. Each is None where the words fix nothing, or wait for an
    event that is not known. `opens` is the first day of the period of days, or of one month, that ends on `due`.
    `note` is the footnote that holds the time, where the duty itself does not; `bearers` are those who answer for it, where a
    duty tells several what to do one after the other: empty where all of them do. `doubted`: recognition may have misread its figures.
    """

    deadline: Deadline
    start: date | None
    due: date | None
    rule: str | None
    until: date | None
    opens: date | None = None
    note: Evidence | None = None
    bearers: tuple[Bearer, ...] = ()
    doubted: bool = False


class DueLine(NamedTuple):
    """One line of a duty: the times it is about (the first has the day), the clause that holds them, the day that comes next.

    `opens` is the first day of the period that ends on `due`; `late`: `due` is past, and the day comes back no more. `bearers` are
    those who answer for it where not all of the duty do. `targets` measure its clause; the first line of a duty also tells those `beside`,
    of acts that have no line.
    """

    timings: tuple[Timing, ...]
    clause: str
    opens: date | None
    due: date | None
    late: bool
    bearers: tuple[Bearer, ...] = ()
    targets: tuple[Target, ...] = ()
    beside: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSource:
    """One paper of the plan. `duties` and `targets` count what it gave; `repeats` is the position of the same paper given before.

    `issued` is the whole date; `written` is the date as far as it is filled in, `place` where the paper was signed, `addressees` whom
    it is addressed to, `stamps` its marks of urgency and secrecy.
    """

    name: str
    sha256: str | None
    kind: str | None
    number_symbol: str | None
    issued: date | None
    issuer: str | None
    subject: str | None
    pages: int | None
    ocr: bool
    duties: int
    targets: int
    repeats: int | None
    written: IssueDate | None = None
    place: str | None = None
    addressees: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTarget:
    """A target of the plan; `item` is the position of the work item it belongs to, None where it stands alone."""

    source: int
    item: int | None
    target: Target
    sentence: str
    page: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An event a paper calls people to. `begin` and `end` are ISO, with the clock where it is named; `end` is mostly not named."""

    source: int
    name: str
    place: str
    deadline: Deadline
    begin: str
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """One duty. `key` stays the same as long as paper and words do; `source` is a position in the plan's sources.

    `due` is the next day something is due, the last where all are past, None where no day is fixed. `unclear`: no duty was
    found; the item holds the words around a time, so that somebody looks at them. `aim`: they tell by when an aim is to be met. `section` are the headings above it,
    `labels` the signs of all it stands under, its own last (`II`, `5`, `a`).
    """

    key: str
    source: int
    duty: Evidence
    bearers: tuple[Bearer, ...]
    coordinators: tuple[Bearer, ...]
    modality: Modality
    section: tuple[str, ...]
    labels: tuple[str, ...]
    page: int | None
    timings: tuple[Timing, ...]
    targets: tuple[Target, ...]
    citations: tuple[str, ...]
    channels: tuple[str, ...]
    audiences: tuple[str, ...]
    due: date | None
    unclear: bool = False
    aim: bool = False

    def at(self, part: Timing | DueLine) -> "WorkItem":
        """The same duty, borne by those who answer for that time or that line."""
        return replace(self, bearers=part.bearers) if part.bearers else self

    @property
    def confidence(self) -> float:
        """Of the whole row: no surer than its least sure bearer."""
        return min([self.duty.confidence, *(bearer.confidence for bearer in self.bearers)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A proposal for people to change: one register of duties over many papers."""

    sources: tuple[PlanSource, ...]
    items: tuple[WorkItem, ...]
    targets: tuple[PlannedTarget, ...]
    received: date | None
    meetings: tuple[Meeting, ...] = ()

    @property
    def duties(self) -> int:
        """How many items are duties."""
        return sum(not item.unclear for item in self.items)

    @property
    def unclear_times(self) -> int:
        """How many times belong to no duty and no aim."""
        return sum(len(item.timings) for item in self.items if item.unclear and not item.aim)

"""The ledger as a list, a board, a month and a year."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from heapq import merge
from typing import Any, NamedTuple, Self

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from lantoa.apps.documents.models import Arrival
from lantoa.apps.duties.beats import days_of
from lantoa.apps.duties.models import Duty, DutyState, Topic
from lantoa.apps.duties.selectors.access import at_home, given, helping, visible
from lantoa.apps.duties.selectors.filters import (
    ORDERS,
    Filters,
    in_days,
    in_state,
    is_in_days,
    narrowed,
    ordered,
)
from lantoa.apps.duties.selectors.lines import Line, lines, look, rows_of
from lantoa.apps.duties.selectors.standing import OPEN, SOON, Own, own_of, standing_of
from lantoa.core.permission import Actor

# Cards of a column of the board, and lines of a day of the month, before "còn n"
CARDS, LINES = 20, 3
# A word that so many have is soon met when they are read
_COMMON = 10_000
# So many rows from the first are soon read
_NEAR = 1_000


# A state and the day it is due
Stands = tuple[str, date | None]


class Summary(NamedTuple):
    """How many are open, late, due soon (whatever state is asked for), in the state asked for, and in each state."""

    open: int
    late: int
    soon: int
    shown: int
    states: Mapping[str, int]


class Column(NamedTuple):
    """A state on the board: how many, and the first of them."""

    state: str
    duties: int
    lines: list[Line]


class Day(NamedTuple):
    """A day of the month: what is due and what begins, the first lines of each, and how much comes round again that day."""

    on: date
    due: int
    lines: list[Duty]
    begin: int
    beginning: list[Duty]
    again: int


class Band(NamedTuple):
    """A line of the year: duties due in each month. `topic` None: those of no topic."""

    topic: int | None
    name: str
    months: list[int]


class Ledger:
    """The duties that a person asks for. List, board, calendars and workbook count the same.

    `here`: those that tell themselves how they stand, counted and cut by the database along its indexes. `own`: those of
    which the shares of one's units tell it, read once (decision 0014).
    """

    def __init__(self, actor: Actor, filters: Filters, *, on: date) -> None:
        self.filters, self.on = filters, on
        self.by = standing_of(actor, bearer=filters.bearer, on=on)
        self._helped = None
        if filters.bearer and (helped := helping(actor, unit=filters.bearer, on=on)).exists():
            self._helped = Q(pk__in=helped.values("duty"))
            self.by = self.by._replace(handed=True)
        self._seen = (visible if self.by.handed else given)(actor, on=on)
        self._only = Q()
        self.own = self._own()

    def only(self, here: Q, own: Callable[[Own], bool]) -> Self:
        """Narrowed once more, before anything is asked: what both say is one thing."""
        self._only &= here
        self.own = [one for one in self.own if own(one)]
        return self

    def here(self, *, read: bool = False) -> QuerySet[Duty]:
        """In whatever state; `read`: words are looked for row by row."""
        if self.by.units is None:
            rows = self._seen
        elif self.by.homes:
            rows = self._seen.filter(at_home(self.by.homes))
        else:
            return Duty.objects.none()
        rows = narrowed(rows, self.filters, on=self.on, read=read, helped=self._helped)
        rows = rows.filter(in_days(self.filters))
        return rows.filter(self._only).order_by()

    def wanted(self, *, read: bool = False) -> QuerySet[Duty]:
        """Those of `here` in the state asked for."""
        return self.here(read=read).filter(in_state(self.filters.state, on=self.on))

    def counts(self, state: str, stands: Stands) -> bool:
        """Whether what stands so is counted there."""
        if state == "open":
            return stands[0] in OPEN
        return state in ("all", stands[0], look(*stands, on=self.on))

    @cached_property
    def own_wanted(self) -> list[Own]:
        """Those of `own` in the state asked for."""
        wanted = {stands for stands in self._own_stands if self.counts(self.filters.state, stands)}
        return [one for one in self.own if (one.state, one.due_on) in wanted]

    @cached_property
    def summary(self) -> Summary:
        """The counts of the first line, of the list and of the board, in one question."""
        told = _counted(self.here(), self.on)
        for stands, count in self._own_stands.items():
            for name in {"all", "open", "late", "soon", stands[0]}:
                told[name] += count if self.counts(name, stands) else 0
        states = {state: told[state] for state in DutyState.values}
        return Summary(told["open"], told["late"], told["soon"], told[self.filters.state], states)

    def keys(self, start: int = 0, stop: int | None = None) -> list[int]:
        """Which duties, in the order asked for."""
        read = stop is not None and stop <= _NEAR and self._reads
        rows = ordered(self.wanted(read=read), self.filters.sort)
        if not self.own_wanted:
            return [*rows.values_list("pk", flat=True)[start:stop]]
        key = ORDERS[self.filters.sort].key
        own: list[_Placed | Own] = sorted(self.own_wanted, key=key)
        here = _placed(rows[:stop])
        return [one.pk for one in merge(here, own, key=key)][start:stop]

    def lines(
        self,
        start: int = 0,
        stop: int | None = None,
        *,
        full: bool = False,
        readable: QuerySet[Arrival] | None = None,
    ) -> list[Line]:
        """The same with all that a list shows; `full`: a workbook."""
        return self._lines(self.keys(start, stop), full=full, readable=readable)

    def board(self) -> list[Column]:
        """Every state with its count and its first cards: open ones by their day, closed ones from the last day on."""
        rows = self.here(read=self._reads)
        first = Q()
        for state in DutyState.values:
            cut = ordered(rows.filter(state=state), _SORTS[state]).values("pk")[:CARDS]
            first |= Q(pk__in=cut)
        # What is in no state asks the database nothing
        told = Duty.objects.filter(first) if self._tells_itself else Duty.objects.none()
        met: dict[str, list[_Placed | Own]] = defaultdict(list)
        for one in [*_placed(told), *self.own]:
            met[one.state].append(one)
        cards = [one for state in met for one in sorted(met[state], key=ORDERS[_SORTS[state]].key)[:CARDS]]
        held: dict[str, list[Line]] = defaultdict(list)
        for line in self._lines(one.pk for one in sorted(cards, key=ORDERS["due"].key)):
            held[line.seen.state].append(line)
        return [Column(state, self.summary.states[state], held[state]) for state in DutyState.values]

    def month(self, first: date) -> list[list[Day]]:
        """The weeks of a month, Monday to Sunday, whole."""
        begin = first - timedelta(days=first.weekday())
        last = _month_end(first)
        end = last + timedelta(days=6 - last.weekday())
        rows = self.wanted(read=self._reads)
        due, beginning = (self._of_each_day(rows, name, begin, end) for name in ("due_on", "begins_on"))
        told = [*due.values(), *beginning.values()]
        held = {row.pk: row for row in rows_of(pk for _count, first_ones in told for pk in first_ones)}
        again = self._again(rows, begin, end)

        def cell(day: date) -> Day:
            (count, lines), (begins, starts) = due.get(day, _NOTHING), beginning.get(day, _NOTHING)
            return Day(
                day, count, [held[pk] for pk in lines], begins, [held[pk] for pk in starts], again[day]
            )

        cells = [cell(begin + timedelta(days=number)) for number in range((end - begin).days + 1)]
        return [cells[at : at + 7] for at in range(0, len(cells), 7)]

    def year(self, number: int) -> list[Band]:
        """How much is due in each month of a year: all, what begins, what comes round again, and topic by topic."""
        begin, end = date(number, 1, 1), date(number, 12, 31)
        rows = self.wanted(read=self._reads)
        inside = rows.filter(due_on__gte=begin, due_on__lte=end)
        months: dict[int | None, list[int]] = defaultdict(lambda: [0] * 12)
        for day, topic, count in inside.values_list("due_on", "topic").annotate(Count("pk")):
            months[topic][day.month - 1] += count
        for one in self.own_wanted:
            if one.due_on and one.due_on.year == number:
                months[one.topic][one.due_on.month - 1] += 1
        names = dict(Topic.objects.filter(pk__in=[*filter(None, months)]).values_list("pk", "name"))
        bands = {topic: Band(topic, names.get(topic or 0, ""), counts) for topic, counts in months.items()}
        whole = Band(0, "all", [sum(band.months[at] for band in bands.values()) for at in range(12)])
        again = Counter[int]()
        for day, count in self._again(rows, begin, end).items():
            again[day.month] += count
        round_ = Band(0, "again", [again[at] for at in range(1, 13)])
        named = sorted((band for band in bands.values() if band.topic), key=lambda band: -sum(band.months))
        alone = [bands[None]] if None in bands and named else []
        return [whole, *self._begun(rows, number), round_, *named[:20], *alone]

    def _begun(self, rows: QuerySet[Duty], year: int) -> list[Band]:
        """What begins in each month, where anything does."""
        inside = rows.filter(begins_on__gte=date(year, 1, 1), begins_on__lte=date(year, 12, 31))
        months = [0] * 12
        for day, count in inside.values_list("begins_on").annotate(Count("pk")):
            months[(day or date.min).month - 1] += count
        for one in self.own_wanted:
            if one.begins_on and one.begins_on.year == year:
                months[one.begins_on.month - 1] += 1
        return [Band(0, "begin", months)] if any(months) else []

    def _of_each_day(
        self, rows: QuerySet[Duty], name: str, begin: date, end: date
    ) -> Mapping[date, tuple[int, list[int]]]:
        """How many have each of those days for their `name`, and the first of them."""
        inside = rows.filter(**{f"{name}__gte": begin, f"{name}__lte": end})
        days: list[tuple[date, int]] = []
        counts: Counter[date] = Counter()
        for day, pk, count in _first_of_each_day(inside, name):
            days.append((day, pk))
            counts[day] = count
        own = [(getattr(one, name), one.pk) for one in self.own_wanted]
        own = [(day, pk) for day, pk in own if day and begin <= day <= end]
        counts.update(day for day, _pk in own)
        keys: dict[date, list[int]] = defaultdict(list)
        for day, pk in sorted([*days, *own]):
            keys[day].append(pk)
        return {day: (counts[day], keys[day][:LINES]) for day in keys}

    def _own(self) -> list[Own]:
        rows = self._seen if self.filters.bearer else Duty.objects.all()  # what one's own units bear one sees
        rows = narrowed(rows, self.filters, on=self.on, read=True, helped=self._helped)
        told = own_of(rows, by=self.by, changed=self.filters.sort == "changed")
        return [one for one in told if is_in_days(one, self.filters)]

    @cached_property
    def _own_stands(self) -> Counter[Stands]:
        """So many of `own` stand so."""
        return Counter((one.state, one.due_on) for one in self.own)

    @property
    def _tells_itself(self) -> bool:
        return self.by.units is None or bool(self.by.homes)

    @property
    def _reads(self) -> bool:
        """Whether the first of a list are found sooner by reading rows than by an index of words: most have them."""
        return sum(self.summary.states.values()) >= _COMMON

    def _lines(self, keys: Iterable[int], **how: Any) -> list[Line]:
        return lines(rows_of(keys, **how), on=self.on, own=self.own)

    def _again(self, rows: QuerySet[Duty], begin: date, end: date) -> Counter[date]:
        """How many duties come round again on each day: their first day is counted where it is due."""
        beats = rows.filter(rrule__gt="", due_on__lte=end, state__in=OPEN)
        counts: Counter[tuple[str, date]] = Counter()
        for rule, due, count in beats.values_list("rrule", "due_on").annotate(Count("pk")):
            counts[rule, due] += count
        counts.update(
            (one.rrule, one.due_on)
            for one in self.own_wanted
            if one.rrule and one.state in OPEN and one.due_on and one.due_on <= end
        )
        again: Counter[date] = Counter()
        for (rule, due), count in counts.items():
            if "FREQ=DAILY" in rule:
                continue  # every day of the year is no news
            for day in days_of(rule, due, first=max(begin, due + timedelta(days=1)), last=end):
                again[day] += count
        return again


class _Placed(NamedTuple):
    """What the place of a duty in a list follows from."""

    pk: int
    state: str
    due_on: date | None
    arrival: int
    changed_at: datetime | None


def _placed(rows: QuerySet[Duty]) -> "list[_Placed | Own]":
    return [_Placed(*row) for row in rows.values_list(*_Placed._fields)]


_SORTS = {state: "due" if state in OPEN else "-due" for state in DutyState.values}


def _counted(rows: QuerySet[Duty], on: date) -> Counter[str]:
    """Along one index, state by state."""
    late, soon = Q(due_on__lt=on), Q(due_on__gte=on, due_on__lte=on + SOON)
    counted = rows.values_list("state").annotate(
        Count("pk"), late=Count("pk", filter=late), soon=Count("pk", filter=soon)
    )
    told = {state: counts for state, *counts in counted}
    sums = Counter({state: counts[0] for state, counts in told.items()})
    sums["all"] = sums.total()
    for state in OPEN:
        for name, count in zip(("open", "late", "soon"), told.get(state, ()), strict=False):
            sums[name] += count
    return sums


# So many of a day, and the first of them
_NOTHING: tuple[int, list[int]] = (0, [])


def _first_of_each_day(rows: QuerySet[Duty], name: str) -> Iterable[Any]:
    place = Window(RowNumber(), partition_by=F(name), order_by=F("pk").asc())
    count = Window(Count("pk"), partition_by=F(name))
    numbered = rows.annotate(place=place, count=count).filter(place__lte=LINES)
    return numbered.order_by(name, "pk").values_list(name, "pk", "count")


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

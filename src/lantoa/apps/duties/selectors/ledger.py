"""The ledger as a list, a board, a month and a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dateutil.rrule import rrulestr
from django.db.models import Count, Exists, F, Min, OuterRef, Q, QuerySet, Value, Window
from django.db.models.functions import RowNumber

from lantoa.apps.documents.models import Arrival
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget, Topic
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.duties.selectors.filters import STATES, Filters, in_state, narrowed, ordered
from lantoa.apps.duties.selectors.standing import OPEN, SOON, WHOLE, Seen, Standing, seen, standing_of
from lantoa.core.permission import Actor

# Cards of a column of the board, and lines of a day of the month, before "còn n"
CARDS, LINES = 20, 3
# A word that so many have is soon met when they are read
_COMMON = 10_000
_SHOWN = (
    "id", "action", "due_on", "due_text", "rrule", "state", "page", "version", "item", "changed_at",
    "office", "reason", "units", "units_done", "units_waived", "topic__name", "arrival__symbol", "arrival__file_name", "arrival__kind",
    "arrival__subject", "arrival__author", "arrival__issued_on",
)  # fmt: skip
_FULL = (*_SHOWN, "section", "modality", "channels", "audiences")


class Summary(NamedTuple):
    """How many are open, late, due soon (whatever state is asked for), in the state asked for, and in each state."""

    open: int
    late: int
    soon: int
    shown: int
    states: Mapping[str, int]


class Bearers(NamedTuple):
    """Words of a paper and the units they mean: how many, and one of them."""

    phrase: str
    leads: bool
    units: int
    unit: str | None


class Line(NamedTuple):
    """A duty with what a list shows beside it. `seen`: how it stands for who looks; `look`: late or soon before that."""

    duty: Duty
    bearers: Sequence[Bearers]
    targets: Sequence[DutyTarget]
    look: str
    seen: Seen


class Column(NamedTuple):
    """A state on the board: how many, and the first of them."""

    state: str
    duties: int
    lines: Sequence[Line]


class Day(NamedTuple):
    """A day of the month: what is due, its first lines, and how much comes round again that day."""

    on: date
    due: int
    lines: Sequence[Duty]
    again: int


class Band(NamedTuple):
    """A line of the year: duties due in each month. `topic` None: those of no topic."""

    topic: int | None
    name: str
    months: Sequence[int]


def found(
    actor: Actor, filters: Filters, *, on: date, by: Standing | None = None, read: bool = False
) -> QuerySet[Duty]:
    """The duties asked for, in their order; `read`: words are looked for row by row (`reads`)."""
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows = narrowed(visible(actor, on=on), filters, on=on, read=read)
    return ordered(rows.filter(in_state(filters.state, on=on, by=by)), filters.sort)


def summary(actor: Actor, filters: Filters, *, on: date, by: Standing | None = None) -> Summary:
    """The counts of the first line, of the list and of the board, in one question."""
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows = narrowed(visible(actor, on=on), filters, on=on).order_by()
    if by.shares is None:
        told = _counted(rows, on)
    else:
        own = narrowed(visible(actor, on=on), filters, on=on, read=True).order_by()
        told = _counted_by_shares(rows, own.filter(pk__in=by.shares.values("duty")), on, by)
    states = {state: told[state] for state in DutyState.values}
    return Summary(told["open"], told["late"], told["soon"], told[filters.state], states)


def reads(told: Summary, by: Standing) -> bool:
    """Whether the first of a list are found sooner by reading rows than by an index of words: all are few, or most have them."""
    return by.shares is not None or sum(told.states.values()) >= _COMMON


def _counted(rows: QuerySet[Duty], on: date) -> Mapping[str, int]:
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


def _counted_by_shares(
    rows: QuerySet[Duty], borne: QuerySet[Duty], on: date, by: Standing
) -> Mapping[str, int]:
    """The duties one's units bear are few and come first; those of one's offices tell themselves how they stand."""
    if by.offices is None:
        parts = _each_state(borne, on, by)
    else:
        elsewhere = _each_state(borne.exclude(office__in=by.offices), on, by._replace(offices=None))
        here = _each_state(rows.filter(office__in=by.offices), on, WHOLE)
        parts = here.union(elsewhere, all=True)
    return Counter(
        {name: sum(counts) for name, counts in zip(STATES, zip(*parts, strict=True), strict=False)}
    )


def _each_state(rows: QuerySet[Duty], on: date, by: Standing) -> QuerySet[Duty, tuple[int, ...]]:
    """A row of counts, in the order of STATES."""
    counts = {
        f"in_{name}": Count("pk", filter=in_state(name, on=on, by=by)) for name in STATES if name != "all"
    }
    together = rows.annotate(one=Value(1)).values("one").annotate(**counts, in_all=Count("pk"))
    return together.values_list(*(f"in_{name}" for name in STATES))


def lines(duties: Iterable[Duty], *, on: date, by: Standing = WHOLE) -> list[Line]:
    """Those duties with their bearers and targets, in few questions whatever their number."""
    rows = list(duties)
    bearers = _bearers(rows)
    targets: dict[int, list[DutyTarget]] = defaultdict(list)
    for target in DutyTarget.objects.filter(duty__in=rows).order_by("pk"):
        targets[target.duty_id].append(target)
    stands = seen(rows, by=by)
    return [
        Line(row, bearers[row.pk], targets[row.pk], look(stands[row.pk], on=on), stands[row.pk])
        for row in rows
    ]


def shown(rows: QuerySet[Duty], *, full: bool = False) -> QuerySet[Duty]:
    """Only what lists show; `full`: what a workbook shows."""
    return rows.select_related("arrival", "topic").only(*(_FULL if full else _SHOWN))


def page(rows: QuerySet[Duty], *, full: bool = False) -> list[Duty]:
    """What is shown of duties, in their order: first which they are, by the narrow indexes, then the rest of them."""
    return rows_of(rows.values_list("pk", flat=True), full=full)


def rows_of(
    numbers: Iterable[int], *, full: bool = False, readable: QuerySet[Arrival] | None = None
) -> list[Duty]:
    """These duties in this order; `readable`: each says whether its paper is one of those."""
    keys = list(numbers)
    rows = shown(Duty.objects.filter(pk__in=keys), full=full)
    if readable is not None:
        rows = rows.annotate(readable=Exists(readable.filter(pk=OuterRef("arrival"))))
    held = {row.pk: row for row in rows}
    return [held[key] for key in keys if key in held]


def look(stands: Seen, *, on: date) -> str:
    """How its state looks: a day that has passed or is near before anything else."""
    if stands.state in OPEN and stands.due_on:
        if stands.due_on < on:
            return "late"
        if stands.due_on <= on + SOON:
            return "soon"
    return stands.state


def board(
    actor: Actor, filters: Filters, *, on: date, told: Summary | None = None, by: Standing | None = None
) -> list[Column]:
    """Every state with its count (`told`: as they were counted already) and its first cards."""
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    told = told or summary(actor, filters, on=on, by=by)
    rows = narrowed(visible(actor, on=on), filters, on=on, read=reads(told, by))
    first = Duty.objects.filter(_firsts(rows, on=on, by=by))
    held: dict[str, list[Line]] = defaultdict(list)
    for line in lines(page(ordered(first, "due")), on=on, by=by):
        held[line.seen.state].append(line)
    return [Column(state, told.states[state], held[state]) for state in DutyState.values]


def month(
    actor: Actor, filters: Filters, *, on: date, first: date, by: Standing | None = None, read: bool = False
) -> list[list[Day]]:
    """The weeks of a month, Monday to Sunday, whole; `read`: words are looked for row by row."""
    begin = first - timedelta(days=first.weekday())
    last = _month_end(first)
    end = last + timedelta(days=6 - last.weekday())
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows = narrowed(visible(actor, on=on), filters, on=on, read=read)
    rows = rows.filter(in_state(filters.state, on=on, by=by))
    inside = rows.filter(due_on__gte=begin, due_on__lte=end)
    counts = dict(inside.order_by().values_list("due_on").annotate(Count("pk")))
    held: dict[date | None, list[Duty]] = defaultdict(list)
    for duty in rows_of(_first_of_each_day(inside)):
        held[duty.due_on].append(duty)
    again = _again(rows, begin, end)
    days = [begin + timedelta(days=number) for number in range((end - begin).days + 1)]
    cells = [Day(day, counts.get(day, 0), held[day], again[day]) for day in days]
    return [cells[at : at + 7] for at in range(0, len(cells), 7)]


def year(
    actor: Actor, filters: Filters, *, on: date, number: int, by: Standing | None = None, read: bool = False
) -> list[Band]:
    """How much is due in each month of a year: all, what comes round again, and topic by topic.

    `read`: words are looked for row by row, but in a whole year's.
    """
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows, beats = (
        narrowed(visible(actor, on=on), filters, on=on, read=way).filter(
            in_state(filters.state, on=on, by=by)
        )
        for way in (False, read)
    )
    begin, end = date(number, 1, 1), date(number, 12, 31)
    inside = rows.filter(due_on__gte=begin, due_on__lte=end).order_by()
    months: dict[int | None, list[int]] = defaultdict(lambda: [0] * 12)
    for day, topic, count in inside.values_list("due_on", "topic").annotate(Count("pk")):
        months[topic][day.month - 1] += count
    names = dict(Topic.objects.filter(pk__in=[*filter(None, months)]).values_list("pk", "name"))
    bands = {topic: Band(topic, names.get(topic or 0, ""), counts) for topic, counts in months.items()}
    whole = Band(0, "all", [sum(band.months[at] for band in bands.values()) for at in range(12)])
    again = Counter[int]()
    for day, count in _again(beats, begin, end).items():
        again[day.month] += count
    round_ = Band(0, "again", [again[at] for at in range(1, 13)])
    named = sorted((band for band in bands.values() if band.topic), key=lambda band: -sum(band.months))
    alone = [bands[None]] if None in bands and named else []
    return [whole, round_, *named[:20], *alone]


def days_of(rule: str, due: date, *, first: date, last: date) -> Iterator[date]:
    """The days of a beat that starts on `due`, from `first` to `last`."""
    start, after, before = (datetime.combine(day, datetime.min.time()) for day in (due, first, last))
    yield from (day.date() for day in rrulestr(rule, dtstart=start).between(after, before, inc=True))


def _bearers(rows: Sequence[Duty]) -> Mapping[int, list[Bearers]]:
    told: dict[int, list[Bearers]] = defaultdict(list)
    counted = (
        DutyBearer.objects.filter(duty__in=rows)
        .values_list("duty", "phrase", "leads")
        .annotate(units=Count("unit"), unit=Min("unit__name"), first=Min("pk"))
        .order_by("first")
    )
    for duty, phrase, leads, units, unit, _first in counted:
        told[duty].append(Bearers(phrase, leads, units, unit))
    return told


def _firsts(rows: QuerySet[Duty], *, on: date, by: Standing) -> Q:
    """The first cards of each state, each found by an index: open ones by their day, closed ones from the last day on."""
    first = Q()
    for state in DutyState.values:
        sort = "due" if state in OPEN else "-due"
        first |= Q(pk__in=ordered(rows.filter(in_state(state, on=on, by=by)), sort).values("pk")[:CARDS])
    return first


def _first_of_each_day(rows: QuerySet[Duty]) -> QuerySet[Duty, int]:
    place = Window(RowNumber(), partition_by=F("due_on"), order_by=F("pk").asc())
    numbered = rows.order_by().annotate(place=place).filter(place__lte=LINES)
    return numbered.order_by("due_on", "pk").values_list("pk", flat=True)


def _again(rows: QuerySet[Duty], begin: date, end: date) -> Counter[date]:
    """How many duties come round again on each day: their first day is counted where it is due."""
    beats = rows.filter(rrule__gt="", due_on__lte=end, state__in=OPEN).order_by()
    counts: Counter[date] = Counter()
    for rule, due, count in beats.values_list("rrule", "due_on").annotate(Count("pk")):
        if "FREQ=DAILY" in rule:
            continue  # every day of the year is no news
        for day in days_of(rule, due, first=max(begin, due + timedelta(days=1)), last=end):
            counts[day] += count
    return counts


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

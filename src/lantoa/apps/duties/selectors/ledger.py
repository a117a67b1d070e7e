"""The ledger as a list, a board, a month and a year."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from dateutil.rrule import rrulestr
from django.db.models import Count, F, Min, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.duties.selectors.filters import Filters, in_state, is_wide, narrowed, ordered
from lantoa.apps.duties.selectors.standing import OPEN, SOON, WHOLE, Seen, Standing, seen, standing_of
from lantoa.core.permission import Actor

# Cards of a column of the board, and lines of a day of the month, before "còn n"
CARDS, LINES = 20, 3
_SHOWN = (
    "id", "action", "due_on", "due_text", "rrule", "state", "page", "version", "item", "changed_at",
    "office", "reason", "units", "units_done", "units_waived", "topic__name", "arrival__symbol", "arrival__file_name", "arrival__kind",
)  # fmt: skip
_FULL = (*_SHOWN, "section", "modality", "channels", "audiences")


class Summary(NamedTuple):
    """How many are open, late, due soon (whatever state is asked for), and in the state asked for."""

    open: int
    late: int
    soon: int
    shown: int


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


def found(actor: Actor, filters: Filters, *, on: date, by: Standing | None = None) -> QuerySet[Duty]:
    """The duties asked for, in their order."""
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    state = in_state(filters.state, on=on, wide=is_wide(filters), by=by)
    return ordered(narrowed(visible(actor, on=on), filters, on=on).filter(state), filters.sort)


def summary(actor: Actor, filters: Filters, *, on: date, by: Standing | None = None) -> Summary:
    """The counts of the first line and of the list, in one question."""
    rows = narrowed(visible(actor, on=on), filters, on=on)
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    asked = {name: Count("pk", filter=in_state(name, on=on, by=by)) for name in ("open", "late", "soon")}
    shown = (
        Count("pk", filter=in_state(filters.state, on=on, by=by)) if filters.state != "all" else Count("pk")
    )
    told = rows.aggregate(**asked, shown=shown)
    return Summary(told["open"], told["late"], told["soon"], told["shown"])


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


def rows_of(numbers: Iterable[int], *, full: bool = False) -> list[Duty]:
    """These duties in this order."""
    keys = list(numbers)
    held = {row.pk: row for row in shown(Duty.objects.filter(pk__in=keys), full=full)}
    return [held[key] for key in keys if key in held]


def look(stands: Seen, *, on: date) -> str:
    """How its state looks: a day that has passed or is near before anything else."""
    if stands.state in OPEN and stands.due_on:
        if stands.due_on < on:
            return "late"
        if stands.due_on <= on + SOON:
            return "soon"
    return stands.state


def board(actor: Actor, filters: Filters, *, on: date, by: Standing | None = None) -> list[Column]:
    """Every state with its count and its first cards."""
    rows = narrowed(visible(actor, on=on), filters, on=on)
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    if by.shares is None:
        counts = dict(rows.order_by().values_list("state").annotate(Count("pk")))
    else:
        counts = rows.aggregate(
            **{state: Count("pk", filter=in_state(state, on=on, by=by)) for state in DutyState.values}
        )
    wide = is_wide(filters) and by.shares is None
    first = Q(pk__in=_first_of_each_state(rows)) if wide else _firsts(rows, on=on, by=by)
    held: dict[str, list[Line]] = defaultdict(list)
    for line in lines(page(ordered(Duty.objects.filter(first), "due")), on=on, by=by):
        held[line.seen.state].append(line)
    return [Column(state, counts.get(state, 0), held[state]) for state in DutyState.values]


def month(
    actor: Actor, filters: Filters, *, on: date, first: date, by: Standing | None = None
) -> list[list[Day]]:
    """The weeks of a month, Monday to Sunday, whole."""
    begin = first - timedelta(days=first.weekday())
    last = _month_end(first)
    end = last + timedelta(days=6 - last.weekday())
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows = narrowed(visible(actor, on=on), filters, on=on).filter(in_state(filters.state, on=on, by=by))
    inside = rows.filter(due_on__gte=begin, due_on__lte=end)
    counts = dict(inside.order_by().values_list("due_on").annotate(Count("pk")))
    held: dict[date | None, list[Duty]] = defaultdict(list)
    for duty in _first_of_each_day(inside):
        held[duty.due_on].append(duty)
    again = _again(rows, begin, end)
    days = [begin + timedelta(days=number) for number in range((end - begin).days + 1)]
    cells = [Day(day, counts.get(day, 0), held[day], again[day]) for day in days]
    return [cells[at : at + 7] for at in range(0, len(cells), 7)]


def year(actor: Actor, filters: Filters, *, on: date, number: int, by: Standing | None = None) -> list[Band]:
    """How much is due in each month of a year: all, what comes round again, and topic by topic."""
    by = by or standing_of(actor, bearer=filters.bearer, on=on)
    rows = narrowed(visible(actor, on=on), filters, on=on).filter(in_state(filters.state, on=on, by=by))
    begin, end = date(number, 1, 1), date(number, 12, 31)
    inside = rows.filter(due_on__gte=begin, due_on__lte=end).order_by()
    counted = inside.values_list("topic", "topic__name", "due_on").annotate(Count("pk"))
    bands: dict[int | None, Band] = {}
    for topic, name, day, count in counted:
        band = bands.setdefault(topic, Band(topic, name or "", [0] * 12))
        band.months[day.month - 1] += count  # type: ignore[index]
    whole = Band(0, "all", [sum(band.months[at] for band in bands.values()) for at in range(12)])
    again = Counter[int]()
    for day, count in _again(rows, begin, end).items():
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
    """The first cards of each state, each found by an index."""
    first = Q()
    for state in DutyState.values:
        sort = "due" if state in OPEN else "newest"
        first |= Q(pk__in=ordered(rows.filter(in_state(state, on=on, by=by)), sort).values("pk")[:CARDS])
    return first


def _first_of_each_state(rows: QuerySet[Duty]) -> list[int]:
    """The same where every row has to be read: they are read once."""
    place = Window(RowNumber(), partition_by=F("state"), order_by=F("due_on").asc(nulls_last=True))
    return list(rows.order_by().annotate(place=place).filter(place__lte=CARDS).values_list("pk", flat=True))


def _first_of_each_day(rows: QuerySet[Duty]) -> QuerySet[Duty]:
    place = Window(RowNumber(), partition_by=F("due_on"), order_by=F("pk").asc())
    numbered = rows.order_by().annotate(place=place).filter(place__lte=LINES)
    return numbered.only("id", "action", "due_on", "state").order_by("due_on", "pk")


def _again(rows: QuerySet[Duty], begin: date, end: date) -> Counter[date]:
    """How many duties come round again on each day: their first day is counted where it is due."""
    beats = rows.exclude(rrule="").filter(due_on__lte=end, state__in=OPEN).order_by()
    counts: Counter[date] = Counter()
    for rule, due, count in beats.values_list("rrule", "due_on").annotate(Count("pk")):
        if "FREQ=DAILY" in rule:
            continue  # every day of the year is no news
        for day in days_of(rule, due, first=max(begin, due + timedelta(days=1)), last=end):
            counts[day] += count
    return counts


def _month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)

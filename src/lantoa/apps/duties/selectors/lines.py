"""Duties as lists show them: each with its bearers and targets, in few questions whatever their number."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from lantoa.apps.documents.models import Arrival
from lantoa.apps.duties.beats import rule_of_rates
from lantoa.apps.duties.models import Duty, DutyBearer, DutyTarget
from lantoa.apps.duties.selectors.standing import OPEN, SOON, Own
from lantoa.apps.duties.selectors.times import Times, times_of

_SHOWN = (
    "id", "action", "due_on", "begins_on", "due_text", "rrule", "state", "page", "version", "item", "changed_at",
    "office", "reason", "units", "units_done", "units_waived", "topic__name", "arrival__symbol", "arrival__file_name", "arrival__kind",
    "arrival__subject", "arrival__author", "arrival__issued_on", "arrival__arrived_on",
)  # fmt: skip
_FULL = (*_SHOWN, "section", "modality", "channels", "audiences")


class Seen(NamedTuple):
    """How a duty stands for who looks: its state, the day it is due; `whole`: as a whole, not by some shares."""

    state: str
    due_on: date | None
    whole: bool = True


class Bearers(NamedTuple):
    """Words of a paper and the units they mean: how many, and one of them."""

    phrase: str
    leads: bool
    units: int
    unit: str | None


class Line(NamedTuple):
    """A duty with what a list shows beside it. `seen`: how it stands for who looks; `look`: late or soon before that.

    `times`: of what comes round, who reported for the time at hand.
    """

    duty: Duty
    bearers: Sequence[Bearers]
    targets: Sequence[DutyTarget]
    look: str
    seen: Seen
    times: Times | None = None

    @property
    def past_on_arrival(self) -> bool:
        """Whether its day had passed before its paper came."""
        came, due = self.duty.arrival.arrived_on, self.seen.due_on
        return bool(came and due and due < came)


def lines(duties: Iterable[Duty], *, on: date, own: Iterable[Own] = ()) -> list[Line]:
    """Those duties; `own`: how the shares of one's units tell some of them."""
    rows = list(duties)
    bearers = _bearers(rows)
    targets: dict[int, list[DutyTarget]] = defaultdict(list)
    for target in DutyTarget.objects.filter(duty__in=rows).order_by("pk"):
        targets[target.duty_id].append(target)
    stands = {row.pk: Seen(str(row.state), row.due_on) for row in rows}
    stands |= {one.pk: Seen(one.state, one.due_on, whole=one.waived) for one in own if one.pk in stands}
    looks = {pk: look(one.state, one.due_on, on=on) for pk, one in stands.items()}
    rates = {pk for pk, told in targets.items() if rule_of_rates((one.value, one.unit) for one in told)}
    times = times_of(rows, rates=rates)
    return [
        Line(row, bearers[row.pk], targets[row.pk], looks[row.pk], stands[row.pk], times.get(row.pk))
        for row in rows
    ]


def rows_of(
    numbers: Iterable[int], *, full: bool = False, readable: QuerySet[Arrival] | None = None
) -> list[Duty]:
    """These duties in this order, with what lists show of them; `full`: what a workbook shows.

    `readable`: each says whether its paper is one of those.
    """
    keys = list(numbers)
    rows = Duty.objects.filter(pk__in=keys).select_related("arrival", "topic")
    rows = rows.only(*(_FULL if full else _SHOWN))
    if readable is not None:
        rows = rows.annotate(readable=Exists(readable.filter(pk=OuterRef("arrival"))))
    held = {row.pk: row for row in rows}
    return [held[key] for key in keys if key in held]


def units_of(duties: Iterable[Duty]) -> Mapping[int, list[tuple[str, str]]]:
    """The units of each duty by name with the state of their shares; those that lead first."""
    told: dict[int, list[tuple[str, str]]] = defaultdict(list)
    keys = [row.pk for row in duties]
    borne = DutyBearer.objects.direct().filter(duty__in=keys, unit__isnull=False)
    for duty, name, state in borne.order_by("-leads", "unit__folded", "pk").values_list(
        "duty", "unit__name", "state"
    ):
        told[duty].append((name, state))
    return told


def look(state: str, due: date | None, *, on: date) -> str:
    """How its state looks: a day that has passed or is near before anything else."""
    if state in OPEN and due:
        if due < on:
            return "late"
        if due <= on + SOON:
            return "soon"
    return state


def _bearers(rows: Sequence[Duty]) -> Mapping[int, list[Bearers]]:
    told: dict[int, list[Bearers]] = defaultdict(list)
    counted = (
        DutyBearer.objects.direct()
        .filter(duty__in=rows)
        .values_list("duty", "phrase", "leads")
        .annotate(units=Count("unit"), unit=Min("unit__name"), first=Min("pk"))
        .order_by("first")
    )
    for duty, phrase, leads, units, unit, _first in counted:
        told[duty].append(Bearers(phrase, leads, units, unit))
    return told

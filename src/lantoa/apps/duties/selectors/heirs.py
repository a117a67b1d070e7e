"""What units that were split left: their open shares, which a person gives to the heir that has them now."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, F, QuerySet

from lantoa.apps.duties.models import CrewUnit, DutyBearer
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.apps.organisations.models import Share as Succession
from lantoa.apps.organisations.selectors import below, names_of, tree
from lantoa.core.kernel import Refused
from lantoa.core.organisation import Heir, heirs
from lantoa.core.permission import Actor, Verb, reach


class Left(NamedTuple):
    """A unit that was split, how many open shares it left undecided, and who may have them; the default heir first."""

    unit: str
    name: str
    shares: int
    heirs: Sequence[tuple[str, str]]


def left(actor: Actor, *, on: date, reorganisation: int | None = None) -> list[Left]:
    """Split units whose shares wait for somebody to choose; of one reorganisation, or of all."""
    # Of all units that bear anything few have ended: these are asked for by the crews, not by every share
    ended = CrewUnit.objects.filter(unit__until__lte=on).values("unit")
    rows = _open(actor, on).filter(unit__in=ended)
    counts = dict(rows.values_list("unit").annotate(Count("pk")))
    if reorganisation:
        counts = {unit: counts[unit] for unit in _of(reorganisation, counts)}
    # The organisation is read only where something is left at all
    split = {unit: found for unit in counts if (found := heirs_to_choose(unit, on=on))}
    if not split:
        return []
    names = names_of({*split, *(heir.unit for found in split.values() for heir in found)}, on=on)
    told = [
        Left(unit, names[unit], counts[unit], [(heir.unit, names[heir.unit]) for heir in found])
        for unit, found in split.items()
    ]
    return sorted(told, key=lambda one: (one.name, one.unit))


_DUE = F("duty__due_on").asc(nulls_last=True)
# What waits for a choice, and what was chosen, by what they are sorted; the first where nothing else is asked
_WAITING: Mapping[str, Sequence[Any]] = {
    "unit": ("unit__folded", "unit", _DUE, "pk"),
    "-unit": ("-unit__folded", "-unit", _DUE, "pk"),
    "due": (_DUE, "unit__folded", "pk"),
    "-due": (F("duty__due_on").desc(nulls_last=True), "unit__folded", "pk"),
    "paper": ("duty__arrival", "duty", "unit__folded", "pk"),
    "-paper": ("-duty__arrival", "-duty", "unit__folded", "pk"),
}
_CHOSEN: Mapping[str, Sequence[Any]] = {
    "moved": ("-moved_at", "-pk"),
    "unit": ("left_by__folded", "pk"),
    "-unit": ("-left_by__folded", "-pk"),
    "heir": ("unit__folded", "pk"),
    "-heir": ("-unit__folded", "-pk"),
}


def undecided(actor: Actor, *, units: Iterable[str], on: date, sort: str = "unit") -> QuerySet[DutyBearer]:
    """The open shares these units left, unit by unit where nothing else is asked."""
    rows = _open(actor, on).filter(unit__in=list(units), unit__until__lte=on)
    order = _WAITING.get(sort, _WAITING["unit"])
    return rows.select_related("duty__arrival", "unit").order_by(*order)


def decided(
    actor: Actor, *, on: date, reorganisation: int | None = None, sort: str = "moved"
) -> QuerySet[DutyBearer]:
    """Shares that a person gave to an heir, the newest first where nothing else is asked."""
    rows = DutyBearer.objects.filter(left_by__isnull=False, duty__office__in=_offices(actor, on))
    if reorganisation:
        units = rows.values_list("left_by", flat=True).distinct()
        rows = rows.filter(left_by__in=_of(reorganisation, [unit for unit in units if unit]))
    order = _CHOSEN.get(sort, _CHOSEN["moved"])
    return rows.select_related("duty__arrival", "unit", "left_by").order_by(*order)


def heirs_to_choose(unit: str, *, on: date) -> Sequence[Heir]:
    """Who may have what the unit left, the default first; none where there is nothing to choose."""
    try:
        found = [heir for heir in heirs(unit, tree=tree(), on=on) if heir.unit != unit]
    except Refused:
        return []
    unsure = any(not heir.certain for heir in found) and len(found) > 1
    return sorted(found, key=lambda heir: not heir.default) if unsure else []


def heirs_of_ended(units: Iterable[Unit], *, on: date) -> Mapping[str, Sequence[str]]:
    """Of those that have ended the names of who stands for them now; the organisation is read only where one has."""
    ended = {unit.pk for unit in units if unit.until and unit.until <= on}
    if not ended:
        return {}
    found = {unit: [heir.unit for heir in heirs(unit, tree=tree(), on=on)] for unit in ended}
    names = names_of({heir for held in found.values() for heir in held}, on=on)
    return {unit: [names[heir] for heir in held] for unit, held in found.items()}


def _open(actor: Actor, on: date) -> QuerySet[DutyBearer]:
    offices = _offices(actor, on)
    return DutyBearer.objects.filter(state__in=OPEN, duty__reason="", duty__office__in=offices)


def _offices(actor: Actor, on: date) -> QuerySet[Ancestry, Any]:
    return below(reach(actor, verb=Verb.DUTY_ASSIGN), on=on)


def _of(reorganisation: int, units: Iterable[str]) -> list[str]:
    """Those of the units that this reorganisation ended: its origins, and the bodies of those."""
    origins = set(
        Succession.objects.filter(reorganisation=reorganisation, origin__isnull=False).values_list(
            "origin", flat=True
        )
    )
    return [unit for unit in units if unit in origins or unit.partition("@")[2] in origins]

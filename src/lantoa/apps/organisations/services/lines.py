"""Keeping the closure of the tree in step with placements and heirs."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import chain, islice
from typing import TypeVar

from django.db.models import QuerySet

from lantoa.apps.organisations.ancestry import closure
from lantoa.apps.organisations.models import Ancestry, Placement, Share, Unit
from lantoa.apps.organisations.services.bulk import BATCH, insert
from lantoa.core.organisation import AREA_KINDS, UnitKind, Valid
from lantoa.core.organisation import Unit as UnitValue

_MANY = 2000  # from here on reading every placement is quicker than asking for theirs
Row = TypeVar("Row")
_COMMITTEES = Unit.objects.filter(kind=UnitKind.PEOPLES_COMMITTEE, area__isnull=False)


def rebuild_ancestry(units: Collection[str] | None = None) -> None:
    """The closure again from placements and heirs: of these units, or (None) of all."""
    wanted = None if units is None else set(units)
    if wanted is None:
        Ancestry.objects.all().delete()
    else:
        for some in _batches(wanted):
            Ancestry.objects.filter(descendant__in=some).delete()
    around = None if wanted is None or len(wanted) > _MANY else _above(wanted)
    lives = Unit.objects.all() if around is None else Unit.objects.filter(pk__in=around)
    placed = Placement.objects.all() if around is None else Placement.objects.filter(unit__in=around)
    steps = closure(
        {unit: Valid(since, until) for unit, since, until in lives.values_list("id", "since", "until")},
        chain(_placed(placed), _governed(placed)),
        heirs=_heirs(around),
        of=wanted,
    )
    rows = (
        Ancestry(
            ancestor_id=step.ancestor,
            descendant_id=step.descendant,
            depth=step.depth,
            since=step.valid.since,
            until=step.valid.until,
        )
        for step in steps
    )
    insert(rows, into=Ancestry)


def rebuild_under(units: Iterable[str]) -> None:
    """The closure again of these units and of all that ever stood under them."""
    found = set(units)
    for some in _batches(sorted(found)):
        rows = Ancestry.objects.filter(ancestor__in=some).values_list("descendant_id", flat=True)
        found.update(rows.distinct())
    rebuild_ancestry(found)


def governed_areas(units: Iterable[UnitValue]) -> set[str]:
    """The areas that these people's committees govern: what lies in them has them above."""
    return {unit.area for unit in units if unit.kind is UnitKind.PEOPLES_COMMITTEE and unit.area}


def _placed(placed: QuerySet[Placement]) -> Iterator[tuple[str, str, Valid]]:
    for unit, parent, since, until in placed.values_list("unit_id", "parent_id", "since", "until"):
        yield unit, parent, Valid(since, until)


def _governed(placed: QuerySet[Placement]) -> Iterator[tuple[str, str, Valid]]:
    """(area, the people's committee of the area it lies in, days): a committee reaches what lies in its area."""
    committees: dict[str, list[str]] = {}
    for committee, area in _COMMITTEES.values_list("pk", "area_id"):
        committees.setdefault(area, []).append(committee)
    inner = (
        placed.filter(unit__kind__in=AREA_KINDS, parent__in=_COMMITTEES.values("area")) if committees else ()
    )
    for place in inner:
        for committee in committees[place.parent_id]:
            yield place.unit_id, committee, Valid(place.since, place.until)


def _above(units: Collection[str]) -> set[str]:
    """The units and all that ever stood above them, governed or inherited them."""
    known, new = set(units), set(units)
    while new:
        parents = {*Placement.objects.filter(unit__in=new).values_list("parent_id", flat=True)}
        heirs = Share.objects.filter(origin__in=new, heir__isnull=False).values_list("heir_id", flat=True)
        committees = _COMMITTEES.filter(area__in=parents).values_list("pk", flat=True)
        new = {*parents, *heirs, *committees} - known
        known |= new
    return known


def _heirs(units: Collection[str] | None) -> Iterator[tuple[str, str, date]]:
    """(ended unit, the one that keeps what it left, since when): the whole heir, else the one to take by default."""
    rows = Share.objects.filter(
        reorganisation__undone_at=None, origin__until__isnull=False, heir__isnull=False
    )
    if units is not None:
        rows = rows.filter(origin__in=units)
    seen: set[str] = set()
    for unit, heir, on in rows.order_by("-whole", "-default", "-reorganisation__on", "pk").values_list(
        "origin_id", "heir_id", "origin__until"
    ):
        if on and unit != heir and unit not in seen:
            seen.add(unit)
            yield unit, heir, on


def _batches(items: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(items)
    while some := list(islice(rest, BATCH)):
        yield some

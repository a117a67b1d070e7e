"""Reading the organisation as of a day."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.core.organisation import AREA_KINDS


def on_day(day: date) -> Q:
    """Rows that hold on a day."""
    return (Q(since=None) | Q(since__lte=day)) & (Q(until=None) | Q(until__gt=day))


def path(unit: str, *, on: date) -> tuple[str, ...]:
    """The unit and all above it on that day, nearest first; empty for a unit that does not exist then."""
    rows = Ancestry.objects.filter(on_day(on), descendant=unit).order_by("depth")
    return tuple(rows.values_list("ancestor_id", flat=True))


def below(units: Iterable[str], *, on: date) -> QuerySet[Ancestry, Any]:
    """The ids of the units and of all that stands under them on that day, as a subquery."""
    return Ancestry.objects.filter(on_day(on), ancestor__in=units).values("descendant_id")


def subtree(unit: str, *, on: date) -> QuerySet[Unit]:
    """A unit and all that stands under it on that day, by name."""
    return Unit.objects.filter(on_day(on), pk__in=below([unit], on=on)).order_by("folded")


def within(units: Iterable[str], *, on: date) -> list[tuple[str, str]]:
    """Bodies in these subtrees on that day as (id, name), for a choice; areas are no place to work in."""
    bodies = Unit.objects.filter(on_day(on), pk__in=below(units, on=on)).exclude(kind__in=AREA_KINDS)
    return [*bodies.order_by("folded").values_list("id", "name")]

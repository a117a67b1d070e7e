"""Up and down the rows of a day, and who may look where."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, Q, QuerySet

from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS, UnitKind
from lantoa.core.permission import Actor, Verb, reach

_DAY = timedelta(days=1)


def on_day(day: date, *, of: str = "") -> Q:
    """Rows that hold on a day; `of`: the row they belong to does, `unit__`."""
    began = Q(**{f"{of}since": None}) | Q(**{f"{of}since__lte": day})
    return began & (Q(**{f"{of}until": None}) | Q(**{f"{of}until__gt": day}))


def path(unit: str, *, on: date) -> tuple[str, ...]:
    """The unit and all above it on that day, nearest first.

    Of a unit that has ended: who inherited it, and all above; empty where nobody did, or for one nobody knows.
    """
    rows = Ancestry.objects.filter(on_day(on), descendant=unit).order_by("depth", "pk")
    return tuple(dict.fromkeys(rows.values_list("ancestor_id", flat=True)))


def below(units: Iterable[str], *, on: date) -> QuerySet[Ancestry, Any]:
    """The ids of the units and of all that stands under them on that day, as a subquery.

    Units that have ended are among them where these inherited them: their papers and duties came along.
    """
    return Ancestry.objects.filter(on_day(on), ancestor__in=units).values("descendant_id")


def subtree(unit: str, *, on: date) -> QuerySet[Unit]:
    """A unit and all that stands under it on that day, by name."""
    return Unit.objects.filter(on_day(on), pk__in=below([unit], on=on)).order_by("folded")


def workplaces(actor: Actor, *, on: date) -> QuerySet[Unit]:
    """Bodies whose people the actor manages on that day, and villages: of areas these alone have people of their own."""
    units = reach(actor, verb=Verb.PEOPLE_MANAGE)
    if not units:
        raise Refused("not_permitted", verb=Verb.PEOPLE_MANAGE)
    no_place = AREA_KINDS - {UnitKind.VILLAGE}
    return Unit.objects.filter(on_day(on), pk__in=below(units, on=on)).exclude(kind__in=no_place)


def judged(unit: Unit, *, today: date) -> tuple[str, ...]:
    """The path that decides who may change a unit: today's, else that of the nearest day it stood on."""
    day = max(today, unit.since) if unit.since else today
    if unit.until and unit.until <= day:
        day = unit.until - _DAY
    return path(unit.pk, on=day)


Ruled = Mapping[str, str]


def ruled_by(actor: Actor) -> Ruled:
    """Of the people's committees among the actor's units the areas they govern: a page asks once for all its verbs."""
    units = {grant.unit for grant in actor.grants}
    rows = Unit.objects.filter(pk__in=units, kind=UnitKind.PEOPLES_COMMITTEE, area__isnull=False)
    return dict(rows.values_list("pk", "area_id")) if units else {}


def holds(actor: Actor, *, verb: Verb, ruled: Ruled | None = None) -> frozenset[str]:
    """The units in whose subtrees the actor may do something with the organisation.

    Who may at a people's committee may in the area it governs, its party and front bodies included: what stands where
    is no secret, what they write is (`path` does not lead there).
    """
    units = reach(actor, verb=verb)
    if not units:
        return units
    areas = ruled_by(actor) if ruled is None else ruled
    return units.union(areas[unit] for unit in units if unit in areas)


def permit(actor: Actor, *, verb: Verb, path: Iterable[str]) -> None:
    """Nothing, or `Refused("not_permitted")`: whether the actor may do it to the unit whose path is given."""
    if holds(actor, verb=verb).isdisjoint(path):
        raise Refused("not_permitted", verb=verb.value)


def seen(actor: Actor, *, unit: str, ruled: Ruled | None = None) -> Unit:
    """The unit, if it stands, or ever stood, under one the actor may look into."""
    mine = holds(actor, verb=Verb.ORGANISATION_VIEW, ruled=ruled)
    under = Ancestry.objects.filter(ancestor__in=mine, descendant=unit)
    found = Unit.objects.select_related("area").filter(Exists(under), pk=unit).first()
    if found is None:
        raise Refused("not_found")
    return found


def may_do(actor: Actor, *, unit: Unit, today: date, ruled: Ruled) -> frozenset[Verb]:
    """What of the organisation the actor may change at that unit."""
    place = judged(unit, today=today)
    verbs = (Verb.ORGANISATION_EDIT, Verb.ORGANISATION_REORGANISE)
    return frozenset(verb for verb in verbs if not holds(actor, verb=verb, ruled=ruled).isdisjoint(place))


def visible(actor: Actor, units: Iterable[str], *, ruled: Ruled) -> set[str]:
    """Those of the units that `seen` would show."""
    mine = holds(actor, verb=Verb.ORGANISATION_VIEW, ruled=ruled)
    under = Ancestry.objects.filter(ancestor__in=mine, descendant__in=set(units))
    return set(under.values_list("descendant_id", flat=True))

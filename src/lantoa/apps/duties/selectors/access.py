"""Who sees a duty: the office that keeps it, the unit that leads its paper, and the units that bear it.
Who gives, waives and moves it: that office and that unit (decision 0022). Who moves a share: its own unit, too.

What a unit hands on to units below it opens the duty to those too, and who stands at the unit moves these shares.

A collaborator stands in a network of villages: their role reaches the networks alone, never the committee it is held in.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from lantoa.apps.documents.models import Assignment
from lantoa.apps.duties.models import CrewUnit, Duty, DutyBearer
from lantoa.apps.organisations.models import Ancestry
from lantoa.apps.organisations.selectors import below, on_day
from lantoa.core.kernel import Refused
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Actor, Role, Verb, may, reach

Units = Sequence[str] | QuerySet[Any, Any]


def visible(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """Duties at home or borne within reach."""
    return Duty.objects.filter(within(actor, verb=Verb.DUTY_VIEW, on=on))


def given(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """The same where nothing was handed on to the actor: long lists then keep to the indexes that hold all else."""
    return Duty.objects.filter(_given(standing_in(actor, verb=Verb.DUTY_VIEW, on=on)))


def of_paper(actor: Actor, *, paper: int, on: date) -> QuerySet[Duty]:
    """Those of one paper."""
    return visible(actor, on=on).filter(arrival=paper)


def within(actor: Actor, *, verb: Verb, on: date) -> Q:
    """Duties at home or borne where the actor may do this."""
    handed = handed_on(actor, verb=verb, on=on).values("duty")
    return _given(standing_in(actor, verb=verb, on=on)) | Q(pk__in=handed)


def handed_on(actor: Actor, *, verb: Verb, on: date) -> QuerySet[DutyBearer]:
    """Shares handed on to where the actor may do this, from above that: who reaches the unit that hands on sees it anyhow."""
    wide, narrow = _reaches(actor, verb=verb)
    from_above = Q(depth__gt=0, descendant__in=wide) | Q(descendant__in=narrow)
    above = Ancestry.objects.filter(on_day(on), from_above).values("ancestor")
    units = standing_in(actor, verb=verb, on=on)
    given = DutyBearer.objects.filter(unit__in=above)
    return DutyBearer.objects.filter(handed_from__in=given.values("pk"), unit__in=units)


def helping(actor: Actor, *, unit: str, on: date) -> QuerySet[DutyBearer]:
    """Shares handed on to a unit and those below it, as far as the actor stands there or where they came from."""
    units = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
    told = Q(unit__in=units) | Q(handed_from__unit__in=units)
    return DutyBearer.objects.filter(told, handed_from__isnull=False, unit__in=below([unit], on=on))


def _given(units: Units) -> Q:
    return at_home(units) | Q(crew__in=CrewUnit.objects.filter(unit__in=units).values("crew"))


def at_home(units: Units) -> Q:
    """Duties that one of these units keeps as an office, and those of papers it was given to lead."""
    led = Assignment.objects.filter(unit__in=units, leads=True)
    return Q(office__in=units) | Q(arrival__in=led.values("arrival"))


def standing_in(actor: Actor, *, verb: Verb, on: date) -> QuerySet[Ancestry, Any]:
    """The ids of the units for which the actor may do this, as a subquery."""
    wide, narrow = _reaches(actor, verb=verb)
    if not narrow:
        return below(wide, on=on)
    network = Q(descendant__kind=UnitKind.COLLABORATORS)
    own = Q(depth=0) & ~Q(descendant__kind=UnitKind.PEOPLES_COMMITTEE)
    within_reach = Q(ancestor__in=wide) | (Q(ancestor__in=narrow) & (network | own))
    return Ancestry.objects.filter(on_day(on), within_reach).values("descendant_id")


def moves_all(actor: Actor, *, home: frozenset[str]) -> bool:
    """Whether the actor may move every share of a duty, as a person of where it is at home."""
    return may(_widely(actor), verb=Verb.DUTY_PROGRESS, path=home)


def require_move(actor: Actor, share: DutyBearer, *, on: date) -> None:
    """Nothing, or `Refused("not_permitted")`."""
    own, units = standing_in(actor, verb=Verb.DUTY_PROGRESS, on=on), [share.unit_id]
    if share.handed_from:
        units.append(share.handed_from.unit_id)
    elif moves_all(actor, home=home_path(share.duty, on=on)):
        return
    if not own.filter(descendant__in=units).exists():
        raise Refused("not_permitted", verb=Verb.DUTY_PROGRESS.value)


def find(actor: Actor, *, duty: int, on: date) -> Duty:
    """One of those; `Refused("not_found")` for any other."""
    row = visible(actor, on=on).select_related("arrival", "topic").filter(pk=duty).first()
    if row is None:
        raise Refused("not_found")
    return row


def home_path(duty: Duty, *, on: date) -> frozenset[str]:
    """The office that keeps it and the unit that leads its paper, with all above them."""
    leading = Assignment.objects.filter(arrival=duty.arrival_id, leads=True).values("unit")
    home = Q(descendant=duty.office_id) | Q(descendant__in=leading)
    return frozenset(Ancestry.objects.filter(on_day(on), home).values_list("ancestor_id", flat=True))


def office_path(duty: Duty, *, on: date) -> frozenset[str]:
    """The office that keeps it, and all above: topics, heirs and outgoing papers are the office's alone."""
    rows = Ancestry.objects.filter(on_day(on), descendant=duty.office_id)
    return frozenset(rows.values_list("ancestor_id", flat=True))


def _reaches(actor: Actor, *, verb: Verb) -> tuple[frozenset[str], frozenset[str]]:
    """The units in whose whole subtrees the actor may do this, and those where only networks are within reach."""
    wide = reach(_widely(actor), verb=verb)
    return wide, reach(actor, verb=verb) - wide


def _widely(actor: Actor) -> Actor:
    return actor._replace(grants=tuple(one for one in actor.grants if one.role != Role.COLLABORATOR))

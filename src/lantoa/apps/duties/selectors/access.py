"""Who sees a duty: the office that keeps it, the unit that leads its paper, and the units that bear it.
Who gives, waives and moves it: that office and that unit (decision 0022). Who moves a share: its own unit, too.

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


def of_paper(actor: Actor, *, paper: int, on: date) -> QuerySet[Duty]:
    """Those of one paper."""
    return visible(actor, on=on).filter(arrival=paper)


def within(actor: Actor, *, verb: Verb, on: date) -> Q:
    """Duties at home or borne where the actor may do this."""
    units = standing_in(actor, verb=verb, on=on)
    return at_home(units) | Q(crew__in=CrewUnit.objects.filter(unit__in=units).values("crew"))


def at_home(units: Units) -> Q:
    """Duties that one of these units keeps as an office, and those of papers it was given to lead."""
    led = Assignment.objects.filter(unit__in=units, leads=True)
    return Q(office__in=units) | Q(arrival__in=led.values("arrival"))


def standing_in(actor: Actor, *, verb: Verb, on: date) -> QuerySet[Ancestry, Any]:
    """The ids of the units for which the actor may do this, as a subquery."""
    wide = reach(_widely(actor), verb=verb)
    narrow = reach(actor, verb=verb) - wide
    if not narrow:
        return below(wide, on=on)
    network = Q(descendant__kind=UnitKind.COLLABORATORS)
    own = Q(depth=0) & ~Q(descendant__kind=UnitKind.PEOPLES_COMMITTEE)
    within_reach = Q(ancestor__in=wide) | (Q(ancestor__in=narrow) & (network | own))
    return Ancestry.objects.filter(on_day(on), within_reach).values("descendant_id")


def moves_all(actor: Actor, duty: Duty, *, on: date) -> bool:
    """Whether the actor may move every share of a duty, as a person of where it is at home."""
    return may(_widely(actor), verb=Verb.DUTY_PROGRESS, path=home_path(duty, on=on))


def require_move(actor: Actor, share: DutyBearer, *, on: date) -> None:
    """Nothing, or `Refused("not_permitted")`."""
    own = standing_in(actor, verb=Verb.DUTY_PROGRESS, on=on)
    if not moves_all(actor, share.duty, on=on) and not own.filter(descendant=share.unit_id).exists():
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


def _widely(actor: Actor) -> Actor:
    return actor._replace(grants=tuple(one for one in actor.grants if one.role != Role.COLLABORATOR))

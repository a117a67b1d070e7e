"""Who sees a duty: the office that keeps it, and the units that bear it."""

from datetime import date

from django.db.models import Q, QuerySet

from lantoa.apps.duties.models import CrewUnit, Duty, DutyBearer
from lantoa.apps.organisations.models import Ancestry
from lantoa.apps.organisations.selectors import below, on_day
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach


def visible(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """Duties of offices within reach, and those borne by units within reach."""
    return Duty.objects.filter(within(actor, verb=Verb.DUTY_VIEW, on=on))


def within(actor: Actor, *, verb: Verb, on: date) -> Q:
    """Duties kept or borne where the actor may do this."""
    units = below(reach(actor, verb=verb), on=on)
    return Q(office__in=units) | Q(crew__in=CrewUnit.objects.filter(unit__in=units).values("crew"))


def find(actor: Actor, *, duty: int, on: date) -> Duty:
    """One of those; `Refused("not_found")` for any other."""
    row = visible(actor, on=on).select_related("arrival", "topic").filter(pk=duty).first()
    if row is None:
        raise Refused("not_found")
    return row


def office_path(duty: Duty, *, on: date) -> frozenset[str]:
    """The office that keeps it, and all above."""
    return _above([duty.office_id], on)


def share_path(share: DutyBearer, *, on: date) -> frozenset[str]:
    """The unit and the office that keeps the duty, with all above them: what a role must stand in to move the share."""
    return _above([share.duty.office_id, *([share.unit_id] if share.unit_id else [])], on)


def _above(units: list[str], on: date) -> frozenset[str]:
    rows = Ancestry.objects.filter(on_day(on), descendant__in=units)
    return frozenset(rows.values_list("ancestor_id", flat=True))

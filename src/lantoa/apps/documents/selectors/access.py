"""Who sees an incoming paper: the office it came to, and the units it was given to."""

from datetime import date
from functools import lru_cache

from django.db.models import Q, QuerySet

from lantoa.apps.documents.models import Arrival, Assignment
from lantoa.apps.organisations.selectors import below, path
from lantoa.core.permission import Actor, Verb, reach


@lru_cache(maxsize=256)
def within_reach(actor: Actor, *, verb: Verb, on: date) -> Q:
    """Papers that came to a unit the actor may do this in, or that were given to one.

    Kept, as a page asks for it five times: it is only the question, the database answers it each time anew.
    """
    units = below(reach(actor, verb=verb), on=on)
    given = Assignment.objects.filter(unit__in=units).values("arrival")
    return Q(office__in=units) | Q(pk__in=given)


def readable(actor: Actor, *, on: date) -> QuerySet[Arrival]:
    """The papers that the actor may read."""
    return Arrival.objects.filter(within_reach(actor, verb=Verb.REVIEW_VIEW, on=on))


def paths(arrival: Arrival, *, on: date) -> frozenset[str]:
    """The office and the units that have the paper, with all above them: what a role must stand in."""
    units = [arrival.office_id, *arrival.assignments.values_list("unit_id", flat=True)]
    return frozenset(above for unit in units for above in path(unit, on=on))

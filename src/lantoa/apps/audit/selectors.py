"""Reading the trail."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.db.models import Q, QuerySet

from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.audit.seal import seal


class Broken(NamedTuple):
    """Where the chain does not hold: the first event whose seal is wrong, None where events at the end are missing."""

    event: int | None
    checked: int


def history(kind: str, key: object) -> QuerySet[Event]:
    """Everything that was done to one thing, oldest first."""
    return Event.objects.filter(kind=kind, key=str(key)).order_by("id")


def search(
    *,
    words: str = "",
    actor: str = "",
    verb: str = "",
    since: date | None = None,
    until: date | None = None,
    units: Iterable[str] | None = None,
) -> QuerySet[Event]:
    """Events, newest first, narrowed by whatever is given; `until` is inclusive; `units` None: everywhere."""
    events = Event.objects.order_by("-id")
    if words:
        events = events.filter(Q(key__icontains=words) | Q(kind__icontains=words) | Q(actor__icontains=words))
    if actor:
        events = events.filter(actor__icontains=actor)
    if verb:
        events = events.filter(verb=verb)
    if since:
        events = events.filter(at__date__gte=since)
    if until:
        events = events.filter(at__date__lte=until)
    if units is not None:
        events = events.filter(Q(unit="") | Q(unit__in=units))
    return events


def verify() -> Broken | int:
    """The number of events when every seal holds, else where the chain breaks."""
    previous, checked = "", 0
    for event in Event.objects.order_by("id").iterator(chunk_size=2000):
        if event.seal != seal(event, previous=previous):
            return Broken(event.pk, checked)
        previous, checked = event.seal, checked + 1
    if Chain.objects.get(pk=1).seal != previous:
        return Broken(None, checked)
    return checked

"""Reading the trail."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from lantoa.apps.audit.models import Chain, Event
from lantoa.apps.audit.seal import seal

# Days that people type and no event is outside of; moments beyond them have no name in another zone
_FIRST, _LAST = date(1900, 1, 1), date(9000, 1, 1)


class Broken(NamedTuple):
    """Where the chain does not hold: the first event whose seal is wrong, None where events at the end are missing."""

    event: int | None
    checked: int


class Thing(NamedTuple):
    """What an event was done to, as people know it. `opens`: the number in the address of its page, if one may go there."""

    title: str
    opens: str = ""


class Meant(NamedTuple):
    """What the words of a search may mean: verbs, people, units, and things by their kind (their keys)."""

    verbs: Iterable[str] = ()
    people: Iterable[int] = ()
    units: Iterable[str] = ()
    things: Mapping[str, Iterable[str]] = {}


def history(kind: str, key: object) -> QuerySet[Event]:
    """Everything that was done to one thing, oldest first."""
    return Event.objects.filter(kind=kind, key=str(key)).order_by("id")


def events_of(keys: Iterable[int]) -> list[Event]:
    """Events by their keys, in their order."""
    asked = [*keys]
    held = Event.objects.in_bulk(asked)
    return [held[key] for key in asked]


def search(
    *,
    words: str = "",
    meant: Meant | None = None,
    actor: str = "",
    verb: str = "",
    since: date | None = None,
    until: date | None = None,
    units: Iterable[str] | None = None,
) -> QuerySet[Event]:
    """Events, newest first, narrowed by whatever is given; `until` is inclusive; `units` None: everywhere.

    `meant`: what the words mean beside what stands in the event itself.
    """
    events = Event.objects.order_by("-id")
    if words:
        events = events.filter(_holds(words) | (_means(meant) if meant else Q()))
    if actor:
        events = events.filter(actor__icontains=actor)
    if verb:
        events = events.filter(verb=verb)
    if since:
        events = events.filter(at__gte=_midnight(since))
    if until:
        events = events.filter(at__lt=_midnight(min(until, _LAST) + timedelta(days=1)))
    if units is not None:
        events = events.filter(Q(unit="") | Q(unit__in=units))
    return events


def _midnight(day: date) -> datetime:
    """When a day begins here. The index of moments answers by it; days of the database are counted row by row."""
    return timezone.make_aware(datetime.combine(min(max(day, _FIRST), _LAST + timedelta(days=1)), time.min))


def _holds(words: str) -> Q:
    return Q(key__iexact=words) | Q(actor__icontains=words) | Q(address=words)


def _means(meant: Meant) -> Q:
    found = Q(verb__in=meant.verbs) | Q(actor_id__in=meant.people) | Q(unit__in=meant.units)
    for kind, keys in meant.things.items():
        # The kind first: keys are looked for only where an event is of it
        found |= Q(kind=kind) & Q(key__in=keys)
    return found


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

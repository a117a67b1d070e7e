"""Reading the register: the list, its first line, one paper."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment, Urgency
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.documents.selectors.clocks import WAITING, Step, late
from lantoa.apps.documents.selectors.duplicates import suspected
from lantoa.apps.documents.selectors.provinces import with_issuers
from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.organisations.models import Ancestry, Unit
from lantoa.apps.organisations.selectors import below, on_day
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS, UnitKind
from lantoa.core.permission import Actor, Verb, reach

# Where papers stand, as the list is filtered
STAGES: Mapping[str, Q] = {
    "reading": Q(state__in=(ArrivalState.QUEUED, ArrivalState.READING)),
    "failed": Q(state=ArrivalState.FAILED),
    "to_register": Q(state__in=(ArrivalState.READ, ArrivalState.FAILED)),
    "to_assign": Q(state=ArrivalState.REGISTERED, assigned_at=None, settled_at=None),
    "doing": Q(state=ArrivalState.REGISTERED, assigned_at__isnull=False, settled_at=None),
    "settled": Q(settled_at__isnull=False),
    "returned": Q(state=ArrivalState.RETURNED),
}
# Newest first unless asked otherwise; what has no number yet stands on top
SORTS: Mapping[str, tuple[Any, ...]] = {
    "number": (F("year").desc(nulls_first=True), F("number").desc(nulls_first=True), "-dropped_at", "-pk"),
    "-number": (F("year").asc(nulls_last=True), F("number").asc(nulls_last=True), "dropped_at", "pk"),
    "came": ("-dropped_at", "-pk"),
    "-came": ("dropped_at", "pk"),
    "issued": (F("issued_on").desc(nulls_last=True), "-pk"),
    "-issued": (F("issued_on").asc(nulls_last=True), "pk"),
    "author": ("author_folded", "-pk"),
    "-author": ("-author_folded", "pk"),
    "due": (F("due_on").asc(nulls_last=True), "-pk"),
    "-due": (F("due_on").desc(nulls_last=True), "pk"),
}


class Sought(NamedTuple):
    """What is asked of the list. Empty: everything."""

    words: str = ""
    stage: str = ""
    year: int | None = None
    lead: str = ""
    urgency: str = ""
    overdue: bool = False
    suspect: bool = False
    today: bool = False
    sort: str = "number"


class Tally(NamedTuple):
    """The register in one line."""

    today: int
    reading: int
    failed: int
    to_register: int
    to_assign: int
    late_register: int
    late_assign: int
    late_settle: int
    suspects: int


def found(actor: Actor, *, sought: Sought, now: datetime) -> QuerySet[Arrival, int]:
    """The ids of the papers within the actor's reach that are sought, in their order; `rows` brings a page of them."""
    seen = with_words(_seen(actor, now).filter(_asked(sought, now)), sought.words)
    return seen.order_by(*SORTS.get(sought.sort, SORTS["number"])).values_list("pk", flat=True)


def rows(actor: Actor, *, keys: Collection[int], now: datetime) -> list[Arrival]:
    """Those of the papers that are within the actor's reach, as the list shows them, in the order of the keys."""
    by_key = {row.pk: row for row in _shown(_seen(actor, now).filter(pk__in=keys))}
    with_issuers(by_key.values(), on=timezone.localdate(now))
    return [by_key[key] for key in keys if key in by_key]


def arrival(actor: Actor, *, key: int, now: datetime) -> Arrival:
    """One paper within the actor's reach, or `Refused("not_found")`."""
    seen = _shown(_seen(actor, now).filter(pk=key))
    one = seen.select_related("office", "duplicate_of", "file", "dropped_by", "registered_by").first()
    if one is None:
        raise Refused("not_found")
    with_issuers([one], on=timezone.localdate(now))
    return one


def to_number_next(actor: Actor, *, now: datetime) -> int | None:
    """The paper that has waited longest for a number; None where all have theirs."""
    waiting = Arrival.objects.filter(
        state=ArrivalState.READ,
        office__in=below(reach(actor, verb=Verb.REGISTER_NUMBER), on=timezone.localdate(now)),
    )
    return waiting.order_by("dropped_at", "pk").values_list("pk", flat=True).first()


def tally(actor: Actor, *, now: datetime) -> Tally:
    """The first line of the register."""
    conditions = {
        "today": _came_on(timezone.localdate(now)),
        "reading": STAGES["reading"],
        "failed": STAGES["failed"],
        "to_register": Q(state=ArrivalState.READ),
        "to_assign": STAGES["to_assign"],
        "late_register": late(Step.REGISTER, now=now),
        "late_assign": late(Step.ASSIGN, now=now),
        "late_settle": late(Step.SETTLE, now=now),
        "suspects": suspected(),
    }
    # Only what is not settled counts here, beside what came today: years of settled papers are not looked at
    open_now = Q(settled_at=None) & ~Q(state=ArrivalState.RETURNED)
    seen = _seen(actor, now).filter(open_now | conditions["today"])
    counts = {name: Count("pk", filter=condition) for name, condition in conditions.items()}
    return Tally(**seen.aggregate(**counts))


def years(actor: Actor, *, now: datetime) -> list[int]:
    """Years of which the register holds papers, newest first, this year always."""
    held = _seen(actor, now).filter(year__isnull=False).values_list("year", flat=True).distinct()
    return sorted({*filter(None, held), timezone.localdate(now).year}, reverse=True)


def leads(actor: Actor, *, now: datetime) -> list[tuple[str, str]]:
    """Units that have papers to settle, as (id, name)."""
    papers = _seen(actor, now).values("pk")
    leading = Assignment.objects.filter(arrival__in=papers, leads=True).values("unit")
    return [*Unit.objects.filter(pk__in=leading).order_by("folded").values_list("id", "name")]


def offices(actor: Actor, *, verb: Verb, on: date) -> list[tuple[str, str]]:
    """The units whose register the actor keeps in this way: those where the role is held, not all below."""
    held = Unit.objects.filter(on_day(on), pk__in=reach(actor, verb=verb))
    return [*held.order_by("folded").values_list("id", "name")]


def takers(office: str, *, on: date) -> QuerySet[Unit]:
    """Units a paper of the office may be given to: itself, its parts, and of a people's committee the bodies of its area."""
    pairs = Q(ancestor=office)
    committee = Unit.objects.filter(pk=office, kind=UnitKind.PEOPLES_COMMITTEE).first()
    if committee and committee.area_id:
        pairs |= Q(ancestor=committee.area_id, depth=1)
    under = Ancestry.objects.filter(pairs, on_day(on)).values("descendant")
    return Unit.objects.filter(on_day(on), pk__in=under).exclude(kind__in=AREA_KINDS).order_by("folded")


def _seen(actor: Actor, now: datetime) -> QuerySet[Arrival]:
    return Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=timezone.localdate(now)))


def _shown(papers: QuerySet[Arrival]) -> QuerySet[Arrival]:
    """With lead and co-operating units at hand, and whether it may be a copy."""
    given = Assignment.objects.select_related("unit").order_by("-leads", "unit__folded")
    return (
        papers.defer("folded", "duplicate_of__folded")
        .annotate(suspect=suspected())
        .prefetch_related(Prefetch("assignments", given, to_attr="given"))
    )


def _asked(sought: Sought, now: datetime) -> Q:
    asked = STAGES.get(sought.stage, Q())
    if sought.year:
        asked &= Q(year=sought.year) | Q(year=None, state__in=WAITING, arrived_on__year=sought.year)
    if sought.lead:
        asked &= Q(pk__in=Assignment.objects.filter(leads=True, unit=sought.lead).values("arrival"))
    if sought.urgency in Urgency.values:
        asked &= Q(urgency=sought.urgency)
    if sought.overdue:
        asked &= late(Step.REGISTER, now=now) | late(Step.ASSIGN, now=now) | late(Step.SETTLE, now=now)
    if sought.suspect:
        asked &= suspected()
    return asked & (_came_on(timezone.localdate(now)) if sought.today else Q())


def _came_on(day: date) -> Q:
    return Q(arrived_on=day)

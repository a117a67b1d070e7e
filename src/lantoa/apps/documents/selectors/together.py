"""Several papers of the register at once: which are meant, and what giving them to the same units would change."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.selectors.register import STAGES, Sought, found, rows, takers
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb, reach

# Picked in one go
MOST = 200


class Said(NamedTuple):
    """What is said of several papers at once. Left empty, the instruction and the time limit stay each paper's own."""

    lead: str
    others: Collection[str] = ()
    instruction: str = ""
    due_on: date | None = None

    def instruction_of(self, row: Arrival) -> str:
        """As it will stand at that paper."""
        return self.instruction.strip() or row.instruction

    def due_of(self, row: Arrival, *, on: date) -> date | None:
        """That paper's time limit; where it has none, the day its sender asks an answer by, if that is still to come."""
        asked = row.reply_by if row.reply_by and row.reply_by >= on else None
        return self.due_on or row.due_on or asked


class Several(NamedTuple):
    """Papers that were picked: those with which it can be done now, and those with which it cannot."""

    open: Sequence[Arrival]
    shut: Sequence[Arrival]


def pickable(actor: Actor, *, sought: Sought, now: datetime) -> QuerySet[Arrival, int]:
    """The ids of those of the sought papers that stand in the register, in their order."""
    return found(actor, sought=sought, now=now).filter(state=ArrivalState.REGISTERED)


def counted(sought: QuerySet[Arrival, int]) -> tuple[int, int]:
    """How many papers are sought, and how many of them stand in the register, where they can be picked."""
    registered = Count("pk", filter=Q(state=ArrivalState.REGISTERED))
    counts = sought.aggregate(all=Count("pk"), registered=registered)
    return counts["all"], counts["registered"]


def several(actor: Actor, *, arrivals: Sequence[int], now: datetime) -> Several:
    """What of the picked papers the actor may give out: registered, not settled, of an office where the actor assigns."""
    papers = rows(actor, keys=list(dict.fromkeys(arrivals))[:MOST], now=now)
    offices = below(reach(actor, verb=Verb.REGISTER_ASSIGN), on=timezone.localdate(now))
    able = Arrival.objects.filter(STAGES["to_assign"] | STAGES["doing"], pk__in=arrivals, office__in=offices)
    keys = set(able.values_list("pk", flat=True))
    return Several([row for row in papers if row.pk in keys], [row for row in papers if row.pk not in keys])


def to_enter(actor: Actor, *, arrivals: Sequence[int], now: datetime) -> Several:
    """What of the picked papers the actor may number as they were read, in the order in which they came.

    One that names no author or no subject, or that may be there already, is looked at by itself.
    """
    papers: list[Any] = rows(actor, keys=list(dict.fromkeys(arrivals))[:MOST], now=now)
    offices = below(reach(actor, verb=Verb.REGISTER_NUMBER), on=timezone.localdate(now))
    able = Arrival.objects.filter(state=ArrivalState.READ, pk__in=arrivals, office__in=offices)
    keys = set(able.exclude(author="").exclude(subject="").values_list("pk", flat=True))
    keys -= {row.pk for row in papers if row.suspect}
    papers.sort(key=lambda row: (row.dropped_at, row.pk))
    return Several([row for row in papers if row.pk in keys], [row for row in papers if row.pk not in keys])


def takers_of_all(papers: Collection[Arrival], *, on: date) -> list[tuple[str, str]]:
    """Units each of the papers may be given to, as (id, name)."""
    found: QuerySet[Unit] | None = None
    for office in sorted({row.office_id for row in papers}):
        units = takers(office, on=on)
        found = units if found is None else found.filter(pk__in=units.values("pk"))
    return [] if found is None else [*found.values_list("id", "name")]

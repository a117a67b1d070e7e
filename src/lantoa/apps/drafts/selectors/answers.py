"""Incoming papers that an outgoing one answers: what it may settle, what it settled, and the other way round.

One answers the other where it rests on it and the register names its number and date as the reply.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Exists, IntegerField, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from lantoa.apps.documents.models import Arrival, ArrivalState, Item, ItemKind, ItemState
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.drafts.models import Draft, DraftBasis, DraftDuty, DraftState, RelationKind
from lantoa.apps.drafts.selectors.access import visible
from lantoa.apps.duties.models import Duty, DutyState
from lantoa.core.permission import Actor, Verb

_OUT = (DraftState.ISSUED, DraftState.RECALLED)
_GONE = (*_OUT, DraftState.DROPPED)


class Answered(NamedTuple):
    """An incoming paper, how many duties it brought, how many of them this paper carries, and what is open after it.

    `left`: duties that no paper carries and nobody has done or waived; `unread`: sentences nobody has reviewed.
    """

    paper: Arrival
    duties: int
    carried: int
    left: int
    unread: int

    @property
    def whole(self) -> bool:
        """Whether nothing of it stays open once this paper is out."""
        return not (self.left or self.unread)


def reply_words(row: Draft) -> str:
    """How the register names a paper as the reply: `05/SVHTTDL-TTBC ngày 23/11/2026`."""
    return f"{row.printed} ngày {row.dated_on:%d/%m/%Y}"


def answerable(actor: Actor, row: Draft, *, on: date) -> list[Answered]:
    """Papers of the office's register that the draft rests on, still unsettled, which the actor may settle."""
    rests_on: QuerySet[Any] = Arrival.objects.filter(
        within_reach(actor, verb=Verb.REGISTER_SETTLE, on=on),
        pk__in=row.bases.values("arrival"),
        office=row.office_id,
        state=ArrivalState.REGISTERED,
        settled_at=None,
    )
    return [
        Answered(one, one.all_duties, one.carried_here, one.left, one.unread)
        for one in rests_on.annotate(**_counts(row)).order_by("year", "number")
    ]


def reopenable(actor: Actor, gone: Iterable[Draft], *, on: date) -> list[Arrival]:
    """Papers that those which hold no more had settled, and which the actor may open again."""
    said = Q(pk=None)
    for row in gone:
        if row.dated_on is not None:
            of = {"office": row.office_id, "pk__in": row.bases.values("arrival")}
            said |= Q(**of, reply_symbol=reply_words(row))
    held = within_reach(actor, verb=Verb.REGISTER_SETTLE, on=on)
    return list(Arrival.objects.filter(held, said, settled_at__isnull=False).order_by("year", "number"))


def taken_back_by(row: Draft) -> list[Draft]:
    """The papers that hold no more once this one is out: those it recalls or replaces."""
    kinds = (RelationKind.RECALLS, RelationKind.REPLACES)
    found = row.relations.filter(kind__in=kinds).select_related("target").order_by("pk")
    return [one.target for one in found]


def answered(row: Draft, bases: Sequence[DraftBasis]) -> frozenset[int]:
    """Those of the papers it rests on that the register says it settled."""
    if row.dated_on is None:
        return frozenset()
    said = reply_words(row)
    return frozenset(
        one.arrival_id
        for one in bases
        if one.arrival.settled_at
        and one.arrival.office_id == row.office_id
        and one.arrival.reply_symbol == said
    )


def answers_to(actor: Actor, arrival: Arrival, *, on: date) -> list[Draft]:
    """Papers that went out and which the register names as its reply, as far as the actor sees them."""
    if arrival.settled_at is None or not arrival.reply_symbol:
        return []
    seen = visible(actor, on=on).filter(
        office=arrival.office_id, state__in=_OUT, bases__arrival=arrival.pk, dated_on__isnull=False
    )
    rows = seen.defer("body", "folded").order_by("pk").distinct()
    return [row for row in rows if reply_words(row) == arrival.reply_symbol]


def under_way(actor: Actor, *, arrivals: Collection[int], on: date) -> Mapping[int, Draft]:
    """For papers that wait to be settled: the newest outgoing one on its way that rests on them."""
    rows = (
        DraftBasis.objects.filter(arrival__in=arrivals, draft__in=visible(actor, on=on).values("pk"))
        .exclude(draft__state__in=_GONE)
        .select_related("draft")
        .defer("draft__body", "draft__folded")
        .order_by("draft")
    )
    return {one.arrival_id: one.draft for one in rows}


def _counts(row: Draft) -> dict[str, Coalesce]:
    """Of an incoming paper: its duties, those the draft carries, those left over, and what was never reviewed."""
    carrying = DraftDuty.objects.filter(duty=OuterRef("pk")).exclude(blocks=[])
    here = Exists(carrying.filter(draft=row))
    sent = Exists(carrying.filter(draft__office=row.office_id, draft__state=DraftState.ISSUED))
    ended = Q(state__in=(DutyState.DONE, DutyState.WAIVED))
    of_paper = Duty.objects.filter(arrival=OuterRef("pk")).order_by()
    items = Item.objects.filter(reading__arrival=OuterRef("pk"), reading__current=True).order_by()
    unread = items.filter(kind=ItemKind.OBLIGATION, state=ItemState.PROPOSED)
    return {
        "all_duties": _count(of_paper, "arrival"),
        "carried_here": _count(of_paper.filter(here), "arrival"),
        "left": _count(of_paper.exclude(ended | here | sent), "arrival"),
        "unread": _count(unread, "reading__arrival"),
    }


def _count(rows: QuerySet[Duty] | QuerySet[Item], paper: str) -> Coalesce:
    counted = rows.values(paper).annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())

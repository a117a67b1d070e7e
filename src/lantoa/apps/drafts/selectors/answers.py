"""Incoming papers that an outgoing one answers: what it may settle, what it settled, and the other way round.

One answers the other where it rests on it and the register names its number and date as the reply.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.selectors.access import paths, within_reach
from lantoa.apps.drafts.models import Draft, DraftBasis, DraftState
from lantoa.apps.drafts.selectors.access import visible
from lantoa.core.permission import Actor, Verb, may

_OUT = (DraftState.ISSUED, DraftState.RECALLED)
_GONE = (*_OUT, DraftState.DROPPED)


def reply_words(row: Draft) -> str:
    """How the register names a paper as the reply: `05/SVHTTDL-TTBC ngày 23/11/2026`."""
    return f"{row.printed} ngày {row.dated_on:%d/%m/%Y}"


def answerable(actor: Actor, row: Draft, *, on: date) -> list[Arrival]:
    """Papers of the office's register that the draft rests on, still unsettled, which the actor may settle."""
    rests_on = Arrival.objects.filter(
        within_reach(actor, verb=Verb.REGISTER_VIEW, on=on),
        pk__in=row.bases.values("arrival"),
        office=row.office_id,
        state=ArrivalState.REGISTERED,
        settled_at=None,
    )
    found = rests_on.order_by("year", "number")
    return [one for one in found if may(actor, verb=Verb.REGISTER_SETTLE, path=paths(one, on=on))]


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

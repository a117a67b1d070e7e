"""Duties, topics and what people keep by name, for the trail."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.duties.models import Duty, SavedView, Topic
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.duties.selectors.topics import within_reach
from lantoa.core.permission import Actor

MOST = 90  # letters of a title


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:
    """Things of one kind by their keys; of a duty its paper and its words."""
    if kind == "view":
        return {str(row.pk): Thing(row.name) for row in SavedView.objects.filter(pk__in=keys)}
    if kind == "topic":
        mine = Exists(within_reach(actor, on=on).filter(pk=OuterRef("pk")))
        topics = Topic.objects.filter(pk__in=keys).annotate(opens=mine)
        return {str(row.pk): Thing(row.name, str(row.pk) if row.opens else "") for row in topics}
    duties = Duty.objects.filter(pk__in=keys).select_related("arrival").defer("folded", "arrival__folded")
    duties = duties.annotate(opens=Exists(visible(actor, on=on).filter(pk=OuterRef("pk"))))
    return {
        str(row.pk): Thing(f"{row.arrival}: {_clipped(row.action)}", str(row.pk) if row.opens else "")
        for row in duties
    }


def meant(words: str) -> dict[str, QuerySet[Any, Any]]:
    """The keys of duties that have the words, or whose paper has, and of topics."""
    papers = with_words(Arrival.objects.all(), words).values("pk")
    return {
        "duty": _keys(with_words(Duty.objects.all(), words) | Duty.objects.filter(arrival__in=papers)),
        "topic": _keys(Topic.objects.filter(name__icontains=words)),
    }


def _keys(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    return rows.order_by().annotate(key=Cast("pk", CharField(max_length=20))).values("key")


def _clipped(words: str) -> str:
    return words if len(words) <= MOST else f"{words[:MOST].rstrip()}…"

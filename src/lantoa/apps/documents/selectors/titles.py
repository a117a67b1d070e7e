"""Papers, readings and what was read in them by name, for the trail."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, F, QuerySet
from django.db.models.functions import Cast, Substr

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.documents.models import Arrival, Decision, Item, Reading
from lantoa.apps.documents.selectors.access import readable, within_reach
from lantoa.apps.documents.selectors.words import with_words
from lantoa.core.permission import Actor, Verb

MOST = 90  # letters of a title


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:
    """Things of one kind by their keys; of an item its words, of the rest their paper's symbol and subject."""
    papers, words = _papers(kind, keys)
    shown = Arrival.objects.only("symbol", "subject", "file_name", "kind", "author").in_bulk(
        set(papers.values())
    )
    if kind == "arrival":
        seen = Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=on))
    else:
        seen = readable(actor, on=on)
    opens = set(seen.filter(pk__in=shown).values_list("pk", flat=True))
    return {
        key: Thing(_title(shown[paper], words.get(key, "")), str(paper) if paper in opens else "")
        for key, paper in papers.items()
    }


def meant(words: str) -> dict[str, QuerySet[Any, Any]]:
    """The keys of things whose paper has the words, by kind."""
    papers = with_words(Arrival.objects.all(), words)
    return {
        "arrival": _keys(papers),
        "reading": _keys(Reading.objects.filter(arrival__in=papers)),
        "item": _keys(Item.objects.filter(reading__arrival__in=papers)),
        "decision": _keys(Decision.objects.filter(reading__arrival__in=papers)),
    }


def _keys(rows: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    return rows.order_by().annotate(key=Cast("pk", CharField(max_length=20))).values("key")


def _papers(kind: str, keys: Iterable[str]) -> tuple[dict[str, int], dict[str, str]]:
    """Of each thing its paper; of items the words besides."""
    if kind == "arrival":
        return {str(key): key for key in Arrival.objects.filter(pk__in=keys).values_list("pk", flat=True)}, {}
    if kind == "reading":
        readings = Reading.objects.filter(pk__in=keys).values_list("pk", "arrival")
        return {str(key): paper for key, paper in readings}, {}
    if kind == "decision":
        steps = Decision.objects.filter(pk__in=keys).values_list("pk", "reading__arrival")
        return {str(key): paper for key, paper in steps}, {}
    said = Substr("reading__text", F("start") + 1, MOST)
    items = list(
        Item.objects.filter(pk__in=keys).values_list("pk", "reading__arrival", said, F("end") - F("start"))
    )
    return {str(key): paper for key, paper, *_ in items}, {
        str(key): " ".join(text[:length].split()) + ("…" if length > MOST else "")
        for key, _, text, length in items
    }


def _title(paper: Arrival, words: str) -> str:
    about = f"«{words}»" if words else paper.subject[:MOST]
    return f"{paper}: {about}" if about and about != str(paper) else str(paper)

"""Papers, readings and what was read in them by name, for the trail."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import CharField, Exists, F, Manager, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Substr

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.documents.models import Arrival, Decision, Item, Reading
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.documents.selectors.words import with_words
from lantoa.core.permission import Actor, Verb

MOST = 90  # letters of a title
# How a thing leads to its paper
_PAPER = {
    "arrival": "",
    "reading": "arrival__",
    "item": "reading__arrival__",
    "decision": "reading__arrival__",
}
_ROWS: Mapping[str, Manager[Any]] = {
    "arrival": Arrival.objects,
    "reading": Reading.objects,
    "item": Item.objects,
    "decision": Decision.objects,
}


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:
    """Things of one kind by their keys, in one question; of an item its words, of the rest their paper's subject."""
    paper = _PAPER[kind]
    seen = within_reach(actor, verb=Verb.REGISTER_VIEW if kind == "arrival" else Verb.REVIEW_VIEW, on=on)
    text = Substr("reading__text", F("start") + 1, MOST) if kind == "item" else Value("")
    length = F("end") - F("start") if kind == "item" else Value(0)
    rows = _ROWS[kind].filter(pk__in=keys)
    rows = rows.annotate(opens=Exists(Arrival.objects.filter(seen, pk=OuterRef(f"{paper}pk"))))
    columns = ("pk", f"{paper}pk", f"{paper}symbol", f"{paper}subject", f"{paper}file_name", "opens")
    return {
        str(key): Thing(_title(symbol, subject, name, _quoted(words, long)), str(of) if opens else "")
        for key, of, symbol, subject, name, opens, words, long in rows.values_list(*columns, text, length)
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


def _title(symbol: str, subject: str, name: str, quoted: str) -> str:
    return ": ".join(filter(None, (symbol, quoted or subject[:MOST]))) or name


def _quoted(words: str, length: int) -> str:
    """The words of an item, of which only the first were asked for."""
    said = " ".join(words[:length].split())
    return f"«{said}{'…' if length > MOST else ''}»" if said else ""

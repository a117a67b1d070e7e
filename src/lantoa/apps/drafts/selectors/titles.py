"""Outgoing papers and what belongs to them by name, for the trail."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import CharField, Manager, QuerySet
from django.db.models.functions import Cast

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.documents.selectors.words import with_words
from lantoa.apps.drafts.models import (
    Book,
    Certificate,
    Copy,
    Delegation,
    Delivery,
    Draft,
    KnownCertificate,
    Number,
    Remark,
)
from lantoa.apps.drafts.selectors.access import visible
from lantoa.core.permission import Actor

MOST = 90  # letters of a title
# What belongs to a paper is told with it
_OF_PAPERS: Mapping[str, Manager[Any]] = {
    "number": Number.objects,
    "remark": Remark.objects,
    "delivery": Delivery.objects,
}
_NAMED: Mapping[str, Manager[Any]] = {
    "book": Book.objects,
    "certificate": Certificate.objects,
    "known_certificate": KnownCertificate.objects,
}


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:
    """Things of one kind by their keys."""
    found: dict[str, tuple[str, Draft | None]] = {}
    if kind == "draft":
        found = {str(row.pk): ("", row) for row in Draft.objects.filter(pk__in=keys)}
    elif kind in _OF_PAPERS:
        rows = _OF_PAPERS[kind].filter(pk__in=keys).select_related("draft")
        found = {str(row.pk): (str(row), row.draft) for row in rows}
    elif kind == "copy":
        copies = Copy.objects.filter(pk__in=keys).select_related("number", "draft")
        found = {str(row.pk): (str(row), row.draft) for row in copies}
    elif kind == "delegation":
        given = Delegation.objects.filter(pk__in=keys).select_related("user")
        found = {str(row.pk): (f"{row.user}, {row}", None) for row in given}
    else:
        found = {str(row.pk): (row.name, None) for row in _NAMED[kind].filter(pk__in=keys)}
    papers = {draft.pk for _said, draft in found.values() if draft}
    opens = set(visible(actor, on=on).filter(pk__in=papers).values_list("pk", flat=True)) if papers else set()
    return {key: _thing(said, draft, opens) for key, (said, draft) in found.items()}


def meant(words: str) -> dict[str, QuerySet[Any, Any]]:
    """The keys of papers that have the words."""
    papers = with_words(Draft.objects.all(), words).order_by()
    return {"draft": papers.annotate(key=Cast("pk", CharField(max_length=20))).values("key")}


def _thing(said: str, draft: Draft | None, opens: set[int]) -> Thing:
    if draft is None:
        return Thing(said)
    paper = ": ".join(filter(None, (draft.printed or draft.symbol, draft.subject[:MOST])))
    return Thing(
        ", ".join(filter(None, (said, paper))) or str(draft), str(draft.pk) if draft.pk in opens else ""
    )

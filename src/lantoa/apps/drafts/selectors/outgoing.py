"""Files of an outgoing paper, certificates to sign with, books with their numbers, copies: what its pages list."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, F, Max, Q
from django.utils import timezone

from lantoa.apps.drafts.models import (
    Book,
    Certificate,
    DraftDuty,
    DraftState,
    Number,
    NumberSeries,
    NumberState,
    OutgoingFile,
    Scan,
)
from lantoa.apps.drafts.selectors.access import find, visible
from lantoa.apps.drafts.selectors.offices import books
from lantoa.apps.organisations.selectors import path
from lantoa.core.checking import PaperForm
from lantoa.core.drafting import PaperKind
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require


class Kept(NamedTuple):
    """A book, and what became of its numbers this year or, in a Party book, this term; `last` is the last one given.

    `begun`: its series that go on from a book of paper.
    """

    book: Book
    begun: list[NumberSeries]
    last: int
    used: int
    reserved: int
    cancelled: int


def file(actor: Actor, *, draft: int, key: int, now: datetime) -> OutgoingFile:
    """A file of a paper within reach."""
    row = find(actor, draft=draft, on=timezone.localdate(now))
    found = row.files.filter(pk=key).select_related("file").first()
    if found is None:
        raise Refused("not_found")
    return found


def scan(actor: Actor, *, draft: int, key: int, now: datetime) -> Scan:
    """A scan of a paper within reach."""
    row = find(actor, draft=draft, on=timezone.localdate(now))
    found = row.scans.filter(pk=key).select_related("file").first()
    if found is None:
        raise Refused("not_found")
    return found


def certificates(actor: Actor, *, office: str | None = None) -> list[tuple[int, str]]:
    """Kept certificate files: one's own, or those of the office's seal."""
    if office:
        require(actor, verb=Verb.DISPATCH_ISSUE, path=path(office, on=timezone.localdate()))
    rows = Certificate.objects.filter(office=office) if office else Certificate.objects.filter(user=actor.id)
    return [*rows.order_by("name", "pk").values_list("pk", "name")]


def carrying(actor: Actor, *, duty: int, now: datetime) -> list[DraftDuty]:
    """The papers within reach that hand a duty on, those that went out first."""
    seen = visible(actor, on=timezone.localdate(now)).exclude(state=DraftState.DROPPED)
    rows = DraftDuty.objects.filter(draft__in=seen, duty=duty).exclude(blocks=[]).select_related("draft")
    rows = rows.defer("draft__body", "draft__folded")
    return list(rows.order_by(F("draft__issued_at").asc(nulls_last=True), "pk"))


def carried_already(actor: Actor, *, office: str, duties: Collection[int], now: datetime) -> list[DraftDuty]:
    """Those of the duties that a paper of the office orders, one that went out before one on its way, or left out by choice."""
    seen = visible(actor, on=timezone.localdate(now)).filter(office=office, kind__in=_ORDERING)
    rows = DraftDuty.objects.filter(draft__in=seen.exclude(state__in=_GONE), duty__in=duties)
    rows = rows.exclude(blocks=[], dropped=False)
    rows = rows.select_related("draft", "duty").defer("draft__body", "draft__folded")
    first: dict[int, DraftDuty] = {}
    for row in rows.order_by("dropped", F("draft__issued_at").asc(nulls_last=True), "pk"):
        first.setdefault(row.duty_id, row)
    return list(first.values())


def kept_books(actor: Actor, *, office: str, now: datetime, above: Collection[str] = ()) -> list[Kept]:
    """The books an office writes in. `above`: its path, if known."""
    today = timezone.localdate(now)
    require(actor, verb=Verb.DISPATCH_VIEW, path=above or path(office, on=today))
    held = books(office, on=today)
    counted: dict[int, dict[str, int]] = {book.pk: {} for book in held}
    last = dict.fromkeys(counted, 0)
    begun: dict[int, list[NumberSeries]] = {book.pk: [] for book in held}
    this = Q(year=today.year) | Q(book__form=PaperForm.PARTY)
    rows = Number.objects.filter(this, book__in=held).values_list("book", "state")
    for book, state, count, highest in rows.annotate(Count("pk"), Max("number")):
        counted[book][state] = count
        last[book] = max(last[book], highest)
    for series in NumberSeries.objects.filter(this, book__in=held, on_paper__gt=0).order_by("kind"):
        begun[series.book_id].append(series)
        last[series.book_id] = max(last[series.book_id], series.on_paper)
    return [
        Kept(book, begun[book.pk], last[book.pk], *(counted[book.pk].get(state, 0) for state in _STATES))
        for book in held
    ]


_GONE = (DraftState.DROPPED, DraftState.RECALLED)
_STATES = (NumberState.USED, NumberState.RESERVED, NumberState.CANCELLED)
_ORDERING = tuple(kind.value for kind in PaperKind if kind.orders)

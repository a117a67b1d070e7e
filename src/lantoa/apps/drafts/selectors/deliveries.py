"""Whom issued papers went to: for the office that issued them, and for the units that get them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet
from django.utils import timezone

from lantoa.apps.accounts.models import Membership
from lantoa.apps.drafts.models import Delivery, Draft, DraftRelation
from lantoa.apps.drafts.selectors.access import roles_that
from lantoa.apps.drafts.selectors.sent_files import SentFile, sent_files
from lantoa.apps.drafts.selectors.waiting import MOST, Waiting
from lantoa.apps.organisations.selectors import below, on_day
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach

# What somebody gets once it was sent; what became of a paper it got before, at once
_THERE = ~Q(sent_at=None) | ~Q(about=None)


class To(NamedTuple):
    """One recipient; `works_here`: somebody of the unit signs in here and can say that it came."""

    row: Delivery
    works_here: bool


class Received(NamedTuple):
    """What a unit got: the paper, its files to read, and what became of it since."""

    row: Delivery
    files: Sequence[SentFile]
    since: Sequence[DraftRelation]


def recipients(row: Draft, *, on: date) -> list[To]:
    """Whom a paper went to, in the order it names them."""
    found = list(row.deliveries.select_related("sent_by", "received_by", "about").order_by("place"))
    units = {one.unit_id for one in found if one.unit_id}
    here = _manned(units, on)
    return [To(one, one.unit_id in here) for one in found]


def find(actor: Actor, *, delivery: int, on: date) -> Delivery:
    """A paper that came to a unit within reach; `Refused("not_found")` for any other."""
    row = _seen(actor, Verb.REGISTER_VIEW, on).filter(pk=delivery).first()
    if row is None:
        raise Refused("not_found")
    return row


def received(actor: Actor, *, delivery: int, on: date) -> Received:
    """The page of one of them."""
    row = find(actor, delivery=delivery, on=on)
    since = row.draft.related.filter(draft__issued_at__isnull=False).select_related("draft")
    return Received(
        row, sent_files(row.draft), list(since.defer("draft__body", "draft__folded").order_by("pk"))
    )


def waiting(actor: Actor, *, now: datetime) -> list[Waiting]:
    """What came to the actor's units and nobody has said so; what became of papers they got stands with it."""
    rows = _seen(actor, Verb.REGISTER_RECEIVE, timezone.localdate(now)).filter(received_at=None)
    return [_one(row) for row in rows.order_by("pk")[:MOST]]


def _seen(actor: Actor, verb: Verb, on: date) -> QuerySet[Delivery]:
    rows = Delivery.objects.filter(_THERE, unit__in=below(reach(actor, verb=verb), on=on))
    rows = rows.select_related("draft__office", "unit", "about", "received_by", "arrival")
    return rows.defer("draft__folded", "about__body", "about__folded")


def _manned(units: set[str], on: date) -> set[str]:
    """Those of the units in which somebody who receives papers signs in."""
    working = Membership.objects.filter(on_day(on), unit__in=units, user__is_active=True)
    return set(working.filter(role__in=roles_that(Verb.REGISTER_RECEIVE)).values_list("unit_id", flat=True))


def _one(row: Delivery) -> Waiting:
    title = ": ".join(part for part in (f"{row.draft.kind} {row.draft.printed}", row.draft.subject) if part)
    kind = "receive" if row.about_id is None else "told"
    return Waiting(kind, None, False, title, row.draft.recall_reason, row.draft_id, row.pk)

"""Who sees an outgoing paper: its office, the unit that drafts it, who signs it."""

from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Q, QuerySet

from lantoa.apps.accounts.models import User
from lantoa.apps.drafts.models import Draft
from lantoa.apps.organisations.selectors import below, path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach


def within(actor: Actor, *, verb: Verb, on: date) -> Q:
    """Papers of offices, or drafted in units, where the actor may do this."""
    units = below(reach(actor, verb=verb), on=on)
    return Q(office__in=units) | Q(unit__in=units)


def visible(actor: Actor, *, on: date) -> QuerySet[Draft]:
    """Papers within reach, and those the person is to sign."""
    seen = within(actor, verb=Verb.DISPATCH_VIEW, on=on)
    if actor.id is not None and reach(actor, verb=Verb.DISPATCH_VIEW):
        seen |= Q(signer=actor.id)
    return Draft.objects.filter(seen)


def find(actor: Actor, *, draft: int, on: date) -> Draft:
    """One of those; `Refused("not_found")` for any other."""
    people = ("office", "unit", "signer", "delegation", "made_by", "changed_by", "issued_by")
    row = visible(actor, on=on).select_related(*people).filter(pk=draft).first()
    if row is None:
        raise Refused("not_found")
    return row


class Change(NamedTuple):
    """Who changed a paper, and when."""

    by: User
    at: datetime


def last_change(actor: Actor, *, draft: int, on: date) -> Change:
    """The last time its words were saved or it was moved on."""
    row = find(actor, draft=draft, on=on)
    moved = row.steps.select_related("by").order_by("-pk").first()
    if moved is not None and moved.at >= row.changed_at:
        return Change(moved.by, moved.at)
    return Change(row.changed_by, row.changed_at)


def draft_path(row: Draft, *, on: date) -> frozenset[str]:
    """The drafting unit, the office, and all above them: where a role must stand to draft and to check the content."""
    return frozenset((*path(row.unit_id, on=on), *path(row.office_id, on=on)))


def office_path(row: Draft, *, on: date) -> frozenset[str]:
    """The office and all above: where a role must stand to check the form, number and issue."""
    return frozenset(path(row.office_id, on=on))

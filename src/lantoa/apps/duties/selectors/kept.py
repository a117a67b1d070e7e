"""What people keep: calendar addresses and the duties these show."""

import hashlib
from datetime import date, datetime, timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl

from django.db.models import Q, QuerySet
from django.utils import timezone

from lantoa.apps.accounts.selectors import actor_of
from lantoa.apps.duties.models import Feed
from lantoa.apps.duties.selectors.filters import Filters, parse
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.lines import Line
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor

# What a calendar program holds without trouble; what is long past is no appointment
MOST_EVENTS, PAST = 2_000, timedelta(days=90)
_SEEN = timedelta(hours=1)


class Calendar(NamedTuple):
    """The duties of a calendar address, and when the newest of them changed."""

    feed: Feed
    lines: list[Line]
    changed: datetime


def feeds(actor: Actor) -> QuerySet[Feed]:
    """The person's own that still answer, newest first."""
    return Feed.objects.filter(owner=actor.id, revoked_at=None).order_by("-pk")


def filters_of(query: str) -> Filters:
    """Filters as they were kept."""
    return parse(dict(parse_qsl(query)))


def calendar(token: str, *, on: date) -> Calendar:
    """What a private address shows today: what its owner may see today. Unknown and revoked addresses show nothing."""
    mine = Feed.objects.select_related("owner").filter(token_sha256=hashed(token), revoked_at=None)
    feed = mine.first()
    if feed is None or not feed.owner.is_active:
        raise Refused("not_found")
    since = on - PAST
    who, filters = actor_of(feed.owner, on=on), filters_of(feed.query)
    due = Ledger(who, filters, on=on).only(
        Q(due_on__isnull=False) & (Q(due_on__gte=since) | ~Q(rrule="")),
        lambda one: one.due_on is not None and (one.due_on >= since or bool(one.rrule)),
    )
    held = due.lines(0, MOST_EVENTS)
    # What only begins on a day is asked for along an index of its own
    begins = Ledger(who, filters._replace(begins=True), on=on).only(
        Q(due_on=None, begins_on__gte=since),
        lambda one: one.due_on is None and one.begins_on is not None and one.begins_on >= since,
    )
    held += begins.lines(0, MOST_EVENTS - len(held))
    return Calendar(feed, held, max((line.duty.changed_at for line in held), default=feed.made_at))


def hashed(token: str) -> str:
    """What is kept of a secret address."""
    return hashlib.sha256(token.encode()).hexdigest()


def note_reading(feed: Feed) -> None:
    """That the address is in use; written once an hour at most. No event: nothing of the office's changes."""
    now = timezone.now()
    if feed.last_read_at is None or now - feed.last_read_at > _SEEN:
        Feed.objects.filter(pk=feed.pk).update(last_read_at=now)

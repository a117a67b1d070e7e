"""What a person keeps for himself: filters under a name, private calendar addresses."""

import secrets

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import Feed, SavedView
from lantoa.apps.duties.selectors.kept import hashed
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach

MOST_VIEWS, MOST_FEEDS = 50, 20


@transaction.atomic
def save_view(actor: Actor, *, name: str, query: str) -> SavedView:
    """Filters under a name; the same name again holds the new filters."""
    owner, name = _person(actor), " ".join(name.split())[:100]
    if not name:
        raise Refused("view_needs_name")
    if SavedView.objects.filter(owner=owner).exclude(name=name).count() >= MOST_VIEWS:
        raise Refused("too_many_views", most=MOST_VIEWS)
    view, made = SavedView.objects.update_or_create(
        owner_id=owner, name=name, defaults={"query": query[:1000]}
    )
    after = {"name": name, "query": view.query}
    record(actor, verb="view.saved" if made else "view.changed", kind="view", key=view.pk, after=after)
    return view


@transaction.atomic
def drop_view(actor: Actor, *, view: int) -> None:
    """No longer kept. Said twice, it is so once; nobody drops another's."""
    row = SavedView.objects.filter(pk=view, owner=_person(actor)).first()
    if row is None:
        return
    before = {"name": row.name, "query": row.query}
    key = row.pk
    row.delete()
    record(actor, verb="view.dropped", kind="view", key=key, before=before)


@transaction.atomic
def open_feed(actor: Actor, *, query: str) -> tuple[Feed, str]:
    """A new calendar address. Its secret part is told here and nowhere again."""
    owner = _person(actor)
    if Feed.objects.filter(owner=owner, revoked_at=None).count() >= MOST_FEEDS:
        raise Refused("too_many_feeds", most=MOST_FEEDS)
    token = secrets.token_urlsafe(32)
    feed = Feed.objects.create(owner_id=owner, token_sha256=hashed(token), query=query[:1000])
    record(actor, verb="feed.opened", kind="feed", key=feed.pk, after={"query": feed.query})
    return feed, token


@transaction.atomic
def revoke_feed(actor: Actor, *, feed: int) -> None:
    """The address answers no more. Said twice, it is so once."""
    row = Feed.objects.select_for_update().filter(pk=feed, owner=_person(actor)).first()
    if row and row.revoked_at is None:
        row.revoked_at = timezone.now()
        row.save(update_fields=["revoked_at"])
        record(actor, verb="feed.revoked", kind="feed", key=row.pk, after={"revoked_at": row.revoked_at})


def _person(actor: Actor) -> int:
    if actor.id is None or not reach(actor, verb=Verb.DUTY_VIEW):
        raise Refused("not_permitted")
    return actor.id

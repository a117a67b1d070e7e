"""Topics: the machine suggests which duties are about one thing, a person decides.

All lock in one order, so that nobody waits in a ring: the office, its topics by number, duties by number (`_lock`).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Q

from lantoa.apps.audit.services import record
from lantoa.apps.duties.models import Duty, Topic
from lantoa.apps.duties.selectors.access import office_path, visible
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.apps.duties.selectors.topics import within_reach
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require
from lantoa.core.planning import Group, Subject, group_subjects

# More than an office has open at a time; what is grouped already is not asked about
MOST_DUTIES = 20_000


@transaction.atomic
def suggest_topics(actor: Actor, *, office: str, today: date) -> int:
    """Which of the office's open duties without a topic are about one thing; how many such things.

    Asked again, the suggestions nobody decided about are made anew.
    """
    require(actor, verb=Verb.DUTY_GROUP, path=path(office, on=today))
    # One at a time for an office: two would make the same topics
    list(Unit.objects.select_for_update(no_key=True).filter(pk=office))
    known = list(Topic.objects.select_for_update().filter(office=office).order_by("pk"))
    _lock(Q(office=office) & (Q(suggested_topic__isnull=False) | _UNGROUPED))
    Topic.objects.filter(pk__in=[topic.pk for topic in known if not topic.decided]).delete()
    Duty.objects.filter(office=office, suggested_topic__isnull=False).update(suggested_topic=None)
    decided = [topic for topic in known if topic.decided]
    groups = group_subjects(_subjects(office), known=[topic.name for topic in decided])
    names = {topic.name.casefold(): topic for topic in decided}
    for group in groups:
        topic = names.get(group.name.casefold()) or _new(office, group, names)
        Duty.objects.filter(pk__in=group.keys).update(suggested_topic=topic)
    record(
        actor, verb="topic.suggested", kind="office", key=office, unit=office, after={"groups": len(groups)}
    )
    return len(groups)


@transaction.atomic
def accept_topic(actor: Actor, *, topic: int, today: date, name: str = "") -> Topic:
    """The duties suggested for it belong together, under this name."""
    row = _held(actor, topic, today)
    taken = _lock(Q(suggested_topic=row, topic=None))
    if row.decided and not taken:
        return row
    before = {"name": row.name, "decided": row.decided}
    row.decided = True
    _name(row, name or row.name)
    Duty.objects.filter(pk__in=taken).update(topic=row, suggested_topic=None)
    after = {"name": row.name, "decided": True, "duties": taken}
    return _told(actor, "topic.accepted", row, before, after)


@transaction.atomic
def drop_topic(actor: Actor, *, topic: int, today: date) -> None:
    """No topic: its duties belong to none, or were never about one thing."""
    row = Topic.objects.select_for_update().filter(pk=topic).first()
    if row is None:  # said twice
        return
    row = _held(actor, topic, today)
    _lock(Q(topic=row) | Q(suggested_topic=row))
    before = {"name": row.name, "decided": row.decided}
    _told(actor, "topic.dropped", row, before, {})
    row.delete()


@transaction.atomic
def rename_topic(actor: Actor, *, topic: int, today: date, name: str) -> Topic:
    """Another name."""
    row = _held(actor, topic, today)
    before = {"name": row.name}
    if _plain(name) == row.name:
        return row
    _name(row, name)
    return _told(actor, "topic.renamed", row, before, {"name": row.name})


@transaction.atomic
def merge_topics(actor: Actor, *, topic: int, into: int, today: date) -> Topic:
    """Two that are one: all duties of the first go to the second."""
    both = Topic.objects.select_for_update().filter(pk__in=(topic, into)).order_by("pk").in_bulk()
    row, kept = _held(actor, topic, today), both.get(into)
    if kept is None or kept.office_id != row.office_id or kept.pk == row.pk:
        raise Refused("topic_itself")
    _lock(Q(topic=row) | Q(suggested_topic=row))
    moved = list(Duty.objects.filter(topic=row).order_by("pk").values_list("pk", flat=True))
    Duty.objects.filter(topic=row).update(topic=kept)
    Duty.objects.filter(suggested_topic=row).update(suggested_topic=kept)
    before = {"name": row.name, "duties": moved}
    row.delete()
    return _told(actor, "topic.merged", kept, before, {"name": kept.name})


@transaction.atomic
def put_in(actor: Actor, *, duties: Sequence[int], name: str, today: date) -> Topic:
    """These duties are about that thing; a topic of that name is made where there is none."""
    seen = visible(actor, on=today).filter(pk__in=duties)
    first = seen.first()
    if first is None or seen.exclude(office=first.office_id).exists():
        raise Refused("not_found")
    require(actor, verb=Verb.DUTY_GROUP, path=office_path(first, on=today))
    made, _new = Topic.objects.get_or_create(
        office_id=first.office_id, name=_plain(name), defaults={"decided": True}
    )
    # The topic before its duties, as where topics are merged
    topic = Topic.objects.select_for_update().filter(pk=made.pk).first()
    if topic is None:
        raise Refused("changed_meanwhile")
    rows = seen.select_for_update(of=("self",)).order_by("pk")
    moving = [row.pk for row in rows if row.topic_id != topic.pk]
    if moving:
        topic.decided = True
        topic.save(update_fields=["decided"])
        Duty.objects.filter(pk__in=moving).update(topic=topic, suggested_topic=None)
        _told(actor, "topic.filled", topic, {}, {"duties": moving})
    return topic


@transaction.atomic
def take_out(actor: Actor, *, duty: int, today: date) -> None:
    """This one is about something else."""
    row = visible(actor, on=today).select_for_update(of=("self",)).filter(pk=duty).first()
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DUTY_GROUP, path=office_path(row, on=today))
    topic = row.topic or row.suggested_topic
    if topic:
        Duty.objects.filter(pk=row.pk).update(topic=None, suggested_topic=None)
        _told(actor, "topic.emptied", topic, {"duties": [row.pk]}, {})


_UNGROUPED = Q(topic=None, state__in=OPEN)


def _lock(wanted: Q) -> list[int]:
    """These duties, nobody else's until what is done is written."""
    rows = Duty.objects.select_for_update(no_key=True).filter(wanted).order_by("pk")
    return list(rows.values_list("pk", flat=True))


def _subjects(office: str) -> list[Subject]:
    rows = Duty.objects.filter(_UNGROUPED, office=office).order_by("pk")
    told = rows.values_list("pk", "arrival", "section", "arrival__subject", "action")[:MOST_DUTIES]
    return [Subject(key, paper, tuple(section.split(" › ")), *more) for key, paper, section, *more in told]


def _new(office: str, group: Group, names: dict[str, Topic]) -> Topic:
    topic = Topic.objects.create(office_id=office, name=group.name[:200])
    names[group.name.casefold()] = topic
    return topic


def _held(actor: Actor, topic: int, today: date) -> Topic:
    row = within_reach(actor, on=today).select_for_update(of=("self",)).filter(pk=topic).first()
    if row is None:
        raise Refused("not_found")
    require(actor, verb=Verb.DUTY_GROUP, path=path(row.office_id, on=today))
    return row


def _name(topic: Topic, name: str) -> None:
    """Saved under this name, which no other of the office has: not even one that came this moment."""
    topic.name = _plain(name)
    try:
        with transaction.atomic():
            topic.save(update_fields=["name", "decided"])
    except IntegrityError as error:
        raise Refused("topic_name_taken", name=topic.name) from error


def _plain(name: str) -> str:
    name = " ".join(name.split())[:200]
    if not name:
        raise Refused("topic_needs_name")
    return name


def _told(
    actor: Actor, verb: str, topic: Topic, before: Mapping[str, object], after: Mapping[str, object]
) -> Topic:
    record(actor, verb=verb, kind="topic", key=topic.pk, unit=topic.office_id, before=before, after=after)
    return topic

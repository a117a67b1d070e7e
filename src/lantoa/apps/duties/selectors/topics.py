"""Reading topics."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from operator import add
from typing import Any, NamedTuple

from django.db.models import Count, DateField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce

from lantoa.apps.duties.models import Duty, Topic
from lantoa.apps.duties.selectors.access import standing_in
from lantoa.apps.duties.selectors.filters import Filters, in_state
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.standing import Own
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import below
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach
from lantoa.core.text import skeleton

MOST = 200


class Counted(NamedTuple):
    """A topic with its duties: open, late, all, and of how many papers."""

    pk: int
    name: str
    open: int
    late: int
    all: int
    papers: int


class Suggestion(NamedTuple):
    """Duties that wait to be taken into a topic, new or decided already, and of how many papers they are."""

    pk: int
    name: str
    decided: bool
    waiting: int
    papers: int


# A list of topics by what it is sorted: figures from the largest on, names from A
TOPIC_ORDERS: Mapping[str, Callable[[Counted], Any]] = {
    "open": lambda one: (-one.open, one.name),
    "late": lambda one: (-one.late, one.name),
    "all": lambda one: (-one.all, one.name),
    "papers": lambda one: (-one.papers, one.name),
    "name": lambda one: skeleton(one.name),
}


def topics(actor: Actor, *, on: date, sort: str = "open") -> list[Counted]:
    """Decided topics with what is open, late and of how many papers; the fullest first where nothing else is asked."""
    rows = within_reach(actor, on=on).filter(decided=True)
    named = dict(rows.values_list("pk", "name"))
    asked = Ledger(actor, Filters(state="all"), on=on)
    here = asked.here().filter(topic__in=named).values_list("topic")
    counted = here.annotate(
        open=Count("pk", filter=in_state("open", on=on)),
        late=Count("pk", filter=in_state("late", on=on)),
        all=Count("pk"),
        papers=Count("arrival", distinct=True),
    )
    told = {topic: counts for topic, *counts in counted}
    own: dict[int | None, list[Own]] = defaultdict(list)
    for one in asked.own:
        own[one.topic].append(one)
    whole = (
        Counted(pk, name, *map(add, told.get(pk, (0, 0, 0, 0)), _counted(asked, own[pk])))
        for pk, name in named.items()
    )
    key = sort.removeprefix("-")
    if key not in TOPIC_ORDERS:
        return sorted(whole, key=TOPIC_ORDERS["open"])
    return sorted(whole, key=TOPIC_ORDERS[key], reverse=sort.startswith("-"))


def _counted(asked: Ledger, own: Sequence[Own]) -> tuple[int, int, int, int]:
    opened, late = (
        sum(asked.counts(state, (one.state, one.due_on)) for one in own) for state in ("open", "late")
    )
    return opened, late, len(own), len({one.arrival for one in own})


def suggestions(actor: Actor, *, on: date) -> list[Suggestion]:
    """What the machine suggests: new topics, and more duties for decided ones; the largest first."""
    rows = {row.pk: row for row in within_reach(actor, on=on)}
    waiting = Duty.objects.filter(suggested_topic__in=rows, topic=None).order_by()
    counted = waiting.values_list("suggested_topic").annotate(Count("pk"), Count("arrival", distinct=True))
    told = [Suggestion(topic, rows[topic].name, rows[topic].decided, *counts) for topic, *counts in counted]
    return sorted(told, key=lambda one: (-one.waiting, one.name))


def topic(actor: Actor, *, topic: int, on: date) -> Topic:
    """One topic within reach."""
    row = within_reach(actor, on=on).filter(pk=topic).first()
    if row is None:
        raise Refused("not_found")
    return row


# Duties of a topic by what they are sorted; those of no day come last
_MEMBER_ORDERS = {
    "paper": ("arrival", "pk"),
    "-paper": ("-arrival", "-pk"),
    "due": ("due", "pk"),
    "-due": ("-due", "-pk"),
}


def members(topic: Topic, *, sort: str = "paper") -> QuerySet[Duty, tuple[int, int, date]]:
    """(paper, duty, day) of its duties and of those suggested for it; all are of the topic's own office."""
    whose = (Duty.objects.filter(topic=topic), Duty.objects.filter(suggested_topic=topic, topic=None))
    none = date.min if sort == "-due" else date.max
    due = Coalesce("due_on", Value(none), output_field=DateField())
    decided, suggested = (rows.annotate(due=due).values_list("arrival", "pk", "due") for rows in whose)
    return decided.union(suggested, all=True).order_by(*_MEMBER_ORDERS.get(sort, _MEMBER_ORDERS["paper"]))


def siblings(topic: Topic) -> QuerySet[Topic]:
    """Other decided topics of the same office."""
    return (
        Topic.objects.filter(office=topic.office_id, decided=True)
        .exclude(pk=topic.pk)
        .order_by("name")[:MOST]
    )


def grouping_offices(actor: Actor, *, on: date) -> list[tuple[str, str]]:
    """Offices that have duties and whose topics the actor may decide about, as (id, name)."""
    units = below(reach(actor, verb=Verb.DUTY_GROUP), on=on)
    keeping = Unit.objects.filter(Exists(Duty.objects.filter(office=OuterRef("pk"))), pk__in=units)
    return list(keeping.order_by("folded").values_list("pk", "name")[:MOST])


def within_reach(actor: Actor, *, on: date) -> QuerySet[Topic]:
    """Topics of the offices the actor may look into; of a committee nothing is named to its collaborators."""
    return Topic.objects.filter(office__in=standing_in(actor, verb=Verb.DUTY_VIEW, on=on))

"""Whom issued papers went to: for the office that issued them, and for the units that get them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db.models import Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from lantoa.apps.drafts.models import Delivery, Draft, DraftRelation, DraftState, Step
from lantoa.apps.drafts.selectors.access import within
from lantoa.apps.drafts.selectors.mailrooms import mailrooms
from lantoa.apps.drafts.selectors.sent_files import SentFile, sent_files
from lantoa.apps.drafts.selectors.waiting import ASKS_RECALL, MOST, Waiting, recall_asked
from lantoa.apps.organisations.selectors import below
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach

# What somebody gets once it was sent; what became of a paper it got before, at once
_THERE = ~Q(sent_at=None) | ~Q(about=None)


class To(NamedTuple):
    """One recipient; `works_here`: somebody signs in here who takes in what comes to the unit."""

    row: Delivery
    works_here: bool


class Received(NamedTuple):
    """What a unit got: the paper, the units it came to together, its files, what became of it, whether its recall is asked."""

    row: Delivery
    units: Sequence[str]
    files: Sequence[SentFile]
    since: Sequence[DraftRelation]
    recall_asked: Step | None


def recipients(row: Draft, *, on: date) -> list[To]:
    """Whom a paper went to, in the order it names them."""
    found = list(row.deliveries.select_related("sent_by", "received_by", "about").order_by("place"))
    units = {one.unit_id for one in found if one.unit_id}
    here = mailrooms(units, on=on)
    return [To(one, one.unit_id in here) for one in found]


def chosen(actor: Actor, *, draft: int, keys: Collection[int], on: date) -> list[Delivery]:
    """Of the recipients of a paper that the actor issues those that were ticked, but for whoever has it already."""
    issues = Draft.objects.filter(within(actor, verb=Verb.DISPATCH_ISSUE, on=on), pk=draft)
    rows = Delivery.objects.filter(draft__in=issues.values("pk"), pk__in=keys, received_at=None)
    return list(rows.order_by("place"))


def find(actor: Actor, *, delivery: int, on: date) -> Delivery:
    """A paper that came to a unit within reach; `Refused("not_found")` for any other."""
    row = _seen(actor, Verb.REGISTER_VIEW, on).filter(pk=delivery).first()
    if row is None:
        raise Refused("not_found")
    return row


def together(row: Delivery, *, on: date) -> tuple[str, list[Delivery]]:
    """In whose register it stands, and all that came there of the same paper: it is taken in once."""
    unit = str(row.unit_id)
    same = Delivery.objects.filter(_THERE, draft=row.draft_id, about=row.about_id).exclude(unit=None)
    same = same.select_related("unit").order_by("place")
    rooms = mailrooms([str(one.unit_id) for one in same], on=on)
    room = rooms.get(unit, unit)
    return room, [one for one in same if rooms.get(str(one.unit_id), one.unit_id) == room]


def received(actor: Actor, *, delivery: int, on: date) -> Received:
    """The page of one of them."""
    row = find(actor, delivery=delivery, on=on)
    since = row.draft.related.filter(draft__issued_at__isnull=False).select_related("draft")
    return Received(
        row,
        [str(one.unit) for one in together(row, on=on)[1]],
        sent_files(row.draft),
        list(since.defer("draft__body", "draft__folded").order_by("pk")),
        recall_asked(row.draft) if row.draft.state == DraftState.ISSUED else None,
    )


def waiting(actor: Actor, *, now: datetime) -> list[Waiting]:
    """What came to the actor's units and nobody has said so, a paper once; what became of papers they got stands with it."""
    today = timezone.localdate(now)
    rows = _seen(actor, Verb.REGISTER_RECEIVE, today).filter(received_at=None)
    to = rows.order_by().values_list("unit_id", flat=True).distinct()
    rooms = mailrooms([*to], on=today)
    mine = reach(actor, verb=Verb.REGISTER_RECEIVE)
    rows = rows.filter(unit__in=[unit for unit, room in rooms.items() if room in mine])
    first = rows.order_by().values("draft").annotate(first=Min("pk")).order_by("first").values("draft")[:MOST]
    last = Step.objects.filter(draft=OuterRef("draft")).order_by("-pk")
    rows = rows.filter(draft__in=first).annotate(
        last=Subquery(last.values("verb")[:1]), said=Subquery(last.values("comment")[:1])
    )
    found: dict[tuple[object, ...], list[Delivery]] = {}
    for row in rows.order_by("pk"):
        found.setdefault((row.draft_id, row.about_id, rooms[str(row.unit_id)]), []).append(row)
    return [_one(rows) for rows in [*found.values()][:MOST]]


def _seen(actor: Actor, verb: Verb, on: date) -> QuerySet[Delivery]:
    rows = Delivery.objects.filter(_THERE, unit__in=below(reach(actor, verb=verb), on=on))
    rows = rows.select_related("draft__office", "unit", "about", "received_by", "arrival")
    return rows.defer("draft__body", "draft__folded", "about__body", "about__folded")


def _one(rows: Sequence[Delivery]) -> Waiting:
    row = rows[0]
    title = ": ".join(part for part in (f"{row.draft.kind} {row.draft.printed}", row.draft.subject) if part)
    kind = "receive" if row.about_id is None else "told"
    asked = getattr(row, "last", "") == ASKS_RECALL
    return Waiting(
        kind,
        None,
        False,
        title,
        row.draft.recall_reason,
        row.draft_id,
        row.pk,
        "; ".join(str(one.unit) for one in rows),
        getattr(row, "said", "") if asked else "",
    )

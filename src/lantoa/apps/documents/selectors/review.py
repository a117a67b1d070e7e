"""Reading a review: what is left, in which order, what belongs together, who else is there."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any, NamedTuple

from django.db.models import Count, Q, Sum
from django.utils import timezone

from lantoa.apps.documents.convert import LISTS
from lantoa.apps.documents.letterhead import symbol_key
from lantoa.apps.documents.models import SETTLED, Arrival, Decision, Item, ItemKind, ItemState, Reading, Visit
from lantoa.apps.documents.selectors.access import paths, within_reach
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may

__all__ = ["Reading"]  # faces name the type, and never touch the rows
# At this share of right findings a person may take them all in one step
SURE = 0.9
PRESENT = timedelta(seconds=60)
_LIVE = ~Q(state=ItemState.REPLACED)
_OUT = (ItemState.REJECTED, ItemState.REPLACED)


class Progress(NamedTuple):
    """How far a review is. `mark` changes whenever any item does."""

    left: int
    sure: int
    decided: int
    mark: int


class Entry(NamedTuple):
    """An item in its place. `parent`: the duty it belongs to (0: none); `rank`: the least sure of its group."""

    id: int
    kind: str
    state: str
    confidence: float | None
    start: int
    end: int
    version: int
    parent: int
    rank: float


class Rows(NamedTuple):
    """The items of a paper, and part → its duty."""

    items: Sequence[Item]
    parents: Mapping[int, int]


class Card(NamedTuple):
    """An item with what is shown beside it."""

    item: Item
    words: str
    parts: Sequence[Item]
    parent: Item | None
    neighbour: Item | None


class Neighbour(NamedTuple):
    """Who else has the paper open."""

    name: str
    at: datetime


def find(actor: Actor, *, arrival: int) -> Reading:
    """The reading of a paper within reach; `Refused("not_found")` for any other."""
    seen = within_reach(actor, verb=Verb.REVIEW_VIEW, on=timezone.localdate())
    reading = (
        Reading.objects.select_related("arrival", "reviewed_by")
        .defer("body", "layout", "text")
        .filter(current=True, arrival__in=Arrival.objects.filter(seen, pk=arrival))
        .first()
    )
    if reading is None:
        raise Refused("not_found")
    return reading


def decides(actor: Actor, reading: Reading) -> bool:
    """Whether the person may decide here, or only look."""
    return may(actor, verb=Verb.REVIEW_DECIDE, path=paths(reading.arrival, on=timezone.localdate()))


def progress(reading: Reading) -> Progress:
    """What is left, what of it is sure, what is decided."""
    waiting = Q(state=ItemState.PROPOSED)
    told = Item.objects.filter(reading=reading).aggregate(
        left=Count("id", filter=waiting),
        sure=Count("id", filter=waiting & Q(confidence__gte=SURE)),
        decided=Count("id", filter=_LIVE & ~waiting),
        versions=Sum("version"),
        rows=Count("id"),
    )
    return Progress(told["left"], told["sure"], told["decided"], (told["versions"] or 0) + told["rows"])


def rows(reading: Reading) -> Rows:
    """Every live item in reading order, and which belong together."""
    items = list(_items(reading).filter(_LIVE).order_by("start", "id"))
    return Rows(items, _parents(items))


def entries(live: Rows, *, unsure_first: bool) -> list[Entry]:
    """The items in the order of the review. The order stays while they are decided: nothing jumps."""
    heads = [live.parents.get(item.pk, item.pk) for item in live.items]
    rank: dict[int, float] = {}
    first: dict[int, int] = {}
    for item, head in zip(live.items, heads, strict=True):
        rank[head] = min(rank.get(head, 1.0), 1.0 if item.confidence is None else item.confidence)
        first.setdefault(head, item.start)

    def place(entry: Entry) -> tuple[float, int, int, bool, int, int]:
        head = entry.parent or entry.id
        return (
            entry.rank if unsure_first else 0.0,
            first[head],
            head,
            bool(entry.parent),
            entry.start,
            entry.id,
        )

    made = (
        Entry(
            item.pk, item.kind, item.state, item.confidence, item.start, item.end, item.version,
            live.parents.get(item.pk, 0), rank[head],
        )
        for item, head in zip(live.items, heads, strict=True)
    )  # fmt: skip
    return sorted(made, key=place)


def following(order: Sequence[Entry], current: int) -> int:
    """The next undecided item after `current`, from the beginning again at the end; `current` if all are decided."""
    at = next((place for place, entry in enumerate(order) if entry.id == current), -1)
    turned = [*order[at + 1 :], *order[: at + 1]]
    return next((entry.id for entry in turned if entry.state == ItemState.PROPOSED), current)


def card(live: Rows, reading: Reading, key: int) -> Card:
    """One item, its parts or the duty it belongs to, and the next of its kind, to merge with."""
    by_key = {row.pk: row for row in live.items}
    if key not in by_key:
        raise Refused("not_found")
    item = Item.objects.select_related("decided_by").get(pk=key)
    parts = [row for row in live.items if live.parents.get(row.pk) == key and row.state not in _OUT]
    same = [row for row in live.items if row.kind == item.kind and row.state not in _OUT]
    neighbour = next((after for before, after in pairwise(same) if before.pk == key), None)
    parent = by_key.get(live.parents.get(key, 0))
    return Card(item, reading.text[item.start : item.end], parts, parent, neighbour)


def goals(live: Rows) -> list[Item]:
    """What a paper aims at as a whole: targets that a person confirmed and that belong to none of its duties."""
    targets = (item for item in live.items if item.kind == ItemKind.TARGET and item.state in SETTLED)
    return [item for item in targets if item.pk not in live.parents]


def item_of(reading: Reading, key: int) -> Item:
    """One item of a paper."""
    item = Item.objects.filter(reading=reading, pk=key).first()
    if item is None:
        raise Refused("not_found")
    return item


def parts_of(duty: Item) -> list[Item]:
    """The targets, deadlines and citations that hold for a duty now, in reading order."""
    live = rows(duty.reading)
    return [row for row in live.items if live.parents.get(row.pk) == duty.pk and row.state not in _OUT]


def nearest_section(reading: Reading, start: int) -> list[str]:
    """The headings above a place, as the duty before it has them."""
    before = (
        Item.objects.filter(reading=reading, kind=ItemKind.OBLIGATION, start__lte=start)
        .order_by("-start")
        .values_list("value", flat=True)
        .first()
    )
    return list((before or {}).get("section", ()))


def last_step(actor: Actor, reading: Reading) -> Decision | None:
    """The person's own newest step that is not taken back yet."""
    return (
        Decision.objects.filter(reading=reading, by=actor.id, undone_at=None).defer("before").order_by("-id").first()
    )  # fmt: skip


def others(actor: Actor, reading: Reading) -> list[Neighbour]:
    """Who else has it open."""
    rows = Visit.objects.filter(reading=reading, at__gte=timezone.now() - PRESENT).exclude(user=actor.id)
    return [Neighbour(str(row.user), row.at) for row in rows.select_related("user")[:5]]


def held_papers(actor: Actor, symbols: Iterable[str]) -> dict[str, int]:
    """Papers of our own register that these numbers and symbols name: symbol → arrival."""
    wanted = {symbol_key(symbol): symbol for symbol in symbols if symbol}
    if not wanted:
        return {}
    seen = within_reach(actor, verb=Verb.REGISTER_VIEW, on=timezone.localdate())
    found = Arrival.objects.filter(seen, symbol_folded__in=wanted)
    return {wanted[key]: arrival for key, arrival in found.values_list("symbol_folded", "id")}


def _items(reading: Reading) -> Any:
    return Item.objects.filter(reading=reading).defer("proposal")


def _parents(items: Sequence[Item]) -> dict[int, int]:
    """Part → its duty: the one that names it, else the smallest one whose words it stands in."""
    duties = [item for item in items if item.kind == ItemKind.OBLIGATION and item.state not in _OUT]
    named: dict[tuple[str, Any], int] = {
        (str(kind), index): duty.pk
        for duty in reversed(duties)
        for kind, name in LISTS.items()
        if kind != ItemKind.OBLIGATION
        for index in duty.value.get(name, ())
    }
    found = {}
    around: list[Item] = []
    waiting = iter(duties)
    upcoming = next(waiting, None)
    for item in items:
        while upcoming and upcoming.start <= item.start:
            around.append(upcoming)
            upcoming = next(waiting, None)
        around = [duty for duty in around if duty.end > item.start]
        if item.kind == ItemKind.OBLIGATION:
            continue
        holding = [duty for duty in around if duty.end >= item.end]
        nearest = min(holding, key=lambda duty: duty.end - duty.start, default=None)
        parent = named.get((item.kind, item.value.get("index"))) or (nearest.pk if nearest else None)
        if parent:
            found[item.pk] = parent
    return found

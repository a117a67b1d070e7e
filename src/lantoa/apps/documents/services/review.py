"""Reviewing a reading: the machine proposes, a person decides. Every decision is a row and can be taken back."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import SETTLED, Decision, Item, ItemKind, ItemState, Reading, Visit
from lantoa.apps.documents.selectors.access import paths
from lantoa.apps.documents.selectors.review import SURE, nearest_section
from lantoa.apps.documents.services.corrections import corrected, value_of_words
from lantoa.apps.documents.services.decisions import content, keep, person_of, put_back, save, state_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, require

Json = dict[str, Any]

LONGEST_SPAN = 20_000
_LISTS = ("assignees", "coordinators", "deadlines", "targets", "citations", "channels", "audiences")


class Seen(NamedTuple):
    """An item as the person saw it: somebody else may have decided since."""

    id: int
    version: int


class Correction(NamedTuple):
    """What else an item is, as the person saw it."""

    item: Seen
    changes: Json


@transaction.atomic
def confirm(actor: Actor, *, item: Seen, parts: Sequence[Seen] = ()) -> Decision | None:
    """It is right: the item, and the parts shown with it that nobody has decided yet. None if it was so already."""
    first, *others = _held(actor, [item, *parts])
    waiting = [part for part in others if part.state == ItemState.PROPOSED]
    changing = waiting if first.state in SETTLED else [first, *waiting]
    if not changing and _mine(actor, first, item):
        return None
    _unchanged([item], [first])
    _unchanged(parts, waiting)
    before = [state_of(row) for row in changing]
    for row in changing:
        row.state = ItemState.ADDED if row.proposal is None else ItemState.CONFIRMED
    return keep(actor, "confirmed", changing, before) if changing else None


@transaction.atomic
def confirm_sure(actor: Actor, *, reading: int) -> Decision | None:
    """All that the machine is sure of and nobody has decided, in one step. None where there is nothing of the kind."""
    _open(actor, _reading(reading))
    rows = list(
        Item.objects.select_for_update(of=("self",))
        .select_related("reading__arrival")
        .defer("reading__text", "reading__body", "reading__layout", "proposal")
        .filter(reading=reading, state=ItemState.PROPOSED, confidence__gte=SURE)
        .order_by("start", "id")
    )
    before = [state_of(row) for row in rows]
    for row in rows:
        row.state = ItemState.CONFIRMED
    return keep(actor, "confirmed", rows, before) if rows else None


@transaction.atomic
def correct(
    actor: Actor,
    *,
    item: Seen,
    changes: Json,
    start: int | None = None,
    end: int | None = None,
    parts: Sequence[Correction] = (),
) -> Decision | None:
    """It is this instead, and so are its parts, in one step. What the machine proposed stays beside it.

    None if it was so already; a part that is as it was stays undecided.
    """
    row, *others = _held(actor, [item, *(part.item for part in parts)])
    values = [
        corrected(other.kind, other.value, part.changes) for other, part in zip(others, parts, strict=True)
    ]
    changing = [(other, new) for other, new in zip(others, values, strict=True) if new != other.value]
    value = corrected(row.kind, row.value, changes)
    span = _span(row.reading, row.start if start is None else start, row.end if end is None else end)
    same = value == row.value and span == (row.start, row.end)
    if same and not changing and _mine(actor, row, item):
        return None
    touched = [row, *(other for other, _new_value in changing)]
    _unchanged([item, *(part.item for part in parts)], touched)
    before = [state_of(one) for one in touched]
    row.value, (row.start, row.end) = value, span
    _corrected(row, kept=same)
    for other, new in changing:
        other.value = new
        _corrected(other, kept=False)
    return keep(actor, "corrected", touched, before)


@transaction.atomic
def reject(actor: Actor, *, item: Seen) -> Decision | None:
    """It is nothing of the kind."""
    (row,) = _held(actor, [item])
    if row.state == ItemState.REJECTED:
        return None
    _unchanged([item], [row])
    before = [state_of(row)]
    row.state = ItemState.REJECTED
    return keep(actor, "rejected", [row], before)


@transaction.atomic
def add(actor: Actor, *, reading: int, kind: str, start: int, end: int) -> Item:
    """What the machine missed, by its words. Asked twice for the same words, it is added once."""
    home = _open(actor, _reading(reading))
    if kind not in ItemKind.values:
        raise Refused("review_value", field="kind")
    start, end = whole_words(home.text, *_span(home, start, end))
    there = Item.objects.filter(reading=home, kind=kind, start=start, end=end, state=ItemState.ADDED).first()
    if there:
        return there
    item = _new(home, kind, start, end)
    item.value = _value(home, kind, start, end)
    item.save()
    keep(actor, "added", [], [], made=[item])
    return item


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A selection that begins or ends within a word takes the whole word."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


@transaction.atomic
def split(actor: Actor, *, item: Seen, at: int) -> list[Item]:
    """One that is two: the words before `at`, and those from there on."""
    (row,) = _held(actor, [item])
    if row.state == ItemState.REPLACED:
        return _made_of(row)
    _unchanged([item], [row])
    if not row.start < at < row.end:
        raise Refused("review_cannot_split")
    spans = _span(row.reading, row.start, at), _span(row.reading, at, row.end)
    halves = [_new(row.reading, row.kind, *span) for span in spans]
    for half in halves:
        again = {} if row.kind == ItemKind.OBLIGATION else _value(row.reading, row.kind, half.start, half.end)
        half.value = {**row.value, **again}
    _replace(actor, "split", [row], halves)
    return halves


@transaction.atomic
def merge(actor: Actor, *, items: Sequence[Seen]) -> Item:
    """Several of a kind that are one: all their words, all their bodies and parts."""
    rows = sorted(_held(actor, items), key=lambda row: row.start)
    if len({(row.reading_id, row.kind) for row in rows}) != 1 or len({row.pk for row in rows}) < 2:
        raise Refused("review_cannot_merge")
    if all(row.state == ItemState.REPLACED for row in rows):
        return _one_of_all(rows)
    _unchanged(items, rows)
    reading = rows[0].reading
    whole = _new(reading, rows[0].kind, *_span(reading, rows[0].start, max(row.end for row in rows)))
    whole.value = _joined(row.value for row in rows)
    _replace(actor, "merged", rows, [whole])
    return whole


@transaction.atomic
def undo(actor: Actor, *, decision: int) -> Decision:
    """One's own step taken back whole, as long as nobody decided over it."""
    step = (
        Decision.objects.select_for_update(of=("self",))
        .select_related("reading__arrival")
        .filter(pk=decision)
        .first()
    )
    if step is None:
        raise Refused("not_found")
    _open(actor, step.reading)
    if step.by_id != actor.id:
        raise Refused("review_not_yours")
    if step.undone_at:
        return step
    rows = Item.objects.select_for_update().in_bulk([state["id"] for state in step.after])
    if any(content(state_of(rows[state["id"]])) != content(state) for state in step.after):
        raise Refused("changed_meanwhile")
    for state in step.before:
        put_back(rows[state["id"]], state)
    for key in step.made:
        rows[key].state = ItemState.REPLACED
    save([*rows.values()])
    step.undone_at = timezone.now()
    step.save(update_fields=["undone_at"])
    record(
        actor, verb="review.undone", kind="decision", key=step.pk, unit=step.reading.arrival.office_id,
        before={"verb": step.verb, "items": [state["id"] for state in step.after]},
    )  # fmt: skip
    return step


@transaction.atomic
def finish_review(actor: Actor, *, reading: int) -> Reading:
    """Every item is decided: the reading is what the office goes by. Said twice, it is so once."""
    home = _may_decide(actor, _reading(reading, lock=True))
    if home.reviewed_at:
        return home
    left = Item.objects.filter(reading=home, state=ItemState.PROPOSED).count()
    if left:
        raise Refused("review_unfinished", left=left)
    home.reviewed_at, home.reviewed_by_id = timezone.now(), actor.id
    home.save(update_fields=["reviewed_at", "reviewed_by"])
    record(
        actor, verb="review.finished", kind="reading", key=home.pk, unit=home.arrival.office_id,
        after={"reviewed_at": home.reviewed_at},
    )  # fmt: skip
    return home


@transaction.atomic
def reopen_review(actor: Actor, *, reading: int) -> Reading:
    """Once more from where it was left."""
    home = _may_decide(actor, _reading(reading, lock=True))
    if home.reviewed_at:
        was, home.reviewed_at, home.reviewed_by_id = home.reviewed_at, None, None
        home.save(update_fields=["reviewed_at", "reviewed_by"])
        record(
            actor, verb="review.reopened", kind="reading", key=home.pk, unit=home.arrival.office_id,
            before={"reviewed_at": was},
        )  # fmt: skip
    return home


def visit(actor: Actor, *, reading: int) -> None:
    """The person has it open now. No event: nothing of the office's changes by looking."""
    home = _reading(reading)
    if home is None or not may(actor, verb=Verb.REVIEW_VIEW, path=_path(home)):
        raise Refused("not_found")
    Visit.objects.update_or_create(reading=home, user_id=person_of(actor), defaults={"at": timezone.now()})


def _reading(key: int, *, lock: bool = False) -> Reading | None:
    rows = Reading.objects.select_for_update(of=("self",)) if lock else Reading.objects.all()
    return rows.select_related("arrival").defer("text", "body", "layout").filter(pk=key).first()


def _path(reading: Reading) -> frozenset[str]:
    return paths(reading.arrival, on=timezone.localdate())


def _may_decide(actor: Actor, reading: Reading | None) -> Reading:
    if reading is None:
        raise Refused("not_found")
    above = _path(reading)
    if not may(actor, verb=Verb.REVIEW_VIEW, path=above):
        raise Refused("not_found")
    require(actor, verb=Verb.REVIEW_DECIDE, path=above)
    if not reading.current:  # the paper has been read again since
        raise Refused("changed_meanwhile")
    return reading


def _open(actor: Actor, reading: Reading | None) -> Reading:
    reading = _may_decide(actor, reading)
    if reading.reviewed_at:
        raise Refused("review_finished")
    return reading


def _held(actor: Actor, items: Sequence[Seen]) -> list[Item]:
    """The rows, locked until the decision is written, in the order they were named."""
    rows = {
        row.pk: row
        for row in Item.objects.select_for_update(of=("self",))
        .select_related("reading__arrival")
        .defer("reading__body", "reading__layout", "reading__text")
        .filter(pk__in=[item.id for item in items])
    }
    first = rows.get(items[0].id)
    if first is None:
        raise Refused("not_found")
    _open(actor, first.reading)
    if len(rows) != len({item.id for item in items}) or {row.reading_id for row in rows.values()} != {
        first.reading_id
    }:
        raise Refused("review_cannot_merge")
    return [rows[item.id] for item in items]


def _unchanged(seen: Iterable[Seen], rows: Iterable[Item]) -> None:
    versions = dict(seen)
    if any(row.version != versions[row.pk] or row.state == ItemState.REPLACED for row in rows):
        raise Refused("changed_meanwhile")


def _mine(actor: Actor, row: Item, seen: Seen) -> bool:
    """Whether this very request was answered before: the answer got lost, the person pressed again."""
    return row.version == seen.version + 1 and row.decided_by_id == actor.id


def _span(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The words from `start` to `end`, without the white space at both edges."""
    words = reading.text[max(0, start) : max(0, end)] if end - start <= LONGEST_SPAN else ""
    if not words.strip():
        raise Refused("review_no_words")
    start = max(0, start) + len(words) - len(words.lstrip())
    return start, start + len(words.strip())


def _corrected(row: Item, *, kept: bool) -> None:
    """The state of a row that was gone through; `kept`: and left as it stood."""
    if row.state != ItemState.ADDED:
        kept = kept and row.state in (ItemState.PROPOSED, ItemState.CONFIRMED)
        row.state = ItemState.CONFIRMED if kept else ItemState.CORRECTED


def _new(reading: Reading, kind: str, start: int, end: int) -> Item:
    return Item(reading=reading, kind=kind, start=start, end=end, value={}, state=ItemState.ADDED)


def _value(reading: Reading, kind: str, start: int, end: int) -> Json:
    date = reading.body.get("letterhead", {}).get("date") or {}
    value = value_of_words(kind, reading.text[start:end], year=date.get("year"))
    if kind == ItemKind.OBLIGATION:
        value["section"] = nearest_section(reading, start)
    return value


def _joined(values: Iterable[Json]) -> Json:
    first, *others = values
    whole = {**first}
    for name in _LISTS:
        if name in first:
            whole[name] = [*first[name]]
            for other in others:
                whole[name] += [part for part in other.get(name, ()) if part not in whole[name]]
    return whole


def _made_of(row: Item) -> list[Item]:
    """What an item was split or merged into; what was taken back or replaced since does not count."""
    made = list(row.made_into.exclude(state=ItemState.REPLACED).order_by("start"))
    if not made:
        raise Refused("changed_meanwhile")
    return made


def _one_of_all(rows: Iterable[Item]) -> Item:
    """What items were merged into, if they were merged into one."""
    shared = set.intersection(*(set(_made_of(row)) for row in rows))
    if not shared:
        raise Refused("changed_meanwhile")
    return shared.pop()


def _replace(actor: Actor, verb: str, old: list[Item], new: list[Item]) -> None:
    before = [state_of(row) for row in old]
    for row in old:
        row.state = ItemState.REPLACED
    sure = [row.confidence for row in old if row.confidence is not None]
    for row in new:
        row.confidence = min(
            sure, default=None
        )  # it stands where they stood, where the least sure come first
        row.save()
        row.made_from.set(old)
    keep(actor, verb, old, before, made=new)

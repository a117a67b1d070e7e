"""The items of a paper under its newer reading: what people decided stays, what they chose to take comes in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lantoa.apps.documents.alignment import Find
from lantoa.apps.documents.compare import (
    PARTS,
    SUBSTANCE,
    Difference,
    Twin,
    key_of,
    old_index,
    plain,
)
from lantoa.apps.documents.convert import LISTS, confidence, value_of
from lantoa.apps.documents.models import SETTLED, Item, ItemKind, ItemState, Reading

Json = dict[str, Any]


class Renewed(NamedTuple):
    """The items there were, changed in place, those that are new, and which of them a person decided by choosing."""

    kept: Sequence[Item]
    made: Sequence[Item]
    chosen: Sequence[Item]


class _Numbers(NamedTuple):
    """Places in the lists of the old reading → in those of the new, and the entries that have no item yet."""

    moved: Mapping[tuple[str, int], Sequence[int]]
    twinned: frozenset[tuple[str, int]]
    new: frozenset[tuple[str, int]]


def renewed(
    pairs: Sequence[Twin], choices: Mapping[str, str], *, found: Sequence[Difference], reading: Reading, find: Find
) -> Renewed:  # fmt: skip
    """Every item in the new reading. `choices` say of each difference found which side holds: `new` or `old`."""
    numbers = _numbers(pairs, reading)
    sorts = {one.key: one.sort for one in found}
    kept, made, chosen = [], [], []
    for twin in pairs:
        sort, take = sorts.get(key_of(twin)), choices.get(key_of(twin))
        if twin.item is None:
            made.append(_made(twin, reading, take))
            chosen += made[-1:] if take == "old" else []
            continue
        was = str(twin.item.state)
        if sort == "changed" and take == "new":
            _take(twin.item, twin, numbers)
        else:
            _keep(twin.item, twin, numbers, find, still=bool(sort))
        if sort == "gone" and take == "new":
            twin.item.state = ItemState.REJECTED
        if take == "new" and (sort == "gone" or was in SETTLED):
            chosen.append(twin.item)
        twin.item.reading = reading
        twin.item.version += 1
        kept.append(twin.item)
    return Renewed(kept, made, chosen)


def _made(twin: Twin, reading: Reading, take: str | None) -> Item:
    """What only the new reading sees: to be reviewed, or none, as the person chose."""
    entry: Json = twin.entry or {}
    return Item(
        reading=reading,
        kind=twin.kind,
        start=entry["span"][0],
        end=entry["span"][1],
        confidence=confidence(entry),
        proposal=entry,
        value={"index": twin.rank, **value_of(entry)},
        state=ItemState.REJECTED if take == "old" else ItemState.PROPOSED,
    )


def _take(item: Item, twin: Twin, numbers: _Numbers) -> None:
    """As the new reading has it; what a person had decided about, this decides again."""
    entry: Json = twin.entry or {}
    value = value_of(entry)
    parts = {name: _joined_parts(kind, name, item.value, value, numbers) for kind, name in PARTS.items()}
    named = {name: indexes for name, indexes in parts.items() if name in value}
    item.value = {"index": twin.rank, **value, **named}
    item.start, item.end = entry["span"]
    item.proposal, item.confidence = entry, confidence(entry)
    if item.state in SETTLED:
        item.state = ItemState.CONFIRMED


def _keep(item: Item, twin: Twin, numbers: _Numbers, find: Find, *, still: bool) -> None:
    """As it is, at its place in the new text. `still`: the new reading says otherwise, so its entry is not the item's."""
    entry = None if still else twin.entry
    new = value_of(entry) if entry else {}
    value = {**item.value, **new, **_own(item, new, find), **_own_parts(item, twin, numbers)}
    index = old_index(item)
    if twin.rank is not None:
        value["index"] = twin.rank
    elif index is not None:
        value["index"] = numbers.moved[item.kind, index][0]
    if item.proposal is not None:
        place = list(find(*item.proposal["span"]))
        item.proposal = entry or {**item.proposal, "span": place}
        item.confidence = confidence(item.proposal)
    item.value = value
    item.start, item.end = twin.place


def _own(item: Item, new: Json, find: Find) -> Json:
    """What the item says; bodies it names keep their places in the new text."""
    names = [name for name in SUBSTANCE[ItemKind(item.kind)] if name in item.value]
    return {
        name: new[name]
        if name in new and plain(new[name]) == plain(item.value[name])
        else _moved(item.value[name], find)
        for name in names
    }


def _moved(value: Any, find: Find) -> Any:
    if not isinstance(value, list):
        return value
    return [
        {**one, "span": list(find(*one["span"]))} if isinstance(one, dict) and one.get("span") else one
        for one in value
    ]


def _own_parts(item: Item, twin: Twin, numbers: _Numbers) -> Json:
    """The parts a duty names, by their new places, and those that are new and belong to it."""
    named = {}
    for kind, name in PARTS.items():
        if name not in item.value:
            continue
        mine = [new for old in item.value[name] for new in numbers.moved.get((kind, old), ())]
        fresh = [new for new in (twin.entry or {}).get(name, ()) if (kind, new) in numbers.new]
        named[name] = [*dict.fromkeys([*mine, *fresh])]
    return named


def _joined_parts(kind: str, name: str, old: Json, new: Json, numbers: _Numbers) -> list[int]:
    """The parts the new reading names, and those of before that it does not know."""
    unknown = [index for index in old.get(name) or () if (kind, index) not in numbers.twinned]
    kept = [place for index in unknown for place in numbers.moved.get((kind, index), ())]
    return [*dict.fromkeys([*(new.get(name) or ()), *kept])]


def _numbers(pairs: Sequence[Twin], reading: Reading) -> _Numbers:
    moved: dict[tuple[str, int], list[int]] = defaultdict(list)
    for twin in pairs:
        index = old_index(twin.item) if twin.item else None
        if index is not None and twin.rank is not None:
            moved[twin.kind, index].append(twin.rank)
    twinned = frozenset(moved)
    last = {kind.value: len(reading.body.get(name, ())) for kind, name in LISTS.items()}
    for twin in pairs:  # what the new reading does not know comes after all that it knows
        index = old_index(twin.item) if twin.item else None
        if index is not None and (twin.kind, index) not in moved:
            moved[twin.kind, index].append(last[twin.kind])
            last[twin.kind] += 1
    new = {(twin.kind, twin.rank) for twin in pairs if twin.item is None and twin.rank is not None}
    return _Numbers(moved, twinned, frozenset(new))

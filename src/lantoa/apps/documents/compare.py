"""Two readings of one paper side by side: which items are the same, and what differs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lantoa.apps.documents.alignment import Find, Span
from lantoa.apps.documents.convert import LISTS, value_of
from lantoa.apps.documents.models import SETTLED, Item, ItemKind, ItemState

Json = dict[str, Any]

# What people see and may correct of each kind; the rest is only of use to the machine
SUBSTANCE = {
    ItemKind.OBLIGATION: ("assignees", "coordinators", "section", "modality", "channels", "audiences"),
    ItemKind.TARGET: (
        "kind", "value", "value_max", "unit", "comparator", "measure", "population", "by", "baseline",
    ),
    ItemKind.DEADLINE: ("kind", "normalized", "rrule"),
    ItemKind.CITATION: ("kind", "number_symbol", "date", "issuer", "title", "role"),
}  # fmt: skip
# The lists in which a duty names its parts, by their places in the reading
PARTS = {kind.value: name for kind, name in LISTS.items() if kind != ItemKind.OBLIGATION}
_OUT = (ItemState.REJECTED, ItemState.REPLACED)
# Two places are of one thing if they share this part of the shorter
_SHARED = 0.5


class Twin(NamedTuple):
    """An item and the entry of the new reading that is the same thing; one of them may be missing.

    `place`: where the item stands in the new text. `rank`: the entry's place in its list.
    """

    kind: str
    item: Item | None
    place: Span
    rank: int | None
    entry: Json | None


class Difference(NamedTuple):
    """Something on which the readings differ. `sort`: `new`, `gone` or `changed`; `version`: of the item as it is."""

    key: str
    sort: str
    twin: Twin
    version: int

    @property
    def decided(self) -> bool:
        """Whether a person has decided about the item."""
        return self.twin.item is not None and self.twin.item.state in SETTLED

    @property
    def start(self) -> int:
        """Where it stands in the new text."""
        span: Sequence[int] = self.twin.entry["span"] if self.twin.entry else self.twin.place
        return span[0]


def twins(items: Sequence[Item], body: Json, find: Find) -> list[Twin]:
    """Every item and every entry of the new reading, those that are the same thing together."""
    found: list[Twin] = []
    for kind, name in LISTS.items():
        entries = [*body.get(name, ())]
        mine = [item for item in items if item.kind == kind]
        mine.sort(key=lambda item: (item.state == ItemState.REPLACED, item.start, item.pk))
        pairs = _paired(mine, entries, find)
        for item in mine:
            index = pairs.get(item.pk)
            place = find(item.start, item.end)
            found.append(Twin(kind.value, item, place, index, None if index is None else entries[index]))
        taken = set(pairs.values())
        found += [
            Twin(kind.value, None, (entry["span"][0], entry["span"][1]), index, entry)
            for index, entry in enumerate(entries)
            if index not in taken
        ]
    return found


def differences(pairs: Sequence[Twin]) -> list[Difference]:
    """What a person has to choose, in the order of the new text."""
    names = _names(pairs)
    found = [
        Difference(key_of(twin), sort, twin, twin.item.version if twin.item else 0)
        for twin in pairs
        if (sort := _sort(twin, names))
    ]
    return sorted(found, key=lambda one: (one.start, one.key))


def same_value(kind: str, one: Json, other: Json) -> bool:
    """Whether two values say the same to a person."""
    return _substance(kind, one) == _substance(kind, other)


def old_index(item: Item) -> int | None:
    """The item's place in the list of its reading; None for what a person added."""
    index: int | None = item.value.get("index")
    return index


def key_of(twin: Twin) -> str:
    return f"i{twin.item.pk}" if twin.item else f"{twin.kind}{twin.rank}"


def _sort(twin: Twin, names: "_Names") -> str | None:
    item, entry = twin.item, twin.entry
    if item is None:
        return "new"
    if item.state in _OUT:  # a person said that it is none, or replaced it
        return None
    if entry is None:
        return None if item.state == ItemState.ADDED else "gone"
    return "changed" if _changed(twin, item, entry, names) else None


def _changed(twin: Twin, item: Item, entry: Json, names: "_Names") -> bool:
    value, span = value_of(entry), tuple(entry["span"])
    parts = names.of_new(value)
    as_now = span == twin.place and same_value(twin.kind, item.value, value)
    if as_now and parts == names.of_old(item.value):
        return False
    # Read as before, and a person put it right then
    was = item.proposal if item.state == ItemState.CORRECTED else None
    if was is None or not same_value(twin.kind, value_of(was), value):
        return True
    return " ".join(was["text"].split()) != " ".join(entry["text"].split())


class _Names(NamedTuple):
    """The parts a duty names, as the items they are: only those that both readings know."""

    old: Mapping[tuple[str, int], frozenset[int]]
    new: Mapping[tuple[str, int], int]

    def of_old(self, value: Json) -> frozenset[int]:
        """What an item names."""
        return frozenset(
            key
            for kind, name in PARTS.items()
            for index in value.get(name) or ()
            for key in self.old.get((kind, index), ())
        )

    def of_new(self, value: Json) -> frozenset[int]:
        """What an entry of the new reading names."""
        return frozenset(
            self.new[kind, index]
            for kind, name in PARTS.items()
            for index in value.get(name) or ()
            if (kind, index) in self.new
        )


def _names(pairs: Sequence[Twin]) -> _Names:
    old: dict[tuple[str, int], set[int]] = defaultdict(set)
    new: dict[tuple[str, int], int] = {}
    for twin in pairs:
        if twin.item is None or twin.rank is None:
            continue
        new[twin.kind, twin.rank] = twin.item.pk
        index = old_index(twin.item)
        if index is not None:
            old[twin.kind, index].add(twin.item.pk)
    return _Names({key: frozenset(keys) for key, keys in old.items()}, new)


def _substance(kind: str, value: Json) -> Json:
    return {name: plain(value.get(name)) for name in SUBSTANCE[ItemKind(kind)]}


def plain(value: Any) -> Any:
    """A value as people compare it: bodies by their names, nothing as None."""
    if isinstance(value, list):
        told = [one["text"] if isinstance(one, dict) else one for one in value]
        return [" ".join(one.split()) if isinstance(one, str) else one for one in told] or None
    if isinstance(value, str):
        return " ".join(value.split()) or None
    return value


def _paired(items: Sequence[Item], entries: Sequence[Json], find: Find) -> dict[int, int]:
    """Item → entry: the same place first, then the place it was proposed at, then what overlaps most."""
    pairs: dict[int, int] = {}
    free: dict[Span, list[int]] = defaultdict(list)
    for index, entry in enumerate(entries):
        free[entry["span"][0], entry["span"][1]].append(index)

    def take(place: Callable[[Item], Span | None]) -> None:
        for like in (True, False):  # of several at one place, first those that say the same
            for item in items:
                here = place(item)
                if item.pk in pairs or here is None:
                    continue
                fits = (at for at in free.get(here, ()) if not like or _alike(item, entries[at]))
                if (index := next(fits, None)) is not None:
                    pairs[item.pk] = index
                    free[here].remove(index)

    take(lambda item: find(item.start, item.end))
    take(lambda item: find(*item.proposal["span"]) if item.proposal else None)
    left = {index for indexes in free.values() for index in indexes}
    for key, index in _overlapping([item for item in items if item.pk not in pairs], entries, left, find):
        if key not in pairs and index in left:
            pairs[key] = index
            left.discard(index)
    return pairs


def _alike(item: Item, entry: Json) -> bool:
    return same_value(item.kind, item.value, value_of(entry))


def _overlapping(
    items: Iterable[Item], entries: Sequence[Json], left: set[int], find: Find
) -> list[tuple[int, int]]:
    """Items and entries whose places overlap, those that share most first."""

    def shares() -> Iterator[tuple[float, int, int]]:
        for item in items:
            start, end = find(item.start, item.end)
            for index in left:
                begin, finish = entries[index]["span"]
                shared = min(end, finish) - max(start, begin)
                if shared > 0 and shared >= _SHARED * min(end - start, finish - begin):
                    yield shared / (max(end, finish) - min(start, begin)), item.pk, index

    return [(key, index) for _share, key, index in sorted(shares(), key=lambda one: (-one[0], *one[1:]))]

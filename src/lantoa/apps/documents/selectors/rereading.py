"""A reading that a newer engine made, beside the one the office goes by."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lantoa.apps.documents.alignment import Find, aligned
from lantoa.apps.documents.compare import Difference, Twin, differences, twins
from lantoa.apps.documents.models import Item, Reading, Rereading, RereadingState
from lantoa.apps.documents.selectors.review import find
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor
from lantoa.core.reading import ENGINE

__all__ = ["Difference"]  # faces name the type
Json = dict[str, Any]
TAKES = ("old", "new")


class Sides(NamedTuple):
    """The two readings, every item with its twin, and what differs."""

    rereading: Rereading
    old: Reading
    new: Reading
    twins: Sequence[Twin]
    differences: Sequence[Difference]
    choices: Mapping[str, str]
    find: Find

    @property
    def left(self) -> int:
        """How many nobody has chosen about yet."""
        return len(self.differences) - len(self.choices)


class Standing(NamedTuple):
    """How a paper's reading stands to the running engine. `row`: a re-reading that is not settled, or failed last."""

    older: bool
    engine: str
    row: Rereading | None

    @property
    def offered(self) -> bool:
        """Whether a person may have it read again."""
        return self.older and (self.row is None or self.row.state == RereadingState.FAILED)


def is_older(engine: str, than: str = ENGINE) -> bool:
    """Whether an engine is older than the running one: by its numbers, `1.9` before `1.10`."""
    return _numbers(engine) < _numbers(than)


def pending(arrival: int) -> Rereading | None:
    """The re-reading of a paper that is not settled yet."""
    return Rereading.objects.filter(arrival=arrival, state__in=Rereading.OPEN).first()


def newest(arrival: int) -> Rereading | None:
    """The last re-reading of a paper."""
    return Rereading.objects.filter(arrival=arrival).order_by("-pk").first()


def standing(arrival: int, *, engine: str | None = None) -> Standing:
    """Whether a newer engine could read a paper, and where its re-reading stands. `engine`: that of its reading, if known."""
    if engine is None:
        rows = Reading.objects.filter(arrival=arrival, current=True)
        engine = rows.values_list("engine", flat=True).first()
    if engine is None or not is_older(engine):
        return Standing(False, engine or "", None)
    row = newest(arrival)
    settled = row is not None and row.state not in (*Rereading.OPEN, RereadingState.FAILED)
    return Standing(True, engine, None if settled else row)


def sides(actor: Actor, *, arrival: int) -> Sides:
    """The two readings of a paper within reach; `Refused("not_found")` where there are not two to compare."""
    old = find(actor, arrival=arrival)
    rows = Rereading.objects.filter(arrival=arrival, state=RereadingState.READ)
    row = rows.select_related("reading").first()
    if row is None:
        raise Refused("not_found")
    old.refresh_from_db(fields=("text", "body"))
    return sides_of(row, old)


def sides_of(row: Rereading, old: Reading, *, lock: bool = False) -> Sides:
    """The same of a re-reading in hand; `lock`: until the transaction ends nobody decides about an item."""
    new = row.reading
    if new is None:
        raise Refused("not_found")
    rows = Item.objects.select_for_update() if lock else Item.objects.select_related("decided_by")
    place = aligned(old.text, new.text)
    pairs = twins(list(rows.filter(reading=old).order_by("pk")), new.body, place)
    found = differences(pairs)
    return Sides(row, old, new, pairs, found, _valid(row.choices, found), place)


def _valid(choices: Json, found: Sequence[Difference]) -> dict[str, str]:
    """Choices that still hold: the difference is there, and its item as it was when the person chose."""
    return {
        one.key: choices[one.key]["take"]
        for one in found
        if one.key in choices and choices[one.key]["version"] == one.version
    }


def _numbers(engine: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in engine.split("."))

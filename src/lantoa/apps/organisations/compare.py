"""A unit as it stands beside the same unit as a table has it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

from lantoa.core.organisation import ALWAYS, AREA_KINDS, NameUse, Valid
from lantoa.core.organisation import Unit as UnitValue

_USES = {
    "name": NameUse.OFFICIAL,
    "short": NameUse.SHORT,
    "abbreviation": NameUse.ABBREVIATION,
    "alias": NameUse.ALIAS,
}
_LISTS = {"parent": "placements", "code": "codes", "attribute": "attributes"}
Item = TypeVar("Item", bound=Any)


def merged(was: UnitValue, value: UnitValue, head: Sequence[str], *, on: date, correct: bool) -> UnitValue:
    """The unit as the table has it, in the columns the table has; what was stays as long as it held.

    A first day that is not written is that which is known, where nothing is set right.
    """

    def fold(before: Sequence[Item], after: Sequence[Item]) -> tuple[Item, ...]:
        return tuple(after) if correct else _from_day(before, after, on)

    names: tuple[Any, ...] = ()
    for column, use in _USES.items():
        mine = [name for name in was.names if name.use is use]
        theirs = [name for name in value.names if name.use is use]
        follows = column == "short" and was.kind in AREA_KINDS and "name" in head and "short" not in head
        names += fold(mine, theirs) if column in head or follows else tuple(mine)
    lists: dict[str, Any] = {
        field: fold(getattr(was, field), getattr(value, field))
        for column, field in _LISTS.items()
        if column in head
    }
    made = was._replace(names=names, **lists)
    if "area" in head:
        made = made._replace(area=value.area)
    told = "since" in head and (value.valid.since or correct)
    since = value.valid.since if told else was.valid.since
    until = value.valid.until if "until" in head else was.valid.until
    return made._replace(valid=Valid(since, until) if since or until else ALWAYS)


def _from_day(before: Sequence[Item], after: Sequence[Item], on: date) -> tuple[Item, ...]:
    """What differs holds from the day; what held before it still did. The same words with other days are set right."""
    kept: list[Item] = [one for one in before if one in after]
    gone = [one for one in before if one not in after]
    new = [one for one in after if one not in before]
    for one in gone:
        if any(_words(other) == _words(one) for other in new) or one.valid.since == on:
            continue
        kept.append(one._replace(valid=Valid(one.valid.since, on)) if one.valid.on(on) else one)
    kept += [
        one._replace(valid=Valid(on, None))
        if one.valid == ALWAYS and all(_words(other) != _words(one) for other in gone)
        else one
        for one in new
    ]
    return tuple(kept)


def _words(item: Any) -> tuple[Any, ...]:
    return tuple(part for part in item if not isinstance(part, Valid))


def differences(was: UnitValue, wanted: UnitValue) -> Iterator[tuple[str, str, str]]:
    for column, use in _USES.items():
        mine, theirs = ({name for name in unit.names if name.use is use} for unit in (was, wanted))
        if mine != theirs:
            yield column, _shown(mine - theirs), _shown(theirs - mine)
    for column, field in _LISTS.items():
        mine, theirs = set(getattr(was, field)), set(getattr(wanted, field))
        if mine != theirs:
            yield column, _shown(mine - theirs), _shown(theirs - mine)
    if was.area != wanted.area:
        yield "area", was.area or "", wanted.area or ""
    for column, before, after in zip(("since", "until"), was.valid, wanted.valid, strict=True):
        if before != after:
            yield column, _day(before), _day(after)


def _shown(items: Iterable[Any]) -> str:
    return " | ".join(sorted(_cell(item) for item in items))


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _cell(item: Any) -> str:
    words = [str(part) for part in item if not isinstance(part, Valid | NameUse) and part]
    valid = next(part for part in item if isinstance(part, Valid))
    days = "" if valid == ALWAYS else f" [{valid.since or ''}..{valid.until or ''}]"
    return " ".join(words) + days

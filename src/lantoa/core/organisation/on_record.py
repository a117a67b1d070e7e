"""Bodies written down in the tree that are of a type, under whatever id and name."""

import functools
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from lantoa.core.organisation.body_types import BODY_TYPES, COUNTRY, NATION
from lantoa.core.organisation.keys import name_key
from lantoa.core.organisation.model import BodyType, Unit, UnitKind
from lantoa.core.organisation.name import name_on
from lantoa.core.organisation.place import within
from lantoa.core.organisation.tree import OrganisationTree, Snapshot, snapshot

_SCHOOL = "truong "


def in_numbers(body: BodyType) -> bool:
    """Whether an area has none, one or many of them: which, nobody can tell without the tree."""
    return body.open and body.kind in {UnitKind.SCHOOL, UnitKind.HEALTH_STATION}


def on_record(
    bodies: Collection[BodyType],
    areas: Iterable[str],
    *,
    tree: OrganisationTree,
    on: date,
    kinds: Collection[UnitKind] = (),
) -> tuple[str, ...]:
    """Those of the types that stand in the areas on a day; of `kinds`, also what is of no type at all."""
    codes = {body.code for body in bodies}
    seen = snapshot(tree, on)
    named = [
        unit
        for kind in dict.fromkeys([*(body.kind for body in bodies), *kinds])
        for unit in _standing(kind, tree, on)
        if (found := types_called(unit, on=on)) & codes or (not found and kind in kinds)
    ]
    return tuple(
        dict.fromkeys(
            unit
            for area in areas
            for unit in (
                *_typed(bodies, area, tree=tree, on=on),
                *(each.id for each in named if _inside(each, area, seen)),
            )
        )
    )


def by_area(body: BodyType, *, tree: OrganisationTree, on: date) -> dict[str, list[str]]:
    """Area → bodies of the type written down for it under ids of their own."""
    found: dict[str, list[str]] = {}
    for unit in _standing(body.kind, tree, on):
        if unit.area and body.code in types_called(unit, on=on):
            found.setdefault(unit.area, []).append(unit.id)
    return found


def types_called(unit: Unit, *, on: date) -> frozenset[str]:
    """Types its name of the day says a body is of: `Trường Tiểu học và THCS Nà Phai` is of two."""
    return _types(unit.kind, name_on(unit, on=on))


def rest_of_name(name: str, bodies: Iterable[BodyType]) -> str:
    """What tells it from others of its type: `Trường THPT Mộc Khê` → `moc khe`."""
    key = name_key(name)
    opening = max(
        (word for body in bodies for word in _keys(body) if key.startswith(f"{word} ")), key=len, default=""
    )
    return key[len(opening) :].strip()


def _standing(kind: UnitKind, tree: OrganisationTree, on: date) -> Iterator[Unit]:
    units = (tree.units[name] for name in tree.named.get(kind, ()))
    return (unit for unit in units if unit.valid.on(on))


def _typed(bodies: Iterable[BodyType], area: str, *, tree: OrganisationTree, on: date) -> Iterator[str]:
    """Ids `TYPE@AREA` written down for an area and for those inside it."""
    for body in bodies:
        for level in body.levels:
            places = (COUNTRY,) if level == NATION else within(area, level, tree=tree, on=on)
            for place in places:
                known = tree.units.get(f"{body.code}@{place}")
                if known and known.valid.on(on):
                    yield known.id


def _inside(unit: Unit, area: str, seen: Snapshot) -> bool:
    """Whether it acts in the area, or stands below it."""
    if area in {COUNTRY, unit.area}:
        return True
    top = seen.place.get(area)
    if top is None:
        return False
    places = (seen.place.get(name) for name in (unit.id, unit.area or ""))
    return any(place is not None and top <= place < seen.ends[top] for place in places)


@functools.lru_cache(maxsize=1 << 14)  # every body is asked of again for every phrase
def _types(kind: UnitKind, name: str) -> frozenset[str]:
    key = name_key(name)
    known = [body for body in BODY_TYPES.values() if body.kind is kind]
    if kind is UnitKind.SCHOOL:
        return frozenset(
            body.code for body in known if any(f" {word} " in f" {key} " for word in _stems(body))
        )
    openings = [
        (word, body.code) for body in known for word in _keys(body) if f"{key} ".startswith(f"{word} ")
    ]
    longest = max((word for word, _code in openings), key=len, default="")
    return frozenset(code for word, code in openings if word == longest)


@functools.cache
def _keys(body: BodyType) -> tuple[str, ...]:
    return tuple(name_key(name) for name in body.names)


@functools.cache
def _stems(body: BodyType) -> frozenset[str]:
    """Its names without `Trường`: a school of several stages has them in the middle of its name."""
    return frozenset(key.removeprefix(_SCHOOL) for key in _keys(body))

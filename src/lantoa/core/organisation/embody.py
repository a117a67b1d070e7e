"""Bodies of a type in an area: made when asked for, never kept."""

from datetime import date
from typing import NamedTuple

from lantoa.core.kernel import Refused
from lantoa.core.organisation.body_types import BODY_TYPES, COUNTRY, NATION
from lantoa.core.organisation.model import (
    ALWAYS,
    BodyType,
    Name,
    NameUse,
    Placement,
    Unit,
    UnitKind,
    Valid,
)
from lantoa.core.organisation.name import name_on
from lantoa.core.organisation.tree import OrganisationTree


class Embodied(NamedTuple):
    """A type in an area; `area` None: the whole country."""

    body: BodyType
    area: Unit | None


def embodied(unit: str, *, tree: OrganisationTree) -> Embodied | None:
    """The type and the area an id `TYPE@AREA` names, if there is such a type and such an area of its level."""
    code, _, place = unit.partition("@")
    body = BODY_TYPES.get(code)
    if body is None:
        return None
    if place == COUNTRY:
        return Embodied(body, None) if NATION in body.levels else None
    area = tree.units.get(place)
    return Embodied(body, area) if area is not None and area.kind in body.levels else None


def unit_of(unit: str, *, tree: OrganisationTree) -> Unit:
    """The unit of an id, one written down or one of a type. Refuses an id that names nothing."""
    known = tree.units.get(unit)
    made = None if known else embodied(unit, tree=tree)
    if made is not None:
        return _made(unit, made, tree)
    if known is None:
        raise Refused("ORG.unknown_id", unit=unit)
    return known


def bodies(area: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Ids of the bodies that an area (`vn`: the country) has on a day because every area of its level has them."""
    known = tree.units.get(area)
    level = NATION if area == COUNTRY else known.kind if known and known.valid.on(on) else ""
    return tuple(
        f"{body.code}@{area}" for body in BODY_TYPES.values() if level in body.levels and body.valid.on(on)
    )


def lives(unit: str, *, tree: OrganisationTree, on: date) -> bool:
    """Whether a unit is known and valid on a day."""
    known = tree.units.get(unit)
    if known is not None:
        return known.valid.on(on)
    made = embodied(unit, tree=tree)
    return made is not None and made.body.valid.on(on) and (made.area is None or made.area.valid.on(on))


def overlap(one: Valid, other: Valid) -> Valid:
    """When both hold."""
    since = [day for day in (one.since, other.since) if day]
    until = [day for day in (one.until, other.until) if day]
    return Valid(max(since, default=None), min(until, default=None))


def _made(unit: str, made: Embodied, tree: OrganisationTree) -> Unit:
    body, area = made
    if area is None:
        names = (Name(body.names[0]), *(Name(name, NameUse.ALIAS) for name in body.names[1:]))
        return Unit(unit, body.kind, names, body.valid)
    valid = overlap(body.valid, area.valid)
    names = tuple(
        Name(
            _called(word, body, area, name), name.use if word == body.names[0] else NameUse.ALIAS, name.valid
        )
        for word in body.names
        for name in area.names
        if name.use is (NameUse.SHORT if _fused(body) else NameUse.OFFICIAL)
    )
    return Unit(unit, body.kind, _official(names, body, area), valid, _placed(body, area, tree), area.id)


def _placed(body: BodyType, area: Unit, tree: OrganisationTree) -> tuple[Placement, ...]:
    """Under the body of its type's superior: in the same area, or (a district's health centre) in the one above."""
    if not body.under:
        return (Placement(area.id, ALWAYS),)
    levels = BODY_TYPES[body.under].levels
    if area.kind in levels:
        return (Placement(f"{body.under}@{area.id}", ALWAYS),)
    above = [each for each in area.placements if tree.units[each.parent].kind in levels]
    return tuple(Placement(f"{body.under}@{each.parent}", each.valid) for each in above) or (
        Placement(area.id, ALWAYS),
    )


def _fused(body: BodyType) -> bool:
    """`Tỉnh ủy Hà Sơn`, `Báo Hà Sơn`: the area stands behind without its rank."""
    return body.names_area or body.kind is UnitKind.PRESS


def _called(word: str, body: BodyType, area: Unit, name: Name) -> str:
    city = any(each.text.startswith("Thành phố") for each in area.names)
    if body.names_area and city and word.startswith("Tỉnh"):
        word = f"Thành {word.split(maxsplit=1)[1]}" if " " in word else word
    text = name.text if _fused(body) else name.text[:1].lower() + name.text[1:]
    return f"{word} {text}"


def _official(names: tuple[Name, ...], body: BodyType, area: Unit) -> tuple[Name, ...]:
    if not names:  # an area with no short name
        return (Name(f"{body.names[0]} {name_on(area, on=area.valid.since or date.max)}"),)
    first = [
        name._replace(use=NameUse.OFFICIAL) if name.text.startswith(body.names[0]) else name for name in names
    ]
    return tuple(first)

"""Which areas an item means, seen from its sender, on a day."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from lantoa.core.organisation.body_types import COUNTRY, NATION
from lantoa.core.organisation.climb import ancestors, subtree
from lantoa.core.organisation.embody import embodied
from lantoa.core.organisation.model import Unit, UnitKind
from lantoa.core.organisation.tree import OrganisationTree, snapshot

_ORDER = (NATION, UnitKind.PROVINCE, UnitKind.DISTRICT, UnitKind.COMMUNE, UnitKind.VILLAGE)


class Standpoint(NamedTuple):
    """Who speaks: the unit, and the area of each level it stands in (`vn` for the country)."""

    unit: str
    level: str
    areas: dict[str, str]


def standpoint(sender: str | None, *, tree: OrganisationTree, on: date) -> Standpoint:
    """Where a sender stands; nobody known speaks for the whole country."""
    made = embodied(sender, tree=tree) if sender else None
    unit = tree.units.get(sender or "")
    area = made.area.id if made and made.area else (unit.area or unit.id) if unit else None
    if area is None or area not in tree.units:
        return Standpoint(sender or "", NATION, {NATION: COUNTRY})
    areas = {NATION: COUNTRY}
    for name in (area, *ancestors(area, tree=tree, on=on)):
        areas.setdefault(str(tree.units[name].kind), name)
    return Standpoint(sender or "", str(tree.units[area].kind), areas)


def levels_meant(
    words: Iterable[str], *, plural: bool, here: Standpoint, tree: OrganisationTree, on: date
) -> list[str]:
    """Levels of area that words mean from here: `thành phố` is a province to a ministry, a district to a province."""
    told = list(dict.fromkeys(words))
    found: list[str] = []
    for word in told:
        if word == "city":
            found.append(_city(told, here, tree, plural=plural))
        elif word == "all":
            found += [level for level in _ORDER[1:4] if _ORDER.index(level) >= _ORDER.index(here.level)]
        elif word == "below":
            found.append(_below(here, tree, on))
        else:
            found.append(word)
    return list(dict.fromkeys(found))


def areas_of(
    level: str, *, plural: bool, here: Standpoint, tree: OrganisationTree, on: date
) -> tuple[str, ...]:
    """Areas of a level seen from here: one's own, all below, or, asked for several, all beside."""
    own = here.areas.get(level)
    if own and not plural:
        return (own,)
    if own and plural and level == NATION:
        return (own,)
    above = _nearest_above(level, here)
    return within(above, level, tree=tree, on=on)


def within(area: str, level: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """All areas of a level inside an area, remembered with the tree of that stretch of time."""
    seen = snapshot(tree, on)
    known = seen.levels.get((area, level))
    if known is None:
        inside = seen.order if area == COUNTRY else subtree(area, tree=tree, on=on)
        known = tuple(name for name in inside if tree.units[name].kind == level)
        seen.levels[area, level] = known
    return known


def nearest(
    units: Iterable[str], *, level: str, here: Standpoint, tree: OrganisationTree, on: date
) -> tuple[str, ...]:
    """Of areas with one name those meant: of the level told, standing on that day, the nearest to the sender."""
    found = [tree.units[name] for name in units if tree.units[name].valid.on(on)]
    found = _of_level(found, level) or found
    for around in reversed(_ORDER[1:]):
        home = here.areas.get(around)
        close = (
            [unit.id for unit in found if home in {unit.id, *ancestors(unit.id, tree=tree, on=on)}]
            if home
            else []
        )
        if close:
            return _highest(close, tree)
    return _highest([unit.id for unit in found], tree)


def _of_level(units: list[Unit], level: str) -> list[Unit]:
    if level == "city":
        return [unit for unit in units if any(name.text.startswith("Thành phố") for name in unit.names)]
    return [unit for unit in units if unit.kind == level]


def _highest(names: list[str], tree: OrganisationTree) -> tuple[str, ...]:
    """A province's name before a district's, a district's before a commune's."""
    top = min((_ORDER.index(tree.units[name].kind) for name in names), default=0)
    return tuple(name for name in names if _ORDER.index(tree.units[name].kind) == top)


def _city(told: list[str], here: Standpoint, tree: OrganisationTree, *, plural: bool) -> str:
    own = tree.units.get(here.areas.get("province", ""))
    is_city = own is not None and any(name.text.startswith("Thành phố") for name in own.names)
    if here.level == NATION or "province" in told or (is_city and not plural and "district" not in told):
        return "province"
    return "district"


def _below(here: Standpoint, tree: OrganisationTree, on: date) -> str:
    if here.level == NATION:
        return "province"
    if here.level == "province" and within(here.areas["province"], "district", tree=tree, on=on):
        return "district"
    return "commune"


def _nearest_above(level: str, here: Standpoint) -> str:
    ranks = [name for name in _ORDER[: _ORDER.index(level)] if name in here.areas]
    return here.areas[ranks[-1]] if ranks else COUNTRY

"""Which unit somebody means who types its id, its code or its name."""

import difflib
from datetime import date
from typing import NamedTuple

from lantoa.core.organisation import (
    OrganisationTree,
    ancestors,
    find_by_code,
    find_by_name,
    name_on,
)

_NEAR = 5


class Found(NamedTuple):
    """Units that bear what was typed, and names that come near where there are none."""

    units: tuple[str, ...]
    near: tuple[str, ...] = ()


def find_unit(phrase: str, *, tree: OrganisationTree, on: date) -> Found:
    """By id, by code of the statistics office, by name; `xã Tân Lập, tỉnh Hà Sơn` says which of several."""
    if phrase in tree.units:
        return Found((phrase,))
    if phrase.isdigit():
        return Found(find_by_code(phrase, system="gso", tree=tree, on=on))
    parts = [part.strip() for part in phrase.split(",")]
    for cut in range(1, len(parts) + 1):
        called = _called(", ".join(parts[:cut]), tree, on)
        for above in parts[cut:]:
            holders = set(_called(above, tree, on))
            called = tuple(unit for unit in called if holders & _above(unit, tree, on))
        if called:
            return Found(called)
    return Found((), _near(parts[0], tree, on))


def _called(name: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Those of the day; else those of any day. Of several that agree without marks, those that agree with them."""
    called = find_by_name(name, tree=tree, on=on) or find_by_name(name, tree=tree)
    exact = tuple(unit for unit in called if _same(name, unit, tree))
    return exact or called


def _same(name: str, unit: str, tree: OrganisationTree) -> bool:
    wanted = " ".join(name.casefold().split())
    return any(each.text.casefold() == wanted for each in tree.units[unit].names)


def _above(unit: str, tree: OrganisationTree, on: date) -> set[str]:
    """What a unit stands under on the day, or on the last day it stood."""
    until = tree.units[unit].valid.until
    day = on if until is None or on < until else date.fromordinal(until.toordinal() - 1)
    return set(ancestors(unit, tree=tree, on=day))


def _near(name: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Names that are written nearly so."""
    lower = {
        name_on(unit, on=on).casefold(): name_on(unit, on=on)
        for unit in tree.units.values()
        if unit.valid.on(on)
    }
    wanted = name.casefold()
    like = [each for each in lower if abs(len(each) - len(wanted)) <= 3]
    return tuple(lower[each] for each in difflib.get_close_matches(wanted, like, n=_NEAR, cutoff=0.7))

"""Which unit somebody means who types its id, its code or its name."""

import difflib
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

# `resolve` is a file of that room too: asked for through it, it is its verb.
from lantoa.core import organisation
from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    BODY_TYPES,
    OrganisationTree,
    ancestors,
    find_by_code,
    find_by_name,
    name_on,
    unit_of,
)

_NEAR = 5
_LOOKS = 12


class Found(NamedTuple):
    """Units that bear what was typed, and names that come near where there are none."""

    units: tuple[str, ...]
    near: tuple[str, ...] = ()


def find_unit(phrase: str, *, tree: OrganisationTree, on: date) -> Found:
    """By id, by code of the statistics office, by name; `xã Tân Lập, tỉnh Hà Sơn` says which of several."""
    if _is_id(phrase, tree):
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
    return Found(_body(phrase, tree, on), _near(parts[0], tree, on))


def _is_id(phrase: str, tree: OrganisationTree) -> bool:
    if "@" not in phrase:
        return phrase in tree.units
    try:
        unit_of(phrase, tree=tree)
    except Refused:
        return False
    return True


def _body(phrase: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """`Sở Y tế tỉnh Lạng Sơn`: a body that nobody wrote down; one that is no more, as of its last days."""
    for day in (on, *_earlier(tree, on)):
        found = organisation.resolve(phrase, tree=tree, sender=None, on=day)
        whole = (
            len(found) == 1 and found[0].why != "ORG.area"
        )  # an area that only stands behind the name asked for
        if whole and found[0].units:
            return found[0].units
    return ()


def _earlier(tree: OrganisationTree, on: date) -> Iterator[date]:
    """Days on which something ended, the latest first."""
    ends = {body.valid.until for body in BODY_TYPES.values()} | set(tree.turns)
    for day in sorted((day for day in ends if day and day <= on), reverse=True)[:_LOOKS]:
        yield day - timedelta(days=1)


def _called(name: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Those of the day, else those of any day, that agree with every mark; where no marks were typed, without them."""
    for called in (find_by_name(name, tree=tree, on=on), find_by_name(name, tree=tree)):
        agreeing = called if name.isascii() else tuple(unit for unit in called if _same(name, unit, tree))
        if agreeing:
            return agreeing
    return ()


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

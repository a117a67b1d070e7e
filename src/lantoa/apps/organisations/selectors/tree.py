"""The whole organisation as the core knows it: kept by each process, read again where it changed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import NamedTuple

from django.db import transaction

from lantoa.apps.organisations.convert import succession_values, unit_values
from lantoa.apps.organisations.models import Edition, Unit
from lantoa.core.kernel import Refused
from lantoa.core.organisation import OrganisationTree, Resolution, build_tree, name_on, unit_of
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.organisation import resolve as resolve_in


class _Kept(NamedTuple):
    """A tree and the edition it shows. `solid`: read outside a transaction, which could still be taken back."""

    stamp: str
    edition: int
    solid: bool
    tree: OrganisationTree


_lock = Lock()
_kept: list[_Kept] = []


def tree() -> OrganisationTree:
    """The tree of now. One query where nothing changed; after a change only what changed is read again."""
    edition = Edition.objects.get(pk=1)
    with _lock:
        known = _kept[0] if _kept else None
        if known is None or known.stamp != edition.stamp:
            solid = not transaction.get_connection().in_atomic_block
            known = _Kept(edition.stamp, edition.number, solid, _made(known, edition))
            _kept[:] = [known]
    return known.tree


def resolve(
    phrase: str, *, sender: str | None, on: date, context: Sequence[str] = ()
) -> tuple[Resolution, ...]:
    """The units a phrase of a paper means for its sender on its day. Ids may name bodies no row was made for yet."""
    return resolve_in(phrase, tree=tree(), sender=sender, on=on, context=context)


def embodied(unit: str) -> UnitValue:
    """The value of a unit, also of a body that every area of its level has and nobody wrote down."""
    try:
        return unit_of(unit, tree=tree())
    except Refused:
        raise Refused("not_found") from None


def name_of(unit: str, *, on: date) -> str:
    """What a unit was called on a day; the id itself where nobody knows it."""
    return names_of([unit], on=on)[unit]


def names_of(units: Iterable[str], *, on: date, whole: OrganisationTree | None = None) -> Mapping[str, str]:
    """What units were called on a day."""
    whole = whole or tree()
    names = {}
    for unit in units:
        try:
            names[unit] = name_on(unit_of(unit, tree=whole), on=on)
        except Refused:
            names[unit] = unit
    return names


def _made(known: _Kept | None, edition: Edition) -> OrganisationTree:
    if known is None or not known.solid or not edition.whole <= known.edition <= edition.number:
        return build_tree(unit_values(Unit.objects.all()), successions=succession_values())
    changed = unit_values(Unit.objects.filter(changed__gt=known.edition))
    units = {**known.tree.units, **{unit.id: unit for unit in changed}}
    return build_tree(units.values(), successions=succession_values())

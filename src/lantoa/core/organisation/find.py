"""Units by code and by name."""

from datetime import date

from lantoa.core.organisation.keys import bare_key, name_key
from lantoa.core.organisation.model import Unit
from lantoa.core.organisation.tree import OrganisationTree
from lantoa.core.text import fold


def find_by_code(value: str, *, system: str, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Units that bear a code on a day; codes are used again, so the day matters."""
    return tuple(
        name
        for name in tree.codes.get((system, value), ())
        if tree.units[name].valid.on(on)
        and any(code[:2] == (system, value) and code.valid.on(on) for code in tree.units[name].codes)
    )


def find_by_name(text: str, *, tree: OrganisationTree, on: date | None = None) -> tuple[str, ...]:
    """Units called so on a day (None: ever), marks and word of rank left out of the comparison.

    Those that agree with marks and rank come first; names that only agree without marks follow.
    """
    key = name_key(text)
    called = tree.names.get(key) or tree.names.get(bare_key(key), ())
    wanted = _written(text)
    found = [tree.units[name] for name in called if on is None or _bears(tree.units[name], key, on)]
    found.sort(key=lambda unit: all(_written(name.text) != wanted for name in unit.names))
    return tuple(unit.id for unit in found)


def _written(text: str) -> str:
    return fold(" ".join(text.replace("’", "'").split()))


def _bears(unit: Unit, key: str, on: date) -> bool:
    if not unit.valid.on(on):
        return False
    keys = {key, bare_key(key)}
    return any(
        name.valid.on(on) and not keys.isdisjoint({name_key(name.text), bare_key(name_key(name.text))})
        for name in unit.names
    )

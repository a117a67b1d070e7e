"""Up and down the tree of a day."""

from datetime import date

from lantoa.core.organisation.tree import OrganisationTree, snapshot


def children(unit: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Units directly below, in the order of their ids."""
    return snapshot(tree, on).children.get(unit, ())


def subtree(unit: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """The unit and all that stands below it, each above its own; empty where it does not stand on that day."""
    seen = snapshot(tree, on)
    place = seen.place.get(unit)
    return () if place is None else seen.order[place : seen.ends[place]]


def ancestors(unit: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """Units above, the nearest first."""
    parents = snapshot(tree, on).parents
    found: list[str] = []
    while (above := parents.get(unit)) is not None and above not in found:
        found.append(above)
        unit = above
    return tuple(found)


def path(unit: str, *, tree: OrganisationTree, on: date) -> tuple[str, ...]:
    """From the top down to the unit itself."""
    return (*reversed(ancestors(unit, tree=tree, on=on)), unit)

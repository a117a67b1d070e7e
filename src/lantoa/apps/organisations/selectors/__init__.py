"""Reading the organisation as of a day."""

from lantoa.apps.organisations.selectors.reach import below, on_day, path, seen, subtree, workplaces
from lantoa.apps.organisations.selectors.tree import embodied, name_of, names_of, resolve, tree

# fmt: off
__all__ = [
    "below", "embodied", "name_of", "names_of", "on_day", "path", "resolve", "seen", "subtree", "tree", "workplaces",
]

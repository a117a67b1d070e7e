"""May this person do that there?"""

from collections.abc import Collection

from lantoa.core.kernel import Refused
from lantoa.core.permission.matrix import MATRIX
from lantoa.core.permission.model import Actor, Verb


def reach(actor: Actor, *, verb: Verb) -> frozenset[str]:
    """The units in whose subtrees the person may do it: those where a role is held that the matrix allows it."""
    return frozenset(grant.unit for grant in actor.grants if verb in MATRIX[grant.role])


def may(actor: Actor, *, verb: Verb, path: Collection[str]) -> bool:
    """Whether the person may do it in the unit whose `path` (itself and all above it, today) is given."""
    return not reach(actor, verb=verb).isdisjoint(path)


def require(actor: Actor, *, verb: Verb, path: Collection[str]) -> None:
    """Nothing, or `Refused("not_permitted")`."""
    if not may(actor, verb=verb, path=path):
        raise Refused("not_permitted", verb=verb.value)

"""Who is who, and who was who: units with a memory.

In: units and successions as rows; a phrase, a sender, a day.
Out: OrganisationTree: the tree of a day, who inherits a unit, what it was made of; the units a phrase means.
Never: a database; a guess passed off as known.
"""

# ruff: noqa: I001 - one name a line would not fit a page
# fmt: off
from lantoa.core.organisation.climb import ancestors, children, path, subtree
from lantoa.core.organisation.body_types import BODY_TYPES
from lantoa.core.organisation.embody import bodies, lives, unit_of
from lantoa.core.organisation.find import find_by_code, find_by_name
from lantoa.core.organisation.remember import history
from lantoa.core.organisation.inherit import heirs, made_of
from lantoa.core.organisation.keys import name_key
from lantoa.core.organisation.messages import explain, say
from lantoa.core.organisation.model import (
    ALWAYS, AREA_KINDS, Attribute, BodyType, Code, Event, EventKind, Heir, Name, NameUse, Origin, Placement,
    Resolution, ResolutionState, Share, Succession, SuccessionKind, TypeHeir, Unit, UnitKind, Valid,
)
from lantoa.core.organisation.name import name_on
from lantoa.core.organisation.settle import find_sender, resolve
from lantoa.core.organisation.split_phrase import split_phrase
from lantoa.core.organisation.tree import OrganisationTree, build_tree

__all__ = [
    "ALWAYS", "AREA_KINDS", "BODY_TYPES", "Attribute", "BodyType", "Code", "Event", "EventKind", "Heir", "Name", "NameUse",
    "OrganisationTree", "Origin", "Placement", "Resolution", "ResolutionState", "Share", "Succession",
    "SuccessionKind", "TypeHeir", "Unit", "UnitKind", "Valid", "ancestors", "bodies", "build_tree", "children", "explain", "find_by_code",
    "find_by_name", "find_sender", "heirs", "history", "lives", "made_of", "name_key", "name_on", "path", "resolve", "say", "split_phrase", "subtree", "unit_of",
]

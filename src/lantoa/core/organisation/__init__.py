"""Who is who, and who was who: units with a memory.

In: units and successions as rows; a phrase, a sender, a day.
Out: OrganisationTree: the tree of a day, who inherits a unit, what it was made of; the units a phrase means.
Never: a database; a guess passed off as known.
"""

from lantoa.core.organisation.model import (
    ALWAYS,
    AREA_KINDS,
    Attribute,
    Code,
    Heir,
    Name,
    NameUse,
    Placement,
    Resolution,
    ResolutionState,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
)

__all__ = [
    "ALWAYS",
    "AREA_KINDS",
    "Attribute",
    "Code",
    "Heir",
    "Name",
    "NameUse",
    "Placement",
    "Resolution",
    "ResolutionState",
    "Share",
    "Succession",
    "SuccessionKind",
    "Unit",
    "UnitKind",
    "Valid",
]

"""A duty."""

from dataclasses import dataclass
from enum import StrEnum

from lantoa.core.kernel import Evidence


class Modality(StrEnum):
    """How binding the words are."""

    MUST = "must"
    REQUEST = "request"
    ASSIGN = "assign"
    SHOULD = "should"
    PROHIBIT = "prohibit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obligation:
    """`deadlines`, `targets` and `citations` are positions in the reading's own lists."""

    evidence: Evidence
    id: str
    assignees: tuple[Evidence, ...]
    coordinators: tuple[Evidence, ...]
    section: tuple[str, ...]
    modality: Modality
    deadlines: tuple[int, ...]
    targets: tuple[int, ...]
    citations: tuple[int, ...]
    channels: tuple[str, ...]
    audiences: tuple[str, ...]

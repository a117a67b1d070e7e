"""A mention of another document."""

from dataclasses import dataclass
from enum import StrEnum

from lantoa.core.kernel import Evidence


class CitationRole(StrEnum):
    """What the mention does: found the paper, name what is attached, or just mention."""

    BASIS = "basis"
    ATTACHMENT = "attachment"
    MENTION = "mention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """`number_symbol` as written (None: a law by name alone); `date` ISO, only if printed in full;
    `work` is the index of the first citation of the same document in this reading (its own index if first).
    """

    evidence: Evidence
    kind: str | None
    number_symbol: str | None
    date: str | None
    year: int | None
    issuer: str | None
    title: str | None
    role: CitationRole
    work: int

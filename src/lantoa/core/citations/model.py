"""A mention of another document."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from lantoa.core.kernel import Evidence, pattern

_GROUP = pattern(r"[^-–‑‐/. ]*")


class CitationRole(StrEnum):
    """What the mention does: found the paper, name what is attached, or just mention."""

    BASIS = "basis"
    ATTACHMENT = "attachment"
    MENTION = "mention"


class Relation(StrEnum):
    """What one cited document does to the document named inside its title."""

    IMPLEMENTS = "implements"
    DETAILS = "details"
    AMENDS = "amends"
    REPLACES = "replaces"


class Citation(NamedTuple):
    """`number_symbol` as written (None: a law by name alone, or a number left blank); `date` ISO, only if printed in full;
    `work` is the index of the first citation of the same document in this reading (its own index if first).

    `article` is the pointer beside the mention (`khoản 2 Điều 5`). `within` is the index of the citation whose title
    names this one (a plan that implements a plan), and `relation` what that one does to it; without `within`,
    what the paper itself does to it (this plan replaces a plan).
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
    article: str | None = None
    within: int | None = None
    relation: Relation | None = None


class Lead(NamedTuple):
    """What stands left of a number: the type word (`kind`, None if there is none) and where the mention begins.

    `upper`: set in capitals; `numbered`: `số` stands before the number; `issuer` if it stands between.
    """

    start: int
    kind: str | None
    upper: bool
    numbered: bool
    issuer: str | None = None


class Tail(NamedTuple):
    """What stands right of a number: date and issuer, and where the mention ends."""

    end: int
    date: str | None
    year: int | None
    issuer: str | None


class Mention(NamedTuple):
    """A citation before it is placed among the others."""

    start: int
    end: int
    kind: str | None
    number_symbol: str | None
    date: str | None
    year: int | None
    issuer: str | None
    rule: str
    confidence: float


class Stroke(NamedTuple):
    """A symbol and its number: `start` of the number (of `số` where it was left blank) to `end`.

    `year` as in `30/2020/NĐ-CP`; `abbreviation` as in `127-KH/TU`; `written` is the whole without line breaks.
    """

    start: int
    end: int
    number: str
    year: str
    abbreviation: str
    symbol: str
    written: str

    @property
    def group(self) -> str:
        """The first group of the symbol: the kind (`QĐ`) or, in an official letter, the organ (`UBND`)."""
        match = _GROUP.match(self.symbol)
        return match[0] if match else ""

    @property
    def type_mark(self) -> str:
        """What may tell the kind: the abbreviation before the stroke, else the first group behind it."""
        return self.abbreviation or self.group


class SymbolSite(NamedTuple):
    """A number and a symbol with what stands left of them.

    Left of `bound` nothing belongs to this mention (the line's start or the end of the mention before);
    `previous` is the mention before; `head`: the site stands in the letterhead. `text` is the source behind `flow`.
    """

    flow: str
    text: str
    stroke: Stroke
    lead: Lead
    bound: int
    previous: Mention | None
    head: bool


class Law(NamedTuple):
    """A law by its name, with the date and the law-maker behind it."""

    kind: str
    tail: Tail


class NameSite(NamedTuple):
    """A type word that may be followed by a name or a bare number (`Luật Đất đai`, `Chỉ thị 18`); `law` if it names one."""

    flow: str
    start: int
    end: int
    word: str
    law: Law | None


FindAtSymbol = Callable[[SymbolSite], Mention | None]
FindAtName = Callable[[NameSite], Mention | None]

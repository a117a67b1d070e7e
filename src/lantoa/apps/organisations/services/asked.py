"""A reorganisation as a person asks for it."""

from datetime import date
from typing import NamedTuple

from lantoa.core.organisation import SuccessionKind


class HeirAsked(NamedTuple):
    """One heir: a unit that stands (`unit`), or a new one (`name`, `kind`, `parent`, `code`)."""

    unit: str = ""
    name: str = ""
    kind: str = ""
    parent: str = ""
    code: str = ""
    portion: float | None = None
    default: bool = False
    functions: str = ""


class Asked(NamedTuple):
    """A reorganisation as a person asks for it. `keeps`: the origins live on. `name`: the new one, of a rename."""

    kind: SuccessionKind
    on: date
    basis: str
    origins: tuple[str, ...]
    heirs: tuple[HeirAsked, ...] = ()
    keeps: bool = False
    name: str = ""

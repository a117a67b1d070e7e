"""Rows of tables, and what can be wrong with them."""

from typing import NamedTuple

from lantoa.core.organisation import Succession, Unit


class Rows(NamedTuple):
    """What tables say: units, and how one became another."""

    units: tuple[Unit, ...]
    successions: tuple[Succession, ...]


class Fault(NamedTuple):
    """One cell that cannot be read. `code` names its sentence in `messages.py`; `line` counts from 1, the head."""

    line: int
    column: str
    code: str
    value: str


UNIT_COLUMNS = (
    *("id", "kind", "name", "short", "abbreviation", "alias"),
    *("parent", "area", "since", "until", "code", "attribute"),
)
SUCCESSION_COLUMNS = ("kind", "on", "basis", "from", "to", "functions")

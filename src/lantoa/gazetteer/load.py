"""The shipped map, read once."""

from functools import cache
from importlib.resources import files

from lantoa.gazetteer.model import Rows
from lantoa.gazetteer.read import read_successions, read_units

_UNITS = ("provinces.csv", "districts.csv", "communes.csv")


@cache
def load_gazetteer() -> Rows:
    """Provinces, districts (until 2025-07-01) and communes of Viet Nam, and how they became one another."""
    units = tuple(unit for name in _UNITS for unit in read_units(_text(name)))
    return Rows(units, read_successions(_text("successions.csv")))


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")

"""The shipped map, read once."""

from functools import cache
from importlib.resources import files

from lantoa.gazetteer.model import Rows
from lantoa.gazetteer.read import read_successions, read_units
from lantoa.gazetteer.shorten import short_names

_UNITS = ("provinces.csv", "districts.csv", "communes.csv")


@cache
def load_gazetteer() -> Rows:
    """Provinces, districts (until 2025-07-01) and communes of Viet Nam, and how they became one another."""
    units = tuple(unit for name in _UNITS for unit in read_units(_text(name)))
    return Rows(units, read_successions(_text("successions.csv")))


@cache
def province_names() -> frozenset[str]:
    """Every province of Viet Nam before and since 2025-07-01, without the word of its rank: `Lạng Sơn`."""
    names = (name for unit in read_units(_text(_UNITS[0])) for name in short_names(unit.names))
    return frozenset(name.text for name in names)


def _text(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")

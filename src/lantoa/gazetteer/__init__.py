"""The administrative map of Viet Nam as data: units before and since 2025-07-01, and how one became the other.

In: the tables shipped beside this file; tables of the same form that an office writes (docs/howto/describe-your-units.md).
Out: units and successions for `core.organisation`; or a refusal that names every faulty row.
Never: a network; a unit nobody published; a half-read table.
"""

from lantoa.gazetteer.load import load_gazetteer, province_names
from lantoa.gazetteer.messages import explain
from lantoa.gazetteer.model import Fault, Rows
from lantoa.gazetteer.read import read_successions, read_units
from lantoa.gazetteer.shorten import short_names
from lantoa.gazetteer.write import write_successions, write_units

__all__ = [
    "Fault",
    "Rows",
    "explain",
    "load_gazetteer",
    "province_names",
    "read_successions",
    "read_units",
    "short_names",
    "write_successions",
    "write_units",
]

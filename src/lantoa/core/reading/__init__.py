"""The whole reading of one directive.

In: SourceText.
Out: DirectiveReading, and its JSON form (schema `lantoa.reading/1`).
Never: a failure on any string; a value without evidence.
"""

from lantoa.core.reading.model import ENGINE, DirectiveReading
from lantoa.core.reading.read import read_directive
from lantoa.core.reading.rules import RULES
from lantoa.core.reading.to_json import SCHEMA, deadlines_to_json, to_json

__all__ = [
    "ENGINE",
    "RULES",
    "SCHEMA",
    "DirectiveReading",
    "deadlines_to_json",
    "read_directive",
    "to_json",
]

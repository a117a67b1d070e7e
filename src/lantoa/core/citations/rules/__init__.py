"""The rules of this room, in order."""

from types import SimpleNamespace
from typing import Any

from lantoa.core.citations.rules import cit001_state_symbol, cit002_normative_symbol, cit003_party_symbol, cit004_inherited_type, cit005_blank_number, cit006_short_number, cit007_law_by_name, cit008_law_by_number_or_date, cit009_uppercase
from lantoa.core.kernel import Rule

SYMBOL_RULES = (cit005_blank_number, cit008_law_by_number_or_date, cit009_uppercase, cit003_party_symbol, cit002_normative_symbol, cit001_state_symbol, cit004_inherited_type)
NAME_RULES = (cit008_law_by_number_or_date, cit007_law_by_name, cit006_short_number)
RULES: tuple[Rule[Any], ...] = ()

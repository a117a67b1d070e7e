"""The rules of this room: those that judge a number and symbol, and those that judge a type word; each in its order."""

from typing import Any

from lantoa.core.citations.model import FindAtName, FindAtSymbol
from lantoa.core.citations.rules import (
    cit001_state_symbol,
    cit002_normative_symbol,
    cit003_party_symbol,
    cit004_inherited_type,
    cit005_blank_number,
    cit006_short_number,
    cit007_law_by_name,
    cit008_law_by_number_or_date,
    cit009_uppercase_title,
)
from lantoa.core.kernel import Rule

RULES: tuple[Rule[Any], ...] = (
    cit001_state_symbol.RULE,
    cit002_normative_symbol.RULE,
    cit003_party_symbol.RULE,
    cit004_inherited_type.RULE,
    cit005_blank_number.RULE,
    cit006_short_number.RULE,
    cit007_law_by_name.RULE,
    cit008_law_by_number_or_date.RULE,
    cit009_uppercase_title.RULE,
)
# The narrower way of writing is tried first.
AT_SYMBOLS: tuple[FindAtSymbol, ...] = (
    cit005_blank_number.find,
    cit008_law_by_number_or_date.find,
    cit009_uppercase_title.find,
    cit003_party_symbol.find,
    cit002_normative_symbol.find,
    cit001_state_symbol.find,
    cit004_inherited_type.find,
)
AT_NAMES: tuple[FindAtName, ...] = (
    cit008_law_by_number_or_date.find,
    cit007_law_by_name.find,
    cit006_short_number.find,
)

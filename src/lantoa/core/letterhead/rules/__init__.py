"""The rules of this room, in the order of the paper."""

from typing import Any

from lantoa.core.kernel import Rule
from lantoa.core.letterhead.rules import (
    lth001_left_block,
    lth002_named_by_body,
    lth003_number_line,
    lth004_number_in_title,
    lth005_place_and_date,
    lth006_printed_kind,
    lth007_official_letter,
    lth008_kind_of_symbol,
    lth009_names_itself,
    lth010_subject_after_regarding,
    lth011_subject_under_kind,
    lth012_stamps,
)

RULES: tuple[Rule[Any], ...] = (
    lth001_left_block.RULE,
    lth002_named_by_body.RULE,
    lth003_number_line.RULE,
    lth004_number_in_title.RULE,
    lth005_place_and_date.RULE,
    lth006_printed_kind.RULE,
    lth007_official_letter.RULE,
    lth008_kind_of_symbol.RULE,
    lth009_names_itself.RULE,
    lth010_subject_after_regarding.RULE,
    lth011_subject_under_kind.RULE,
    lth012_stamps.RULE,
)

"""The rules of this room, in the order in which they claim a figure."""

from typing import Any

from lantoa.core.kernel import Rule
from lantoa.core.targets.rules import (
    tgt001_share,
    tgt002_bounded_count,
    tgt003_range,
    tgt004_rate,
    tgt005_fraction,
    tgt006_money,
    tgt007_plain_count,
    tgt008_count_in_words,
    tgt009_table_cell,
    tgt010_length_of_service,
)

RULES: tuple[Rule[Any], ...] = (
    tgt009_table_cell.RULE,
    tgt010_length_of_service.RULE,
    tgt008_count_in_words.RULE,
    tgt005_fraction.RULE,
    tgt003_range.RULE,
    tgt004_rate.RULE,
    tgt006_money.RULE,
    tgt001_share.RULE,
    tgt002_bounded_count.RULE,
    tgt007_plain_count.RULE,
)

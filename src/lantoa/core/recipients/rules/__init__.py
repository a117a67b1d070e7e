"""The rules of this room, in the order of the paper."""

from typing import Any

from lantoa.core.kernel import Rule
from lantoa.core.recipients.rules import (
    rcp001_on_the_same_line,
    rcp002_one_a_line,
    rcp003_telegram,
    rcp004_bullets,
    rcp005_without_bullets,
    rcp006_heading_lost,
)

RULES: tuple[Rule[Any], ...] = (
    rcp001_on_the_same_line.RULE,
    rcp002_one_a_line.RULE,
    rcp003_telegram.RULE,
    rcp004_bullets.RULE,
    rcp005_without_bullets.RULE,
    rcp006_heading_lost.RULE,
)

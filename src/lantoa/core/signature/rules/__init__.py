"""The rules of this room, from the top of the block."""

from typing import Any

from lantoa.core.kernel import Rule
from lantoa.core.signature.rules import (
    sgn001_authority,
    sgn002_title,
    sgn003_name,
)

RULES: tuple[Rule[Any], ...] = (
    sgn001_authority.RULE,
    sgn002_title.RULE,
    sgn003_name.RULE,
)

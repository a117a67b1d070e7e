"""All rules of all rooms, in the order of the paper."""

from typing import Any

from lantoa.core import citations, deadlines, flaws, letterhead, obligations, recipients, signature, targets
from lantoa.core.kernel import Rule

RULES: tuple[Rule[Any], ...] = (
    *letterhead.RULES,
    *recipients.RULES,
    *citations.RULES,
    *targets.RULES,
    *deadlines.RULES,
    *obligations.RULES,
    *signature.RULES,
    *flaws.RULES,
)

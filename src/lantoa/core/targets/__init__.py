"""Numbers that somebody promises or demands.

In: DirectiveDocument.
Out: Targets in reading order, several in one sentence split.
Never: results already reached, dates, article numbers, amounts in a quoted law.
"""

from lantoa.core.targets.find import find_targets
from lantoa.core.targets.model import Change, Comparator, Target, TargetKind
from lantoa.core.targets.rules import RULES

__all__ = ["RULES", "Change", "Comparator", "Target", "TargetKind", "find_targets"]

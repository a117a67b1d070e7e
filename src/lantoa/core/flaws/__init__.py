"""What is wrong with the paper itself.

In: DirectiveDocument, Letterhead, Citations.
Out: Findings with a hint what to do.
Never: a correction of the text; a judgement of its content.
"""

from lantoa.core.flaws.find import find_flaws
from lantoa.core.flaws.rules import RULES

__all__ = ["RULES", "find_flaws"]

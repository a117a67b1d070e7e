"""What is wrong with the paper itself.

In: DirectiveDocument, Letterhead, Citations, Recipients, Signature.
Out: Findings with a hint what to do, in Vietnamese; `describe` says them in English.
Never: a correction of the text; a judgement of its content.
"""

from lantoa.core.flaws.find import find_flaws, tells_unread
from lantoa.core.flaws.messages import describe
from lantoa.core.flaws.rules import RULES

__all__ = ["RULES", "describe", "find_flaws", "tells_unread"]

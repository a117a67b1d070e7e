"""Flaws of a document."""

from collections.abc import Sequence

from lantoa.core.citations import Citation
from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Finding
from lantoa.core.letterhead import Letterhead


def find_flaws(
    document: DirectiveDocument, *, letterhead: Letterhead, citations: Sequence[Citation]
) -> tuple[Finding, ...]:
    """What a careful clerk would mark on the paper, in reading order."""
    del document, letterhead, citations
    return ()

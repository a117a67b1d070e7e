"""Every mention of another document.

In: DirectiveDocument.
Out: Citations in reading order, each linked to the document it means; a graph over many readings.
Never: a pointer inside the same paper (`Kế hoạch này`); a title taken for a span.
"""

from lantoa.core.citations.canonical import canonical_symbol
from lantoa.core.citations.find import find_citations
from lantoa.core.citations.graph import CitationEdge, CitationGraph, Held, Work, citation_graph
from lantoa.core.citations.model import Citation, CitationRole, Relation
from lantoa.core.citations.rules import RULES

__all__ = [
    "RULES",
    "Citation",
    "CitationEdge",
    "CitationGraph",
    "CitationRole",
    "Held",
    "Relation",
    "Work",
    "canonical_symbol",
    "citation_graph",
    "find_citations",
]

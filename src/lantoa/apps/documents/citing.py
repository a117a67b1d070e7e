"""Which papers a paper cites, and whether the office holds them."""

from collections.abc import Iterable
from datetime import date

from lantoa.apps.documents.letterhead import symbol_key, words_of
from lantoa.apps.documents.models import Arrival, Link
from lantoa.core.citations import Citation, CitationRole

_WEIGHT = {CitationRole.BASIS: 0, CitationRole.ATTACHMENT: 1, CitationRole.MENTION: 2}


def links_of(arrival: Arrival, citations: Iterable[Citation]) -> list[Link]:
    """One link for each paper cited, by its weightiest mention, unsaved. The paper itself is no link."""
    found: dict[str, Link] = {}
    for citation in sorted(citations, key=lambda one: _WEIGHT[one.role]):
        identity = identity_of(citation)
        if identity and identity != arrival.symbol_folded and identity not in found:
            found[identity] = Link(
                source=arrival,
                identity=identity,
                title=" ".join(citation.evidence.text.split())[:250],
                role=citation.role.value,
                issued_on=date.fromisoformat(citation.date) if citation.date else None,
            )
    return list(found.values())


def identity_of(citation: Citation) -> str:
    """Number and symbol in one form; a law by its name."""
    if citation.number_symbol and any(sign.isalpha() for sign in citation.number_symbol):
        return symbol_key(citation.number_symbol)
    if citation.number_symbol:
        return f"{citation.kind or ''} {symbol_key(citation.number_symbol)}".strip()[:120]
    return words_of(citation.evidence.text.split("(")[0])[:120]


def agree(link: Link, arrival: Arrival) -> bool:
    """Whether the paper may be the one that is cited: days that are printed do not contradict."""
    return link.issued_on is None or arrival.issued_on is None or link.issued_on == arrival.issued_on

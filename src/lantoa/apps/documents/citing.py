"""Which papers a paper cites, and whether the office holds them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lantoa.apps.documents.letterhead import symbol_key, words_of
from lantoa.apps.documents.models import Arrival, Link
from lantoa.core.citations import Citation, CitationRole

Json = dict[str, Any]

_WEIGHT = {CitationRole.BASIS: 0, CitationRole.ATTACHMENT: 1, CitationRole.MENTION: 2}


def links_of(arrival: Arrival, citations: Iterable[Citation]) -> list[Link]:
    """One link for each paper cited, by its weightiest mention, unsaved. The paper itself is no link."""
    return _links(arrival, ((_told(citation), citation.evidence.text) for citation in citations))


def links_of_entries(arrival: Arrival, entries: Iterable[Json]) -> list[Link]:
    """The same of the citations of a `lantoa.reading/1`."""
    return _links(arrival, ((entry, entry["text"]) for entry in entries))


def identity_of(citation: Citation) -> str:
    """Number and symbol in one form; a law by its name."""
    return identity_of_words(_told(citation), citation.evidence.text)


def identity_of_words(value: Json, words: str) -> str:
    """The same of a citation's value and its words."""
    number = value.get("number_symbol")
    if number and any(sign.isalpha() for sign in number):
        return symbol_key(number)
    if number:
        return f"{value.get('kind') or ''} {symbol_key(number)}".strip()[:120]
    return words_of(words.split("(", maxsplit=1)[0])[:120]


def agree(link: Link, arrival: Arrival) -> bool:
    """Whether the paper may be the one that is cited: days that are printed do not contradict."""
    return link.issued_on is None or arrival.issued_on is None or link.issued_on == arrival.issued_on


def _links(arrival: Arrival, cited: Iterable[tuple[Json, str]]) -> list[Link]:
    found: dict[str, Link] = {}
    for value, words in sorted(cited, key=lambda one: _WEIGHT[CitationRole(one[0]["role"])]):
        identity = identity_of_words(value, words)
        if identity and identity != arrival.symbol_folded and identity not in found:
            found[identity] = Link(
                source=arrival,
                identity=identity,
                title=" ".join(words.split())[:250],
                role=str(value["role"]),
                issued_on=date.fromisoformat(value["date"]) if value["date"] else None,
            )
    return list(found.values())


def _told(citation: Citation) -> Json:
    return {
        "kind": citation.kind,
        "number_symbol": citation.number_symbol,
        "date": citation.date,
        "role": citation.role.value,
    }

"""Which papers a paper cites, and whether the office holds them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from lantoa.apps.documents.letterhead import symbol_key, words_of
from lantoa.apps.documents.models import Arrival, Link
from lantoa.core.citations import CitationRole

Json = dict[str, Any]

_WEIGHT = {CitationRole.BASIS: 0, CitationRole.ATTACHMENT: 1, CitationRole.MENTION: 2}


def links_of(arrival: Arrival, citations: Iterable[Json]) -> list[Link]:
    """One link for each paper that a `lantoa.reading/1` cites, by its weightiest mention, unsaved.

    The paper itself is no link.
    """
    found: dict[str, Link] = {}
    for entry in sorted(citations, key=lambda one: _WEIGHT[one["role"]]):
        identity = identity_of(entry, entry["text"])
        if identity and identity != arrival.symbol_folded and identity not in found:
            found[identity] = Link(
                source=arrival,
                identity=identity,
                title=" ".join(entry["text"].split())[:250],
                role=entry["role"],
                issued_on=date.fromisoformat(entry["date"]) if entry["date"] else None,
            )
    return list(found.values())


def identity_of(value: Json, words: str) -> str:
    """Of a citation's value and its words: number and symbol in one form; a law by its name."""
    number = value.get("number_symbol")
    if number and any(sign.isalpha() for sign in number):
        return symbol_key(number)
    if number:
        return f"{value.get('kind') or ''} {symbol_key(number)}".strip()[:120]
    return words_of(words.split("(", maxsplit=1)[0])[:120]


def agree(link: Link, arrival: Arrival) -> bool:
    """Whether the paper may be the one that is cited: days that are printed do not contradict."""
    return link.issued_on is None or arrival.issued_on is None or link.issued_on == arrival.issued_on

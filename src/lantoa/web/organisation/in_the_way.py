"""What bars taking a reorganisation back, by name and with its page."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.urls import reverse

from lantoa.apps.documents.selectors.access import readable
from lantoa.apps.duties.selectors.access import visible
from lantoa.apps.organisations.services.in_the_way import InTheWay
from lantoa.core.permission import Actor
from lantoa.web.duties.rows import first_words
from lantoa.web.organisation.words import CHANGES, WORK

# Sort → of a row the words and the page, by its name and key
_OPEN: Mapping[str, Callable[[Any], tuple[str, str, object]]] = {
    "reorganisations": lambda row: (f"{CHANGES[row.kind]} · {row.on:%d/%m/%Y}", "reorganisation", row.pk),
    "edits": lambda row: (row.name, "unit", row.pk),
    "placements": lambda row: (row.unit.name, "unit", row.unit_id),
    "memberships": lambda row: (str(row.user), "person", row.user_id),
}
# The same of what only some may open: who may not is told how many
_DUTIES: Mapping[str, Callable[[Any], Any]] = {"duties": lambda row: row, "borne": lambda row: row.duty}
_PAPERS: Mapping[str, Callable[[Any], Any]] = {
    "arrivals": lambda row: row,
    "assignments": lambda row: row.arrival,
}


class Named(NamedTuple):
    """A sort of things: how many, what they are called, and the first of them with their addresses."""

    many: int
    word: Any
    links: list[tuple[str, str]]


def named(who: Actor, found: InTheWay, *, on: date) -> Named:
    """With links as far as the person may follow them."""
    links = [(words, reverse(page, args=[key])) for words, page, key in _rows(who, found, on)]
    return Named(found.many, WORK.get(found.name, found.name), list(dict.fromkeys(links)))


def _rows(who: Actor, found: InTheWay, on: date) -> Iterator[tuple[str, str, object]]:
    if opened := _OPEN.get(found.name):
        yield from map(opened, found.rows)
    elif of_duty := _DUTIES.get(found.name):
        duties = [of_duty(row) for row in found.rows]
        seen = set(visible(who, on=on).filter(pk__in=[one.pk for one in duties]).values_list("pk", flat=True))
        yield from ((first_words(one.action, 80), "duty", one.pk) for one in duties if one.pk in seen)
    elif of_paper := _PAPERS.get(found.name):
        papers = [of_paper(row) for row in found.rows]
        seen = set(
            readable(who, on=on).filter(pk__in=[one.pk for one in papers]).values_list("pk", flat=True)
        )
        yield from ((one.title, "arrival", one.pk) for one in papers if one.pk in seen)

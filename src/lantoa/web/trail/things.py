"""The things that events were done to: their names, the pages one may open, and what words of a search may mean."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from lantoa.apps.accounts import selectors as people
from lantoa.apps.audit.selectors import Meant, Thing
from lantoa.apps.documents.selectors import titles as papers
from lantoa.apps.drafts.selectors import titles as drafts
from lantoa.apps.duties.selectors import titles as duties
from lantoa.apps.organisations.selectors import titles as units
from lantoa.core.permission import Actor
from lantoa.core.text import skeleton
from lantoa.web.audit.words import VERBS

# Which room knows the things of a kind, and the address of their page (empty: they have none)
_ROOMS: Mapping[str, tuple[Callable[..., dict[str, Thing]], str]] = {
    "unit": (units.titles, "unit"),
    "reorganisation": (units.titles, "reorganisation"),
    "arrival": (papers.titles, "arrival"),
    **dict.fromkeys(("item", "decision", "reading"), (papers.titles, "review")),
    "duty": (duties.titles, "duty"),
    "topic": (duties.titles, "topic"),
    "view": (duties.titles, ""),
    **dict.fromkeys(("draft", "number", "remark", "delivery", "copy"), (drafts.titles, "dispatch_paper")),
    **dict.fromkeys(("book", "certificate", "known_certificate", "delegation"), (drafts.titles, "")),
}


def things_of(events: Sequence[Any], *, actor: Actor, on: date) -> dict[tuple[str, str], tuple[str, str]]:
    """(kind, key) → the thing's name, and the address of its page where the actor may go there."""
    asked: dict[str, set[str]] = {}
    for event in events:
        asked.setdefault(_as(event.kind), set()).add(event.key)
    found = {}
    for kind, keys in asked.items():
        for key, thing in _titles(kind, keys, actor, on).items():
            found[kind, key] = (thing.title, _page(kind, key, thing.opens))
    both = {(event.kind, event.key): (_as(event.kind), event.key) for event in events}
    return {name: found[known] for name, known in both.items() if known in found}


def _as(kind: str) -> str:
    """An office is a unit: one question for both."""
    return "unit" if kind == "office" else kind


def meant_by(words: str) -> Meant | None:
    """What the words may stand for beside what an event itself says."""
    asked = skeleton(words).split()
    if not asked:
        return None
    named = units.meant(words)
    found = people.called(words)
    told = [verb for verb, said in VERBS.items() if all(word in skeleton(str(said)) for word in asked)]
    things: dict[str, Iterable[Any]] = {"unit": named, "office": named, "person": list(map(str, found))}
    things |= papers.meant(words) | duties.meant(words) | drafts.meant(words)
    return Meant(told, found, named, things)


def _titles(kind: str, keys: set[str], actor: Actor, on: date) -> dict[str, Thing]:
    wanted = keys if kind == "unit" else {key for key in keys if key.isascii() and key.isdigit()}
    if kind == "person":
        return people.titles(actor, keys=wanted, on=on)
    if kind not in _ROOMS or not wanted:
        return {}
    return _ROOMS[kind][0](actor, kind=kind, keys=wanted, on=on)


def _page(kind: str, key: str, opens: str) -> str:
    name = "person" if kind == "person" else _ROOMS[kind][1]
    if not opens or not name:
        return ""
    # A thing that was read is shown where it stands in its paper
    return reverse(name, args=[opens]) + (f"?{urlencode({'muc': key})}" if kind == "item" else "")

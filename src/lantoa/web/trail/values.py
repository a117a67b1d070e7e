"""What the trail kept of a thing, as people write it: days, hours, numbers, names of units, words of states."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.translation import gettext as _

from lantoa.web.audit.words import VERBS
from lantoa.web.figures import number
from lantoa.web.organisation.words import CHANGES, USES
from lantoa.web.organisation.words import KINDS as UNIT_KINDS
from lantoa.web.people.words import ROLES
from lantoa.web.register.words import URGENCY
from lantoa.web.review.words import STATES as ITEM_STATES
from lantoa.web.states_of_duties import STATES as DUTY_STATES
from lantoa.web.trail.fields import ARRIVALS, DRAFTS, FIELDS, KINDS

NONE = "–"
# Fields whose values are ids of units, and things whose key is one
OF_UNITS = frozenset({"unit", "units", "for", "from", "to", "parent", "office", "lead", "others"})
UNIT_KEYED = frozenset({"unit", "office"})
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*")
_STATES: Mapping[str, Mapping[str, Any]] = {
    "arrival": ARRIVALS,
    "duty": {code: badge.word for code, badge in DUTY_STATES.items()},
    **dict.fromkeys(("decision", "item", "reading"), ITEM_STATES),
}
_CODES: Mapping[str, Mapping[Any, Any]] = {"role": ROLES, "use": USES, "urgency": URGENCY, "verb": VERBS}


# (kind, key) → name, address of its page
Things = Mapping[tuple[str, str], tuple[str, str]]
NOTHING: Things = {}


class Line(NamedTuple):
    """An event as the page shows it."""

    event: Any
    verb: Any
    thing: str
    page: str
    changes: list[tuple[str, str, str]]


def unit_ids(events: Iterable[Any]) -> set[str]:
    """The units that events name, to ask for their names at once."""
    found = {event.key for event in events if event.kind in UNIT_KEYED}
    for event in events:
        for state in (event.before or {}, event.after or {}):
            for name in OF_UNITS & state.keys():
                value = state[name]
                found.update(
                    one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)
                )
    return found


def line(event: Any, *, units: Mapping[str, str], things: Things = NOTHING) -> Line:
    """An event in words. `units`: the names of those it mentions; `things`: of what it was done to, unless its own page shows it."""
    called = units.get(event.key, "") if event.kind in UNIT_KEYED else ""
    title, page = things.get((event.kind, event.key), (called, ""))
    return Line(
        event,
        VERBS.get(event.verb, event.verb),
        _named(event, title),
        page,
        list(_changes(event, units)),
    )


def _named(event: Any, title: str) -> str:
    """What kind of thing, and its name; its number where it is gone, nothing where there is only one of its kind."""
    kind = str(KINDS.get(event.kind, event.kind))
    if title:
        return f"{kind} {title}"
    return f"{kind} {event.key}" if event.key.isdigit() or event.kind in UNIT_KEYED else kind


def _changes(event: Any, units: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    before, after = event.before or {}, event.after or {}
    for name in dict.fromkeys([*before, *after]):
        said = [shown(name, state.get(name), kind=event.kind, units=units) for state in (before, after)]
        if said[0] != said[1]:
            yield str(FIELDS.get(name, name)), said[0], said[1]


def shown(name: str, value: Any, *, kind: str, units: Mapping[str, str]) -> str:
    """A value of a field in words."""
    if value is None or value in ("", []):
        return NONE
    if isinstance(value, bool):
        return _("có") if value else _("không")
    if isinstance(value, float):
        return number(value)
    if isinstance(value, list):
        return "; ".join(shown(name, one, kind=kind, units=units) for one in value)
    if isinstance(value, dict):
        parts = ((key, shown(key, one, kind=kind, units=units)) for key, one in value.items())
        return ", ".join(f"{FIELDS.get(key, key)}: {words}" for key, words in parts)
    return _text(name, str(value), kind, units)


def _text(name: str, text: str, kind: str, units: Mapping[str, str]) -> str:
    if name in OF_UNITS:
        return units.get(text, text)
    return _time(text) or str(_words_of(name, kind).get(text, text))


def _time(text: str) -> str:
    """A day or a moment; blank for anything else: people type what only looks like one."""
    with suppress(ValueError, OverflowError):
        if _DAY.fullmatch(text):
            return f"{date.fromisoformat(text):%d/%m/%Y}"
        if _MOMENT.fullmatch(text):
            return f"{timezone.localtime(datetime.fromisoformat(text)):%d/%m/%Y %H:%M}"
    return ""


def _words_of(name: str, kind: str) -> Mapping[Any, Any]:
    """The words of a field's codes, which mean another thing of another thing."""
    if name == "state":
        return _STATES.get(kind, DRAFTS)
    if name == "kind":
        return CHANGES if kind == "reorganisation" else UNIT_KINDS
    return _CODES.get(name, {})

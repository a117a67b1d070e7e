"""What a page of the ledger offers to choose from, in one question."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import CharField, F, Value
from django.db.models.functions import Cast

from lantoa.apps.duties.models import SavedView
from lantoa.apps.duties.selectors.topics import within_reach
from lantoa.apps.organisations.models import Unit
from lantoa.core.permission import Actor

MOST = 200


class View(NamedTuple):
    """Filters kept under a name."""

    pk: int
    name: str
    query: str


class Menu(NamedTuple):
    """Topics as (number, name), one's saved views, and the name of the unit that is asked for."""

    topics: Sequence[tuple[int, str]]
    views: Sequence[View]
    unit: str


def menu_of(actor: Actor, *, unit: str, topic: str = "", on: date) -> Menu:
    """By name; of very many topics the first, and the one that is asked for."""
    text = CharField(max_length=1000)
    rows = within_reach(actor, on=on).filter(decided=True)
    topics = rows.values_list(
        Value("topic"), Cast("pk", text), Cast("name", text), Value("", output_field=text)
    )
    views = SavedView.objects.filter(owner=actor.id).values_list(
        Value("view"), Cast("pk", text), Cast("name", text), F("query")
    )
    units = Unit.objects.filter(pk=unit).values_list(
        Value("unit"), Cast("pk", text), Cast("name", text), Value("", output_field=text)
    )
    held: dict[str, list[View]] = {"topic": [], "view": [], "unit": []}
    for kind, key, name, query in topics.union(views, units, all=True):
        held[kind].append(View(0 if kind == "unit" else int(key), name, query))
    named = sorted(held["topic"], key=lambda one: one.name.casefold())
    named = [one for at, one in enumerate(named) if at < MOST or str(one.pk) == topic]
    kept = sorted(held["view"], key=lambda one: one.name.casefold())
    return Menu([(one.pk, one.name) for one in named], kept, held["unit"][0].name if held["unit"] else unit)

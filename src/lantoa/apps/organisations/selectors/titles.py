"""Units and reorganisations by name, for the trail."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.organisations.models import Ancestry, Reorganisation, Share, Unit
from lantoa.apps.organisations.selectors.browse import called
from lantoa.apps.organisations.selectors.reach import holds
from lantoa.core.permission import Actor, Verb


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:  # noqa: ARG001 - asked alike everywhere
    """Things of one kind by their keys."""
    within = holds(actor, verb=Verb.ORGANISATION_VIEW)
    under = Ancestry.objects.filter(ancestor__in=within)
    if kind == "reorganisation":
        mine = under.filter(Q(descendant=OuterRef("origin")) | Q(descendant=OuterRef("heir")))
        shares = Share.objects.filter(Exists(mine), reorganisation=OuterRef("pk"))
        rows = Reorganisation.objects.filter(pk__in=keys).annotate(opens=Exists(shares))
        return {str(row.pk): Thing(str(row), str(row.pk) if row.opens else "") for row in rows}
    units = Unit.objects.filter(pk__in=set(keys)).annotate(
        opens=Exists(under.filter(descendant=OuterRef("pk")))
    )
    return {unit.pk: Thing(unit.name, unit.pk if unit.opens else "") for unit in units}


def meant(words: str) -> QuerySet[Any, Any]:
    """The keys of units that the words may name, whenever they stood."""
    return called(Unit.objects.all(), words=words, days=Q()).order_by().values("pk")

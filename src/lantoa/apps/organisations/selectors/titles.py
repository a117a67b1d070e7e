"""Units and reorganisations by name, for the trail."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q

from lantoa.apps.audit.selectors import Thing
from lantoa.apps.organisations.models import Reorganisation, Unit
from lantoa.apps.organisations.selectors.browse import called
from lantoa.apps.organisations.selectors.reach import holds, ruled_by, visible
from lantoa.apps.organisations.selectors.reorganisation import reorganisations
from lantoa.core.permission import Actor, Verb


def titles(actor: Actor, *, kind: str, keys: Iterable[str], on: date) -> dict[str, Thing]:  # noqa: ARG001 - asked alike everywhere
    """Things of one kind by their keys."""
    looks = bool(holds(actor, verb=Verb.ORGANISATION_VIEW))
    if kind == "reorganisation":
        rows = Reorganisation.objects.filter(pk__in=keys)
        seen = (
            set(reorganisations(actor).filter(pk__in=keys).values_list("pk", flat=True)) if looks else set()
        )
        return {str(row.pk): Thing(str(row), str(row.pk) if row.pk in seen else "") for row in rows}
    names = dict(Unit.objects.filter(pk__in=set(keys)).values_list("pk", "name"))
    open_to = visible(actor, names, ruled=ruled_by(actor)) if looks else set()
    return {key: Thing(name, key if key in open_to else "") for key, name in names.items()}


def meant(words: str) -> list[str]:
    """Units that the words may name, whenever they stood."""
    return [*called(Unit.objects.all(), words=words, days=Q()).values_list("pk", flat=True)]

"""What stands in the way of taking a reorganisation back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from lantoa.apps.organisations.models import Placement, Reorganisation, Unit
from lantoa.apps.organisations.signals import heirs_chosen

# Of each sort so many are named; all are counted
NAMED = 5


class InTheWay(NamedTuple):
    """Things of one sort: how many, and the first of them as rows."""

    name: str
    many: int
    rows: Sequence[Any] = ()


def depends_on(row: Reorganisation) -> list[tuple[str, int]]:
    """What stands in the way of taking it back: (what, how many). Empty: nothing does."""
    return [(one.name, one.many) for one in in_the_way(row)]


def in_the_way(row: Reorganisation) -> list[InTheWay]:
    """The same with the first rows of each sort."""
    found = [
        InTheWay(name, count, [one for rows in held for one in rows.order_by("pk")[:NAMED]][:NAMED])
        for name, held in _held(row).items()
        if (count := sum(rows.count() for rows in held))
    ]
    answers: list[Any] = heirs_chosen.send(sender=Unit, units=[*row.effect.get("ended", {})])
    return [*found, *(InTheWay(name, count) for _receiver, (name, count) in answers if count)]


def _held(row: Reorganisation) -> dict[str, list[QuerySet[Any]]]:
    did: dict[str, Any] = row.effect
    made = did.get("made", [])
    later = Reorganisation.objects.filter(pk__gt=row.pk, undone_at=None)
    touching = Q(shares__origin__in=did["touched"]) | Q(shares__heir__in=did["touched"])
    placed = Placement.objects.filter(parent__in=made).exclude(unit__in=made)
    found: defaultdict[str, list[QuerySet[Any]]] = defaultdict(list)
    found["reorganisations"].append(later.filter(touching).distinct())
    found["edits"].append(Unit.objects.filter(pk__in=did["bound"], changed__gt=did["edition"]))
    found["placements"].append(placed.exclude(pk__in=did.get("placements_made", [])).select_related("unit"))
    for name, rows in _rows_of_others(made, did):
        found[name].append(rows)
    return found


def _rows_of_others(made: Sequence[str], did: dict[str, Any]) -> Iterator[tuple[str, QuerySet[Any]]]:
    """Rows of the apps above that point at units made by it, those that followed left out."""
    for relation in Unit._meta.related_objects:  # noqa: SLF001 - the documented way to ask
        model = relation.related_model
        if isinstance(model, str) or model._meta.app_label == Unit._meta.app_label:  # noqa: SLF001
            continue
        name = str(relation.get_accessor_name() or model._meta.model_name)  # noqa: SLF001
        followed = did.get("followed", {}).get(name, {}).get("made", [])
        rows = model._default_manager.filter(**{f"{relation.field.name}__in": made})  # noqa: SLF001
        yield name, rows.exclude(pk__in=followed)

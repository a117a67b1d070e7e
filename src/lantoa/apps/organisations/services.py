"""Changing the organisation."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from django.db import transaction
from django.db.models import F, Model

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.ancestry import closure
from lantoa.apps.organisations.convert import attribute_rows, code_rows, name_rows, placement_rows, unit_row
from lantoa.apps.organisations.models import (
    Ancestry,
    Edition,
    Placement,
    Reorganisation,
    Share,
    Unit,
    UnitAttribute,
    UnitCode,
    UnitName,
)
from lantoa.core.organisation import Succession, Valid
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor

BATCH = 2000
Row = TypeVar("Row", bound=Model)


@transaction.atomic
def load(actor: Actor, *, units: Iterable[UnitValue], successions: Iterable[Succession] = ()) -> int:
    """Whole units and successions as they come, into the tree; how many units. For shipped data and set-up.

    The caller has checked that the actor may: this is run from the command line by whoever keeps the machine.
    """
    values = sorted(units, key=lambda value: value.area is not None)  # areas first: bodies point at them
    Unit.objects.bulk_create([unit_row(value) for value in values], batch_size=BATCH)
    _insert(UnitName, (row for value in values for row in name_rows(value)))
    _insert(UnitCode, (row for value in values for row in code_rows(value)))
    _insert(UnitAttribute, (row for value in values for row in attribute_rows(value)))
    _insert(Placement, (row for value in values for row in placement_rows(value)))
    for succession in successions:
        _keep(succession)
    rebuild_ancestry([value.id for value in values])
    Edition.objects.update(number=F("number") + 1)
    record(actor, verb="organisation.loaded", kind="organisation", key="units", after={"units": len(values)})
    return len(values)


def rebuild_ancestry(units: Sequence[str] | None = None) -> None:
    """The closure again from the placements: of these units, which nothing stood under before, or (None) of all."""
    wanted = None if units is None else set(units)
    if wanted is None:
        Ancestry.objects.all().delete()
    rows = Unit.objects.values_list("id", "since", "until")
    placements = Placement.objects.values_list("unit_id", "parent_id", "since", "until")
    steps = closure(
        {unit: Valid(since, until) for unit, since, until in rows if wanted is None or unit in wanted},
        ((unit, parent, Valid(since, until)) for unit, parent, since, until in placements),
    )
    Ancestry.objects.bulk_create(
        (
            Ancestry(
                ancestor_id=step.ancestor,
                descendant_id=step.descendant,
                depth=step.depth,
                since=step.valid.since,
                until=step.valid.until,
            )
            for step in steps
        ),
        batch_size=BATCH,
    )


def _insert(model: type[Row], rows: Iterable[Row]) -> None:
    model._default_manager.bulk_create(rows, batch_size=BATCH)  # noqa: SLF001 - what Django calls it


def _keep(succession: Succession) -> None:
    kept = Reorganisation.objects.create(kind=succession.kind, on=succession.on, basis=succession.basis)
    Share.objects.bulk_create(
        Share(
            reorganisation=kept,
            origin_id=share.origin,
            heir_id=share.heir,
            whole=share.whole,
            portion=share.portion,
            default=share.default,
            functions=share.functions,
        )
        for share in succession.shares
    )

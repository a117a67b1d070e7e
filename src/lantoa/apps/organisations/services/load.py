"""Whole units and successions as they come: shipped data, an office's tables, a test's office."""

from collections.abc import Callable, Iterable, Sequence

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.convert import attribute_rows, code_rows, name_rows, placement_rows, unit_row
from lantoa.apps.organisations.models import (
    Placement,
    Reorganisation,
    Share,
    Unit,
    UnitAttribute,
    UnitCode,
    UnitName,
)
from lantoa.apps.organisations.services.bulk import BATCH, insert
from lantoa.apps.organisations.services.edition import change
from lantoa.apps.organisations.services.lines import governed_areas, rebuild_ancestry, rebuild_under
from lantoa.apps.organisations.statistics import count_after
from lantoa.core.organisation import Succession
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor

Told = Callable[[str], object]


def load(
    actor: Actor,
    *,
    units: Iterable[UnitValue],
    successions: Iterable[Succession] = (),
    told: Told = lambda _step: None,
) -> int:
    """Units that are not there yet and successions not told yet, into the tree; how many units came.

    The caller has checked that the actor may: this is run from the command line by whoever keeps the machine.
    `told` hears what is being done.
    """
    with change(whole=True) as number:
        known = set(Unit.objects.values_list("pk", flat=True))
        values = [value for value in units if value.id not in known]
        write_units(values, number=number, told=told)
        told("successions")
        kept = _keep(successions)
        told("ancestry")
        if known:
            rebuild_under({*(value.id for value in values), *kept, *governed_areas(values)})
        else:
            rebuild_ancestry()
        if values or kept:
            record(
                actor,
                verb="organisation.loaded",
                kind="organisation",
                key="units",
                after={"units": len(values)},
            )
        count_after(len(values))
        return len(values)


def write_units(values: Sequence[UnitValue], *, number: int, told: Told = lambda _step: None) -> None:
    """The rows of new units; the closure is left to the caller."""
    told("units")
    insert((unit_row(value, changed=number) for value in _areas_first(values)), into=Unit)
    told("names")
    insert((row for value in values for row in name_rows(value)), into=UnitName)
    told("codes")
    insert((row for value in values for row in code_rows(value)), into=UnitCode)
    insert((row for value in values for row in attribute_rows(value)), into=UnitAttribute)
    told("placements")
    insert((row for value in values for row in placement_rows(value)), into=Placement)


def _areas_first(values: Iterable[UnitValue]) -> list[UnitValue]:
    return sorted(values, key=lambda value: value.area is not None)  # bodies point at them


def _keep(successions: Iterable[Succession]) -> set[str]:
    """Successions not kept yet; the ids of their origins, whose lines go on with their heirs."""
    found = list(successions)
    if not found:
        return set()
    told = {_told(row.kind, row.on, row.basis, row.shares.all()) for row in _kept_rows()}
    new = [each for each in found if (each.kind, each.on, each.basis, _ends(each)) not in told]
    rows = Reorganisation.objects.bulk_create(
        [Reorganisation(kind=each.kind, on=each.on, basis=each.basis) for each in new], batch_size=BATCH
    )
    shares = (
        Share(
            reorganisation=row,
            origin_id=share.origin,
            heir_id=share.heir,
            whole=share.whole,
            portion=share.portion,
            default=share.default,
            functions=share.functions,
        )
        for row, each in zip(rows, new, strict=True)
        for share in each.shares
    )
    insert(shares, into=Share)
    return {share.origin for each in new for share in each.shares if share.origin}


def _kept_rows() -> Iterable[Reorganisation]:
    return Reorganisation.objects.filter(undone_at=None).prefetch_related("shares")


def _told(kind: str, on: object, basis: str, shares: Iterable[Share]) -> tuple[object, ...]:
    return kind, on, basis, frozenset((share.origin_id, share.heir_id) for share in shares)


def _ends(succession: Succession) -> frozenset[tuple[str | None, str | None]]:
    return frozenset((share.origin, share.heir) for share in succession.shares)

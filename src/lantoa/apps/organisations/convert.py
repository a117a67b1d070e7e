"""Rows from the core's values, and values from rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet

from lantoa.apps.organisations.models import Placement, Share, Unit, UnitAttribute, UnitCode, UnitName
from lantoa.core.organisation import (
    ALWAYS,
    Attribute,
    Code,
    Name,
    NameUse,
    Succession,
    SuccessionKind,
    UnitKind,
    Valid,
)
from lantoa.core.organisation import Placement as PlacementValue
from lantoa.core.organisation import Share as ShareValue
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.text import skeleton

_KINDS = {kind.value: kind for kind in UnitKind}
_USES = {use.value: use for use in NameUse}


def latest_name(value: UnitValue) -> str:
    """The official name that held last."""
    official = [name for name in value.names if name.use is NameUse.OFFICIAL] or list(value.names)
    return max(official, key=lambda name: (name.valid.until is None, str(name.valid.since or ""))).text


def unit_row(value: UnitValue, *, changed: int = 0) -> Unit:
    """The unit's own row."""
    name = latest_name(value)
    return Unit(
        id=value.id,
        kind=value.kind,
        name=name,
        folded=skeleton(name),
        area_id=value.area,
        since=value.valid.since,
        until=value.valid.until,
        changed=changed,
    )


def name_rows(value: UnitValue) -> list[UnitName]:
    """Its names."""
    return [
        UnitName(
            unit_id=value.id,
            text=name.text,
            folded=skeleton(name.text),
            use=name.use.value,
            **_days(name.valid),
        )
        for name in value.names
    ]


def code_rows(value: UnitValue) -> list[UnitCode]:
    """Its codes."""
    return [
        UnitCode(unit_id=value.id, system=code.system, value=code.value, **_days(code.valid))
        for code in value.codes
    ]


def attribute_rows(value: UnitValue) -> list[UnitAttribute]:
    """What holds of it."""
    return [
        UnitAttribute(unit_id=value.id, key=one.key, value=one.value, basis=one.basis, **_days(one.valid))
        for one in value.attributes
    ]


def placement_rows(value: UnitValue) -> list[Placement]:
    """Under what it stands."""
    return [
        Placement(unit_id=value.id, parent_id=place.parent, **_days(place.valid))
        for place in value.placements
    ]


def _days(valid: Valid) -> dict[str, date | None]:
    return {"since": valid.since, "until": valid.until}


def unit_values(units: QuerySet[Unit]) -> Iterator[UnitValue]:
    """The values of rows, five queries for all of them."""
    ids = None if not units.query.where else units.values("pk")
    names = _grouped(UnitName.objects.values_list("unit_id", "since", "until", "text", "use"), ids)
    places = _grouped(Placement.objects.values_list("unit_id", "since", "until", "parent_id"), ids)
    codes = _grouped(UnitCode.objects.values_list("unit_id", "since", "until", "system", "value"), ids)
    attributes = _grouped(
        UnitAttribute.objects.values_list("unit_id", "since", "until", "key", "value", "basis"), ids
    )
    for key, kind, area, since, until in units.values_list("id", "kind", "area_id", "since", "until"):
        yield UnitValue(
            key,
            _KINDS[kind],
            tuple(Name(text, _USES[use], valid) for valid, text, use in names.get(key, ())),
            _valid(since, until),
            tuple(PlacementValue(parent, valid) for valid, parent in places.get(key, ())),
            area,
            tuple(Code(system, value, valid) for valid, system, value in codes.get(key, ())),
            tuple(
                Attribute(name, value, valid, basis) for valid, name, value, basis in attributes.get(key, ())
            ),
        )


def succession_values() -> Iterator[Succession]:
    """Every reorganisation that holds, in the order of its days."""
    shares: dict[int, list[ShareValue]] = defaultdict(list)
    papers: dict[int, tuple[str, date, str]] = {}
    rows = Share.objects.filter(reorganisation__undone_at=None).order_by("reorganisation__on", "pk")
    for number, kind, on, basis, *share in rows.values_list(
        *("reorganisation_id", "reorganisation__kind", "reorganisation__on", "reorganisation__basis"),
        *("origin_id", "heir_id", "whole", "portion", "default", "functions"),
    ):
        papers[number] = (kind, on, basis)
        shares[number].append(ShareValue(*share))
    for number, (kind, on, basis) in papers.items():
        yield Succession(SuccessionKind(kind), on, basis, tuple(shares[number]))


def _grouped(rows: QuerySet[Any, Any], ids: QuerySet[Any, Any] | None) -> Mapping[str, list[tuple[Any, ...]]]:
    """Rows (unit, since, until, …) as (valid, …) of each unit, in the order in which they were written."""
    groups: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for key, since, until, *rest in (rows if ids is None else rows.filter(unit__in=ids)).order_by("pk"):
        groups[key].append((_valid(since, until), *rest))
    return groups


def _valid(since: date | None, until: date | None) -> Valid:
    return ALWAYS if since is None and until is None else Valid(since, until)

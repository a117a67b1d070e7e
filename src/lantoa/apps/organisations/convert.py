"""Rows from the core's values."""

from datetime import date

from lantoa.apps.organisations.models import Placement, Unit, UnitAttribute, UnitCode, UnitName
from lantoa.core.organisation import NameUse, Valid
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.text import skeleton


def latest_name(value: UnitValue) -> str:
    """The official name that held last."""
    official = [name for name in value.names if name.use is NameUse.OFFICIAL] or list(value.names)
    return max(official, key=lambda name: (name.valid.until is None, str(name.valid.since or ""))).text


def unit_row(value: UnitValue) -> Unit:
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

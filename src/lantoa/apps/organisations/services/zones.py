"""A table of what holds of areas (vùng III, xã biên giới, languages) into the organisation."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.headings import ATTRIBUTES, ZONES, known, value_of
from lantoa.apps.organisations.models import Edition, Unit, UnitAttribute
from lantoa.apps.organisations.selectors.reach import below, holds
from lantoa.apps.organisations.services.edit import MANY_AT_ONCE, describe_row
from lantoa.apps.organisations.services.edition import change
from lantoa.apps.organisations.services.tables import EDIT, Problem, Proposal, Row
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor
from lantoa.core.text import skeleton


class Zone(NamedTuple):
    """One line: an attribute of a unit, its days and its paper."""

    line: int
    unit: str
    name: str
    key: str
    value: str
    since: date | None
    until: date | None
    basis: str


def propose_zones(actor: Actor, *, rows: Sequence[Sequence[str]], on: date, today: date) -> Proposal:
    """What the table would do. A line without a first day holds from `on`."""
    if not holds(actor, verb=EDIT):
        raise Refused("not_permitted", verb=EDIT)
    found = [row for row, _zone in _judged(actor, rows, on=on, today=today)]
    counts = {state: sum(row.state == state for row in found) for state in _STATES}
    return Proposal(found, counts, Edition.objects.get(pk=1).number)


def import_zones(
    actor: Actor, *, rows: Sequence[Sequence[str]], on: date, edition: int, today: date
) -> Mapping[str, int]:
    """Do what was proposed, in one transaction."""
    with change() as number:
        if Edition.objects.get(pk=1).number != edition:
            raise Refused("changed_meanwhile")
        judged = _judged(actor, rows, on=on, today=today)
        counts = {state: sum(row.state == state for row, _zone in judged) for state in _STATES}
        if counts["problem"]:
            raise Refused("table_problems", count=counts["problem"])
        new = [zone for row, zone in judged if zone and row.state != "unchanged"]
        units = Unit.objects.in_bulk({zone.unit for zone in new})
        for zone in sorted(new, key=lambda zone: zone.since or date.min):
            describe_row(
                units[zone.unit],
                key=zone.key,
                value=zone.value,
                since=zone.since,
                until=zone.until,
                basis=zone.basis,
            )
        if new:
            Unit.objects.filter(pk__in=units).update(changed=number)
            after = {"attributes": [[zone.unit, f"{zone.key}={zone.value}", zone.since] for zone in new]}
            record(actor, verb="organisation.zoned", kind="organisation", key="units", after=after)
        return counts


_STATES = ("added", "changed", "unchanged", "problem")


def _judged(
    actor: Actor, rows: Sequence[Sequence[str]], *, on: date, today: date
) -> list[tuple[Row, Zone | None]]:
    head = [known(ZONES, cell) for cell in rows[0]]
    if missing := [name for name in ("id", "key", "value") if name not in head]:
        column = ZONES[missing[0]]
        return [(Row(1, "", "", "problem", (), Problem(column, "table.missing")), None)]
    mine = set(below(holds(actor, verb=EDIT), on=today).values_list("descendant_id", flat=True))
    cells = [dict(zip(head, row, strict=False)) for row in rows[1:]]
    units = Unit.objects.in_bulk({each.get("id", "") for each in cells})
    held: dict[tuple[str, str], list[UnitAttribute]] = {}
    for one in UnitAttribute.objects.filter(unit__in=units):
        held.setdefault((one.unit_id, one.key), []).append(one)
    seen: set[tuple[str, str, str, date | None]] = set()
    return [
        _judge(line, each, mine=mine, units=units, held=held, on=on, seen=seen)
        for line, each in enumerate(cells, start=2)
        if any(each.values())
    ]


def _judge(
    line: int,
    cells: Mapping[str, str],
    *,
    mine: set[str],
    units: Mapping[str, Unit],
    held: Mapping[tuple[str, str], list[UnitAttribute]],
    on: date,
    seen: set[tuple[str, str, str, date | None]],
) -> tuple[Row, Zone | None]:
    unit = units.get(cells["id"])
    name = unit.name if unit else cells.get("name", "")
    made = _zone(line, cells, name=name, on=on)
    problem = made if isinstance(made, Problem) else _wrong(made, cells, unit=unit, mine=mine, seen=seen)
    if problem or isinstance(made, Problem):
        return Row(line, cells["id"], name, "problem", (), problem), None
    seen.add((made.unit, made.key, made.value, made.since))
    stands = held.get((made.unit, made.key), [])
    told = f"{made.value} [{made.since or ''}..{made.until or ''}]"
    state, before = _compared(made, stands)
    differs = () if state == "unchanged" else ((made.key, before, told),)
    return Row(line, made.unit, name, state, differs), made


def _compared(zone: Zone, stands: Sequence[UnitAttribute]) -> tuple[str, str]:
    """Whether the line adds something, ends another value, or says what is known."""
    if any(
        (one.value, one.since, one.until, one.basis) == (zone.value, zone.since, zone.until, zone.basis)
        for one in stands
    ):
        return "unchanged", ""
    day = zone.since or date.min
    ends = [
        one.value
        for one in stands
        if (one.since or date.min) <= day
        and (one.until is None or one.until > day)
        and (zone.key not in MANY_AT_ONCE or one.value == zone.value)
    ]
    if not zone.since and not zone.until and any(one.value == zone.value for one in stands):
        return "unchanged", ""
    return ("changed" if ends else "added"), ", ".join(ends)


def _zone(line: int, cells: Mapping[str, str], *, name: str, on: date) -> Zone | Problem:
    days: dict[str, date | None] = {"since": on, "until": None}
    for column in days:
        if text := cells.get(column, ""):
            try:
                days[column] = date.fromisoformat(text)
            except ValueError:
                return Problem(ZONES[column], "table.day", text)
    key = known(ATTRIBUTES, cells["key"])
    value = value_of(key, cells["value"])
    if not value and cells["value"].strip():
        return Problem(ZONES["value"], "table_value", cells["value"].strip())
    basis = cells.get("basis", "")
    return Zone(line, cells["id"], name, key, value, days["since"], days["until"], basis)


def _wrong(
    zone: Zone,
    cells: Mapping[str, str],
    *,
    unit: Unit | None,
    mine: set[str],
    seen: set[tuple[str, str, str, date | None]],
) -> Problem | None:
    written = skeleton(cells.get("name", ""))
    since, until = zone.since or date.min, zone.until or date.max
    checks = (
        (unit is None, Problem(ZONES["id"], "table_unknown_unit", zone.unit)),
        (zone.unit not in mine, Problem(ZONES["id"], "table_elsewhere")),
        # The name is there to be read by people; where it is another unit's, the id was copied wrongly
        (
            unit and written and written != unit.folded,
            Problem(ZONES["name"], "table_other_name", unit.name if unit else ""),
        ),
        (not zone.key or len(zone.key) > 40, Problem(ZONES["key"], "table.empty")),
        (not zone.value or len(zone.value) > 120, Problem(ZONES["value"], "table.empty")),
        (since >= until, Problem(ZONES["until"], "table.span", f"{zone.since}..{zone.until}")),
        (
            (zone.unit, zone.key, zone.value, zone.since) in seen,
            Problem(ZONES["id"], "table_line_twice", zone.unit),
        ),
    )
    return next((problem for failed, problem in checks if failed), None)

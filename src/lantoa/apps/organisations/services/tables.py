"""A table of units into the organisation: first what it would change, then all of it or nothing."""

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Q

from lantoa.apps.audit.services import record
from lantoa.apps.organisations.compare import differences, merged
from lantoa.apps.organisations.convert import (
    attribute_rows,
    code_rows,
    latest_name,
    name_rows,
    placement_rows,
    unit_values,
)
from lantoa.apps.organisations.headings import KINDS, UNITS, known
from lantoa.apps.organisations.models import (
    Ancestry,
    Edition,
    Placement,
    Unit,
    UnitAttribute,
    UnitCode,
    UnitName,
)
from lantoa.apps.organisations.selectors.reach import below, holds
from lantoa.apps.organisations.services.bulk import BATCH
from lantoa.apps.organisations.services.by_name import parents_by_name, twins
from lantoa.apps.organisations.services.edition import change
from lantoa.apps.organisations.services.lines import governed_areas, rebuild_under
from lantoa.apps.organisations.services.load import write_units
from lantoa.apps.organisations.statistics import count_after
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS, UnitKind, Valid
from lantoa.core.organisation import Unit as UnitValue
from lantoa.core.permission import Actor, Verb
from lantoa.core.text import skeleton
from lantoa.gazetteer import Fault, read_units

EDIT = Verb.ORGANISATION_EDIT
# What an address of the workbench and a cell of a table can hold
_ID = re.compile(r"[\w@.:-]{1,120}")
_PASSES = 30  # each pass sets aside the cells that cannot be read; a row can only be wrong in so many ways
# What stands for an unreadable cell, so that the rest of its row is still looked at
_STAND_IN = {"kind": UnitKind.OTHER.value, "name": "?"}


class Problem(NamedTuple):
    """What is wrong in a row: `column` says where, `code` names the sentence that says what to do."""

    column: str
    code: str
    value: str = ""


class Row(NamedTuple):
    """One row and what it would do: `state` is `added`, `changed`, `unchanged` or `problem`.

    `differs`: (column, before, after). `value`: the unit as it would be. `more`: what else is wrong, or, of a row that
    can be taken, what to look at twice.
    """

    line: int
    unit: str
    name: str
    state: str
    differs: tuple[tuple[str, str, str], ...] = ()
    problem: Problem | None = None
    value: UnitValue | None = None
    more: tuple[Problem, ...] = ()


class Proposal(NamedTuple):
    """What a table would do, and the edition of the organisation it was compared with."""

    rows: Sequence[Row]
    counts: Mapping[str, int]
    edition: int


class _Known(NamedTuple):
    """What stands already, and what the actor may change of it."""

    units: Mapping[str, UnitValue]
    kinds: Mapping[str, str]
    mine: frozenset[str]


def propose(actor: Actor, *, rows: Sequence[Sequence[str]], on: date, correct: bool, today: date) -> Proposal:
    """What the table would do. `on`: the day from which differences hold; `correct`: what stood was written wrongly."""
    if not holds(actor, verb=EDIT):
        raise Refused("not_permitted", verb=EDIT)
    table = _table(rows)
    values, problems = _read(table)
    mine = _mine_of(actor, today=today)
    values, unclear = parents_by_name(values, on=on, mine=mine)
    for line, parent in unclear:
        problems.setdefault(line, []).append(Problem("parent", "table_several_units", parent))
    seen = _known(mine, values)
    names = ["", *(dict(zip(table[0], cells, strict=True)).get("name", "") for cells in table[1:])]
    made: dict[str, UnitValue] = {value.id: value for _line, value in values}
    found = [
        _refused(line, names[line - 1], why, made=dict(values).get(line), seen=seen, others=made)
        for line, why in problems.items()
    ]
    for line, value in values:
        if line not in problems:
            found.append(_judge(line, value, table[0], seen=seen, made=made, on=on, correct=correct))
    found = _with_twins(found, on=on)
    found = _without_circles(found)
    found.sort(key=lambda row: row.line)
    return Proposal(found, _counts(found), Edition.objects.get(pk=1).number)


def import_units(
    actor: Actor, *, rows: Sequence[Sequence[str]], on: date, correct: bool, edition: int, today: date
) -> Mapping[str, int]:
    """Do what was proposed, in one transaction; refused where a row cannot be read, or somebody changed a unit since."""
    with change() as number:
        proposal = propose(actor, rows=rows, on=on, correct=correct, today=today)
        if proposal.edition != edition:
            raise Refused("changed_meanwhile")
        if proposal.counts["problem"]:
            raise Refused("table_problems", count=proposal.counts["problem"])
        added = [row.value for row in proposal.rows if row.state == "added" and row.value]
        changed = [row for row in proposal.rows if row.state == "changed" and row.value]
        write_units(added, number=number)
        _rewrite([row.value for row in changed if row.value], number=number)
        values = [*added, *(row.value for row in changed if row.value)]
        if values:
            rebuild_under({*(value.id for value in values), *governed_areas(values)})
            after = {
                "added": [value.id for value in added],
                "changed": {row.unit: [list(one) for one in row.differs] for row in changed},
            }
            record(actor, verb="organisation.imported", kind="organisation", key="units", after=after)
        count_after(len(values))
        return proposal.counts


def _table(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """The table with the names of its columns and kinds as the reader of tables knows them, every row with an id."""
    head = [known(UNITS, cell) for cell in rows[0]]
    while head and not head[-1]:
        head.pop()
    if "id" not in head:
        head = ["id", *head]
        rows = [[""], *(["", *row] for row in rows[1:])]
    at = {name: place for place, name in enumerate(head)}
    table = [head]
    for row in rows[1:]:
        cells = [*row[: len(head)], *[""] * (len(head) - len(row))]
        if any(cells):
            _complete(cells, at)
        table.append(cells)
    return table


def _complete(cells: list[str], at: Mapping[str, int]) -> None:
    if "kind" in at:
        cells[at["kind"]] = known(KINDS, cells[at["kind"]])
    if cells[at["id"]]:
        return
    # The same row gives the same id: sent twice it is there once
    told = "|".join(cells[at[name]] for name in ("kind", "name", "parent", "since") if name in at)
    cells[at["id"]] = f"u-{hashlib.sha256(told.encode()).hexdigest()[:12]}"


def _read(table: list[list[str]]) -> tuple[list[tuple[int, UnitValue]], dict[int, list[Problem]]]:
    """Units with their lines, and what cannot be read in which lines; of such a line the rest is read all the same."""
    problems: dict[int, list[Problem]] = {}
    left = {line: [*cells] for line, cells in enumerate(table, start=1)}
    for _pass in range(_PASSES):
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(left.values())
        try:
            units = read_units(out.getvalue())
        except Refused as refused:
            faults: Any = refused.params["faults"]
            for fault in faults:
                column = fault.column if fault.line == 1 else _set_aside(left, fault, table[0])
                problems.setdefault(fault.line, []).append(Problem(column, fault.code, fault.value))
            if 1 in problems:
                return [], problems
        else:
            at = table[0].index("id")
            line_of = {cells[at]: line for line, cells in left.items()}
            return [(line_of[unit.id], unit) for unit in units], problems
    raise Refused("table_too_wrong")


def _set_aside(left: Mapping[int, list[str]], fault: Fault, head: Sequence[str]) -> str:
    """Take an unreadable cell out of its row; the column it stands in. A day may be that of the end, or of the id."""
    cells, column = left[fault.line], fault.column
    if column == "since":
        dated = [name for name in ("since", "until") if name in head and cells[head.index(name)]]
        wrong = [name for name in dated if cells[head.index(name)] == fault.value]
        column = (wrong or dated or ["id"])[0]
    cells[head.index(column)] = f"dong-{fault.line}" if column == "id" else _STAND_IN.get(column, "")
    return column


def _refused(
    line: int,
    name: str,
    why: Sequence[Problem],
    *,
    made: UnitValue | None,
    seen: _Known,
    others: Mapping[str, UnitValue],
) -> Row:
    """A row that cannot be taken, with everything that is wrong in it."""
    told = {problem.column for problem in why}
    more = [one for one in _problems(made, seen=seen, made=others) if one.column not in told] if made else []
    return Row(line, "", name, "problem", (), why[0], None, (*why[1:], *more))


def _with_twins(rows: Sequence[Row], *, on: date) -> list[Row]:
    """New units that are called as another under the same parent say so."""
    added = [row.value for row in rows if row.state == "added" and row.value]
    twin_of = twins(added, on=on)
    return [
        row._replace(more=(Problem("name", "table_twin", twin_of[row.unit]),)) if row.unit in twin_of else row
        for row in rows
    ]


def _mine_of(actor: Actor, *, today: date) -> frozenset[str]:
    """What the actor may change, on whichever days it stood."""
    mine = holds(actor, verb=EDIT)
    standing = set(below(mine, on=today).values_list("descendant_id", flat=True))
    other_days = Q(descendant__until__lte=today) | Q(descendant__since__gt=today)
    other = Ancestry.objects.filter(other_days, ancestor__in=mine)
    return frozenset(standing | set(other.values_list("descendant_id", flat=True)))


def _known(mine: frozenset[str], values: Sequence[tuple[int, UnitValue]]) -> _Known:
    ids = {value.id for _line, value in values}
    mentioned = {
        *ids,
        *(place.parent for _line, value in values for place in value.placements),
        *(value.area for _line, value in values if value.area),
    }
    return _Known(
        {unit.id: unit for unit in unit_values(Unit.objects.filter(pk__in=ids))},
        dict(Unit.objects.filter(pk__in=mentioned).values_list("pk", "kind")),
        mine,
    )


def _judge(
    line: int,
    value: UnitValue,
    head: Sequence[str],
    *,
    seen: _Known,
    made: Mapping[str, UnitValue],
    on: date,
    correct: bool,
) -> Row:
    name = latest_name(value)
    if problems := _problems(value, seen=seen, made=made):
        return Row(line, value.id, name, "problem", (), problems[0], None, tuple(problems[1:]))
    was = seen.units.get(value.id)
    if was is None:
        return Row(line, value.id, name, "added", (), None, value if correct else _begun(value, on))
    wanted = merged(was, value, head, on=on, correct=correct)
    differs = tuple(differences(was, wanted))
    if not differs:
        return Row(line, value.id, name, "unchanged")
    if not correct and was.valid.since != wanted.valid.since:
        return Row(line, value.id, name, "problem", (), Problem("since", "table_past"))
    return Row(line, value.id, latest_name(wanted), "changed", differs, None, wanted)


def _begun(value: UnitValue, on: date) -> UnitValue:
    """A new unit of which no first day is written begins on the day of the table; one that ended by then was before it."""
    since, until = value.valid
    return value if since or (until and until <= on) else value._replace(valid=Valid(on, until))


def _problems(value: UnitValue, *, seen: _Known, made: Mapping[str, UnitValue]) -> list[Problem]:
    was = seen.units.get(value.id)
    where = value.area or ""
    area = made[where].kind if where in made else seen.kinds.get(where)
    parents = (place.parent for place in value.placements)
    strange = [parent for parent in parents if parent not in seen.kinds and parent not in made]
    checks = (
        (not _ID.fullmatch(value.id), Problem("id", "table_id", value.id)),
        (
            was and was.kind is not value.kind,
            Problem("kind", "table_kind_fixed", KINDS[was.kind] if was else ""),
        ),
        (any(len(name.text) > 250 for name in value.names), Problem("name", "table_long")),
        (strange, Problem("parent", "table_unknown_unit", *strange[:1])),
        (where and area not in AREA_KINDS, Problem("area", "table_unknown_area", where)),
    )
    found = [problem for failed, problem in checks if failed]
    if not strange and not _mine(value, seen=seen, made=made):
        found.append(Problem("parent", "table_elsewhere"))
    return found


def _mine(value: UnitValue, *, seen: _Known, made: Mapping[str, UnitValue]) -> bool:
    """Whether the actor may change it, and put it where the table says."""
    if value.id in seen.units and value.id not in seen.mine:
        return False
    parents = {place.parent for place in value.placements}
    if not parents:
        return value.id in seen.mine
    for _storey in range(20):
        if parents <= seen.mine:
            return True
        parents = {
            above
            for parent in parents - seen.mine
            for above in (
                (place.parent for place in made[parent].placements)
                if parent in made and parent not in seen.units
                else [""]
            )
        }
        if "" in parents:
            return False
    return False


def _without_circles(rows: list[Row]) -> list[Row]:
    """Rows whose unit would stand under itself become problems."""
    parents = dict(Placement.objects.filter(until=None).values_list("unit_id", "parent_id"))
    for row in rows:
        if row.value:
            open_ones = [place.parent for place in row.value.placements if place.valid.until is None]
            parents.pop(row.unit, None)
            if open_ones:
                parents[row.unit] = open_ones[0]
    return [
        row._replace(state="problem", problem=Problem("parent", "table_circle"), value=None)
        if row.value and _goes_round(row.unit, parents)
        else row
        for row in rows
    ]


def _goes_round(unit: str, parents: Mapping[str, str]) -> bool:
    above = parents.get(unit)
    for _storey in range(30):
        if above is None:
            return False
        if above == unit:
            return True
        above = parents.get(above)
    return True


def _counts(rows: Iterable[Row]) -> dict[str, int]:
    counts = {"added": 0, "changed": 0, "unchanged": 0, "problem": 0}
    for row in rows:
        counts[row.state] += 1
    return counts


def _rewrite(values: Sequence[UnitValue], *, number: int) -> None:
    """The rows of units that are there, as their values now are."""
    ids = [value.id for value in values]
    for model, rows_of in (
        (UnitName, name_rows),
        (UnitCode, code_rows),
        (UnitAttribute, attribute_rows),
        (Placement, placement_rows),
    ):
        manager: Any = model._default_manager  # noqa: SLF001 - what Django calls it
        manager.filter(unit__in=ids).delete()
        manager.bulk_create([row for value in values for row in rows_of(value)], batch_size=BATCH)
    rows = {row.pk: row for row in Unit.objects.filter(pk__in=ids)}
    for value in values:
        row = rows[value.id]
        row.name = latest_name(value)
        row.folded = skeleton(row.name)
        row.area_id, row.since, row.until, row.changed = value.area, *value.valid, number
    Unit.objects.bulk_update(
        rows.values(), ["name", "folded", "area", "since", "until", "changed"], batch_size=500
    )

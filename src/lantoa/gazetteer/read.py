"""Tables into units and successions, whole or not at all."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from lantoa.core.kernel import Refused
from lantoa.core.organisation import (
    AREA_KINDS,
    Attribute,
    Code,
    Name,
    NameUse,
    Placement,
    Share,
    Succession,
    SuccessionKind,
    Unit,
    UnitKind,
    Valid,
)
from lantoa.gazetteer.cell import Unreadable, Value, day, span, validity, values
from lantoa.gazetteer.model import SUCCESSION_COLUMNS, UNIT_COLUMNS, Fault
from lantoa.gazetteer.shorten import RANKED, short_names

Made = TypeVar("Made", Unit, Succession)
Kind = TypeVar("Kind", UnitKind, SuccessionKind)
Row = Mapping[str, str]

_KINDS = {kind.value: kind for kind in UnitKind}
_CHANGES = {kind.value: kind for kind in SuccessionKind}
_NAMES = (
    ("name", NameUse.OFFICIAL),
    ("short", NameUse.SHORT),
    ("abbreviation", NameUse.ABBREVIATION),
    ("alias", NameUse.ALIAS),
)
_FAULTS = 200  # more than anybody corrects in one go


class _Column(Exception):  # noqa: N818 - see Unreadable
    """Which column an unreadable cell stands in."""


def read_units(text: str) -> tuple[Unit, ...]:
    """Units of a table with a head row; raises Refused("table.faults") naming every faulty row."""
    seen: set[str] = set()

    def unit(row: Row) -> Unit:
        made = _unit(row)
        if made.id in seen:
            raise _at("id", Unreadable("twice", made.id))
        seen.add(made.id)
        return made

    return _read(text, UNIT_COLUMNS, ("id", "kind", "name"), unit)


def read_successions(text: str) -> tuple[Succession, ...]:
    """Successions of a table with a head row; raises Refused("table.faults") naming every faulty row."""
    return _read(text, SUCCESSION_COLUMNS, ("kind", "on"), _succession)


def _read(
    text: str, known: Sequence[str], needed: Sequence[str], make: Callable[[Row], Made]
) -> tuple[Made, ...]:
    made: list[Made] = []
    faults: list[Fault] = []
    for line, row in _rows(text, known, needed):
        try:
            if empty := next((name for name in needed if not row.get(name)), None):
                raise _at(empty, Unreadable("empty", ""))
            made.append(make(row))
        except _Column as wrong:
            column, cause = wrong.args
            faults.append(Fault(line, column, f"table.{cause.code}", cause.value))
    if faults:
        raise Refused("table.faults", faults=tuple(faults[:_FAULTS]), count=len(faults))
    return tuple(made)


def _rows(text: str, known: Sequence[str], needed: Sequence[str]) -> Iterator[tuple[int, Row]]:
    lines = text.removeprefix("\ufeff").splitlines()
    # Excel writes semicolons where the comma is the sign of decimals, as in Viet Nam.
    sign = ";" if lines and ";" in lines[0] and "," not in lines[0] else ","
    table = csv.reader(lines, delimiter=sign)
    head = [name.strip().casefold() for name in next(table, [])]
    _check_head(head, known, needed)
    for cells in table:
        if any(cells):
            yield table.line_num, dict(zip(head, map(str.strip, cells), strict=False))


def _check_head(head: list[str], known: Sequence[str], needed: Sequence[str]) -> None:
    faults = [Fault(1, name, "table.column", ", ".join(known)) for name in head if name not in known]
    faults += [Fault(1, name, "table.missing", "") for name in needed if name not in head]
    faults += [Fault(1, name, "table.doubled", "") for name in set(head) if head.count(name) > 1]
    if faults:
        raise Refused("table.faults", faults=tuple(faults), count=len(faults))


def _at(column: str, cause: Unreadable) -> _Column:
    return _Column(column, cause)


def _unit(row: Row) -> Unit:
    get = row.get
    kind = _one_of(_KINDS, row, "kind")
    name = row["id"]
    since = get("since") or ""
    coded, _, day_of_id = name.rpartition("@")
    area = kind in AREA_KINDS
    if area and not since:
        since = day_of_id if coded else ""
    try:
        valid = validity(since, get("until") or "")
    except Unreadable as wrong:
        raise _at("since", wrong) from None
    return Unit(
        name,
        kind,
        _names(row, kind),
        valid,
        tuple(Placement(at.text, each) for at, each in _spans(row, "parent")) if get("parent") else (),
        get("area") or None,
        tuple(_codes(row, coded if area else "")),
        tuple(_attributes(row)) if get("attribute") else (),
    )


def _names(row: Row, kind: UnitKind) -> tuple[Name, ...]:
    found: tuple[Name, ...] = ()
    for column, use in _NAMES:
        cell = row.get(column)
        if use is NameUse.SHORT and kind in RANKED and cell in {None, "", "-"}:
            found += () if cell else short_names(found)
        elif cell:
            found += tuple(Name(each.text, use, valid) for each, valid in _spans(row, column))
    return found


def _codes(row: Row, own: str) -> Iterator[Code]:
    cell = row.get("code")
    if not cell and own.isdigit():
        yield Code("gso", own)
    elif cell and cell != "-":
        for found, valid in _spans(row, "code"):
            system, colon, value = found.text.partition(":")
            if not colon or not system or not value:
                raise _at("code", Unreadable("code", found.text))
            yield Code(system, value, valid)


def _attributes(row: Row) -> Iterator[Attribute]:
    for found, valid in _spans(row, "attribute"):
        key, sign, value = found.text.partition("=")
        if not sign or not key or not value:
            raise _at("attribute", Unreadable("attribute", found.text))
        yield Attribute(key, value, valid, found.basis)


def _spans(row: Row, column: str) -> Iterator[tuple[Value, Valid]]:
    try:
        for found in values(row[column]):
            yield found, span(found.mark)
    except Unreadable as wrong:
        raise _at(column, wrong) from None


def _one_of(known: Mapping[str, Kind], row: Row, column: str) -> Kind:
    try:
        return known[row[column].casefold()]
    except KeyError:
        raise _at(column, Unreadable("kind", row[column])) from None


def _succession(row: Row) -> Succession:
    kind = _one_of(_CHANGES, row, "kind")
    try:
        on = day(row["on"])
    except Unreadable as wrong:
        raise _at("on", wrong) from None
    origins, heirs = _ends(row, "from"), _ends(row, "to")
    if not origins and not heirs:
        raise _at("from", Unreadable("empty", ""))
    functions = row.get("functions") or ""
    shares = tuple(
        _share(origin, heir, functions) for heir in heirs or [Value("")] for origin in origins or [Value("")]
    )
    return Succession(kind, on, row.get("basis") or "", shares)


def _ends(row: Row, column: str) -> list[Value]:
    try:
        return list(values(row.get(column) or ""))
    except Unreadable as wrong:
        raise _at(column, wrong) from None


def _share(origin: Value, heir: Value, functions: str) -> Share:
    """A share with the marks of both its ends: `[part]`, `[part default]`, `[part 0.4]`."""
    marks = f"{origin.mark} {heir.mark}".split()
    if not marks:
        return Share(origin.text or None, heir.text or None, functions=functions)
    portion = None
    for mark in marks:
        if mark not in {"part", "default"}:
            portion = _portion(mark)
    return Share(
        origin.text or None,
        heir.text or None,
        whole=False,
        portion=portion,
        default="default" in marks,
        functions=functions,
    )


def _portion(mark: str) -> float:
    try:
        portion = float(mark)
    except ValueError:
        portion = -1.0
    if not 0 <= portion <= 1:
        raise _at("to", Unreadable("portion", mark))
    return portion

"""Units and successions into tables that `read` reads back."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from lantoa.core.kernel import Refused
from lantoa.core.organisation import Code, NameUse, Share, Succession, Unit
from lantoa.gazetteer.cell import Value, cell_of, mark_of
from lantoa.gazetteer.model import SUCCESSION_COLUMNS, UNIT_COLUMNS
from lantoa.gazetteer.shorten import RANKED, short_names

_USES = {
    "name": NameUse.OFFICIAL,
    "short": NameUse.SHORT,
    "abbreviation": NameUse.ABBREVIATION,
    "alias": NameUse.ALIAS,
}


def write_units(units: Iterable[Unit]) -> str:
    """A table of units in their order; columns that would be empty are left out."""
    return _table(UNIT_COLUMNS, map(_unit_row, units), keep={"id", "kind", "name"})


def write_successions(successions: Iterable[Succession]) -> str:
    """A table of successions: a row for each, or for each heir where several units became several."""
    rows = (_row(each, shares) for each in successions for shares in _rows_of(each))
    return _table(SUCCESSION_COLUMNS, rows, keep={"kind", "on", "from", "to"})


def _table(columns: Sequence[str], rows: Iterable[dict[str, str]], *, keep: set[str]) -> str:
    listed = list(rows)
    used = [name for name in columns if name in keep or any(row.get(name) for row in listed)]
    out = io.StringIO()
    table = csv.DictWriter(out, used, lineterminator="\n", extrasaction="ignore")
    table.writeheader()
    table.writerows(listed)
    return out.getvalue()


def _unit_row(unit: Unit) -> dict[str, str]:
    coded, _, since = unit.id.rpartition("@")
    known = unit.kind.is_area and coded
    own = (Code("gso", coded),) if known and coded.isdigit() else ()
    begins = str(unit.valid.since or "")
    codes = [Value(f"{code.system}:{code.value}", mark_of(code.valid)) for code in unit.codes]
    return {
        "id": unit.id,
        "kind": unit.kind.value,
        **{column: _names(unit, use) for column, use in _USES.items()},
        "parent": _cell(unit.id, [Value(at.parent, mark_of(at.valid)) for at in unit.placements]),
        "area": unit.area or "",
        "since": "" if known and since == begins else begins,
        "until": str(unit.valid.until or ""),
        "code": "" if unit.codes == own else _cell(unit.id, codes) or "-",
        "attribute": _cell(
            unit.id,
            [Value(f"{each.key}={each.value}", mark_of(each.valid), each.basis) for each in unit.attributes],
        ),
    }


def _names(unit: Unit, use: NameUse) -> str:
    names = tuple(name for name in unit.names if name.use is use)
    if use is NameUse.SHORT and unit.kind in RANKED:
        own = short_names(unit.names)
        if names == own:
            return ""
        if not names:
            return "-"
    return _cell(unit.id, [Value(name.text, mark_of(name.valid)) for name in names])


def _cell(unit: str, found: list[Value]) -> str:
    try:
        return " | ".join(map(cell_of, found))
    except ValueError as reserved:
        raise Refused("table.reserved", unit=unit, value=str(reserved)) from None


def _rows_of(succession: Succession) -> Iterator[tuple[Share, ...]]:
    shares = succession.shares
    if len({share.functions for share in shares}) == 1 and (
        len({share.heir for share in shares}) == 1 or len({share.origin for share in shares}) == 1
    ):
        yield shares
        return
    for heir, functions in dict.fromkeys((share.heir, share.functions) for share in shares):
        yield tuple(share for share in shares if (share.heir, share.functions) == (heir, functions))


def _row(succession: Succession, shares: tuple[Share, ...]) -> dict[str, str]:
    into_one = len({share.heir for share in shares}) == 1
    first = shares[0]
    marked = [Value((share.origin if into_one else share.heir) or "", _mark(share)) for share in shares]
    single = (first.heir if into_one else first.origin) or ""
    many = _cell(single, [each for each in marked if each.text])
    return {
        "kind": succession.kind.value,
        "on": succession.on.isoformat(),
        "basis": succession.basis,
        "from": many if into_one else single,
        "to": single if into_one else many,
        "functions": first.functions,
    }


def _mark(share: Share) -> str:
    if share.whole:
        return ""
    portion = "" if share.portion is None else f" {share.portion:g}"
    return "part" + (" default" if share.default else "") + portion

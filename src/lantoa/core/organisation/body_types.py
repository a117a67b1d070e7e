"""The bodies that every area of a level has, read once from `bodies.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from lantoa.core.organisation.model import BodyType, TypeHeir, UnitKind, Valid

NATION = "nation"
COUNTRY = "vn"  # stands for the area of central bodies: `bo-yt@vn`

_SHEET: dict[str, Any] = tomllib.loads(files(__package__).joinpath("bodies.toml").read_text(encoding="utf-8"))


def _read() -> Iterator[BodyType]:
    papers = _SHEET["papers"]
    for code, row in (_SHEET["areas"] | _SHEET[NATION]).items():
        yield BodyType(
            code,
            UnitKind(row["kind"]),
            tuple(row.get("at", NATION).split()),
            tuple(row["names"].split("|")),
            Valid(row.get("since"), row.get("until")),
            row.get("under", ""),
            frozenset(row.get("groups", "").split()),
            row.get("open", False),
            row.get("names_area", False),
            tuple(TypeHeir(to, what, on, papers[basis]) for to, what, on, basis in row.get("heirs", ())),
        )


BODY_TYPES: Mapping[str, BodyType] = MappingProxyType({body.code: body for body in _read()})

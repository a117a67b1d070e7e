"""How papers look on a day: the dated tables of `forms.toml`."""

import tomllib
from collections.abc import Mapping
from datetime import date
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

from lantoa.core.checking import PaperForm
from lantoa.core.typesetting.model import Align, Look, Page, Role, Seal


class Form(NamedTuple):
    """One layout: whose, since when, by what authority; the rest as `forms.toml` says it.

    `rules`: lengths of lines below, as shares of the text above; `ends`: what items and papers end with;
    `number`: the signs before a number, behind it, and before its date where it is cited; `figures`: for how many the
    blank has room before the number is given; `least`: the smallest type of the text, in points.
    """

    name: str
    of: PaperForm
    since: date
    authority: str
    page: Page
    looks: Mapping[Role, Look]
    head_split: float
    foot_split: float
    seal: Seal
    signature: Mapping[str, float]
    rules: Mapping[str, float]
    ends: Mapping[str, str]
    number: tuple[str, str, str]
    kept: str
    annex_numbers: str
    least: float
    figures: int = 5


def form_on(form: PaperForm, *, on: date) -> Form:
    """The layout in force on a day; before the first one known, that one."""
    ours = [one for one in FORMS if one.of is form]
    return next((one for one in reversed(ours) if one.since <= on), ours[0])


def _all(sheet: Mapping[str, Any]) -> tuple[Form, ...]:
    rows: dict[str, dict[str, Any]] = {}
    for row in sheet["form"]:
        model = rows.get(row.get("like", ""), {})
        rows[row["name"]] = {**model, **row, "looks": {**model.get("looks", {}), **row["looks"]}}
    return tuple(_form(row) for row in rows.values())


def _form(row: Mapping[str, Any]) -> Form:
    looks = {Role(name): _look(look) for name, look in row["looks"].items()}
    plain = {
        key: row[key] for key in ("name", "since", "authority", "head_split", "foot_split", "kept", "least")
    }
    return Form(
        **plain,
        of=PaperForm(row["of"]),
        page=Page(**row["page"]),
        looks=MappingProxyType(looks),
        seal=Seal(**row["seal"]),
        signature=MappingProxyType(row["signature"]),
        rules=MappingProxyType(row["rules"]),
        ends=MappingProxyType(row["ends"]),
        number=tuple(row["number"]),
        annex_numbers=row["annex_numbers"],
    )


def _look(row: Mapping[str, Any]) -> Look:
    return Look(**{**row, "align": Align(row.get("align", Align.LEFT))})


FORMS = _all(tomllib.loads(files(__package__).joinpath("forms.toml").read_text(encoding="utf-8")))

"""The organisation as tables that can be filled in and read back."""

import csv
import io
from collections.abc import Sequence
from datetime import date, timedelta

from lantoa.apps.organisations.convert import succession_values, unit_values
from lantoa.apps.organisations.headings import ATTRIBUTES, CHANGES, KINDS, SUCCESSIONS, UNITS, VALUES, ZONES
from lantoa.apps.organisations.models import Ancestry, Unit, UnitAttribute
from lantoa.apps.organisations.selectors.browse import mine
from lantoa.apps.organisations.selectors.tree import names_of
from lantoa.core.organisation import Share, Succession
from lantoa.core.permission import Actor
from lantoa.gazetteer import write_units

Table = list[Sequence[str]]


def units_table(actor: Actor) -> Table:
    """Every unit that stands, or ever stood, within reach, with its whole life."""
    keys = Ancestry.objects.filter(ancestor__in=mine(actor)).values("descendant_id")
    text = write_units(unit_values(Unit.objects.filter(pk__in=keys).order_by("pk")))
    head, *rows = csv.reader(io.StringIO(text))
    at = {name: place for place, name in enumerate(head)}
    return [
        list(UNITS.values()),
        *([_word(name, row[at[name]]) if name in at else "" for name in UNITS] for row in rows),
    ]


def successions_table(actor: Actor) -> Table:
    """Every reorganisation of these units: a row for what went from where to where."""
    keys = set(Ancestry.objects.filter(ancestor__in=mine(actor)).values_list("descendant_id", flat=True))
    told = (
        (one, share)
        for one in succession_values()
        if any(share.origin in keys or share.heir in keys for share in one.shares)
        for share in one.shares
    )
    return [SUCCESSIONS, *(_succession(one, share) for one, share in told)]


def zones_table(actor: Actor) -> Table:
    """What holds, or held, of each unit; the head alone where nothing does."""
    keys = Ancestry.objects.filter(ancestor__in=mine(actor)).values("descendant_id")
    rows = UnitAttribute.objects.filter(unit__in=keys).select_related("unit").order_by("unit", "key", "since")
    return [
        list(ZONES.values()),
        *(
            [
                row.unit_id,
                row.unit.name,
                ATTRIBUTES.get(row.key, row.key),
                VALUES.get(row.value, row.value),
                str(row.since or ""),
                str(row.until or ""),
                row.basis,
            ]
            for row in rows
        ),
    ]


def _word(column: str, cell: str) -> str:
    return KINDS[cell] if column == "kind" else cell


def _succession(one: Succession, share: Share) -> Sequence[str]:
    before, after = one.on - timedelta(days=1), one.on
    return [
        CHANGES[one.kind],
        one.on.isoformat(),
        one.basis,
        *_named(share.origin, before),
        *_named(share.heir, after),
        _part(share),
        share.functions,
    ]


def _named(unit: str | None, on: date) -> tuple[str, str]:
    return (names_of([unit], on=on)[unit], unit) if unit else ("", "")


def _part(share: Share) -> str:
    if share.whole:
        return "toàn bộ"
    part = "một phần" if share.portion is None else f"{share.portion * 100:g} %".replace(".", ",")
    return f"{part}, nhận mặc định" if share.default else part

"""The organisation as tables that can be filled in and read back."""

import csv
import io
from collections.abc import Sequence

from lantoa.apps.organisations.convert import succession_values, unit_values
from lantoa.apps.organisations.headings import ATTRIBUTES, KINDS, SUCCESSIONS, UNITS, VALUES, ZONES
from lantoa.apps.organisations.models import Ancestry, Unit, UnitAttribute
from lantoa.apps.organisations.selectors.browse import mine
from lantoa.core.permission import Actor
from lantoa.gazetteer import write_successions, write_units

Table = list[Sequence[str]]
_USUAL = (
    "id",
    "kind",
    "name",
    "abbreviation",
    "alias",
    "parent",
    "area",
    "since",
    "until",
    "code",
    "attribute",
)


def units_table(actor: Actor) -> Table:
    """Every unit that stands, or ever stood, within reach, with its whole life."""
    keys = Ancestry.objects.filter(ancestor__in=mine(actor)).values("descendant_id")
    text = write_units(unit_values(Unit.objects.filter(pk__in=keys).order_by("pk")))
    head, *rows = csv.reader(io.StringIO(text))
    columns = [*_USUAL, *(name for name in head if name not in _USUAL)]
    at = {name: place for place, name in enumerate(head)}
    return [
        [UNITS[name] for name in columns],
        *([_word(name, row[at[name]]) if name in at else "" for name in columns] for row in rows),
    ]


def successions_table(actor: Actor) -> Table:
    """Every reorganisation of these units."""
    keys = set(Ancestry.objects.filter(ancestor__in=mine(actor)).values_list("descendant_id", flat=True))
    seen = (
        one
        for one in succession_values()
        if any(share.origin in keys or share.heir in keys for share in one.shares)
    )
    _head, *rows = csv.reader(io.StringIO(write_successions(seen)))
    return [list(SUCCESSIONS.values()), *rows]


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

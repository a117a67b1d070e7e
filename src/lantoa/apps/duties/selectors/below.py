"""The units to which a share of a duty may be handed on: those that stand under its unit."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import QuerySet

from lantoa.apps.accounts.selectors import working
from lantoa.apps.organisations.models import Ancestry
from lantoa.apps.organisations.selectors import on_day
from lantoa.apps.organisations.selectors.browse import natural
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Role, Verb

# More than a commune has villages; of larger bodies the nearest
MOST = 300


class Below(NamedTuple):
    """A unit that may be given a part. `staffed`: somebody signs in for it; of the others who handed it on records."""

    unit: str
    name: str
    folded: str
    staffed: bool


def units_below(tops: Collection[str], *, on: date) -> Mapping[str, Sequence[Below]]:
    """Of each of these units those below it on that day: bodies before villages, by name."""
    names = (f"descendant__{name}" for name in ("name", "folded", "kind"))
    told = (
        _under(tops, on=on)
        .order_by("depth", "descendant__folded")
        .values_list("ancestor", "descendant", *names)
    )
    found = list(told[: MOST * len(tops)])
    staffed = _staffed({unit for _top, unit, *_names in found}, on=on)
    below: dict[str, dict[str, tuple[Any, Below]]] = defaultdict(dict)
    for top, unit, name, folded, kind in found:
        place = (kind == UnitKind.VILLAGE, *natural(folded))
        below[top][unit] = (place, Below(unit, name, folded, unit in staffed))
    return {top: [one for _place, one in sorted(units.values())] for top, units in below.items()}


def stands_below(top: str, *, units: Collection[str], on: date) -> set[str]:
    """Which of the units stand below that one."""
    return set(_under([top], on=on).filter(descendant__in=units).values_list("descendant_id", flat=True))


def _under(tops: Collection[str], *, on: date) -> QuerySet[Ancestry]:
    rows = Ancestry.objects.filter(on_day(on), on_day(on, of="descendant__"), ancestor__in=tops)
    return rows.filter(depth__gt=0)


def _staffed(units: Collection[str], *, on: date) -> set[str]:
    """Those where somebody does duties; a collaborator also does those of the networks under the unit the role is held in."""
    people = working(Verb.DUTY_PROGRESS, on=on)
    inside = set(people.filter(unit__in=units).values_list("unit_id", flat=True))
    above = people.filter(role=Role.COLLABORATOR).values("unit")
    networks = Ancestry.objects.filter(
        on_day(on), descendant__in=units, descendant__kind=UnitKind.COLLABORATORS, ancestor__in=above
    )
    return inside.union(networks.values_list("descendant_id", flat=True))

"""Who takes in what comes to a unit: itself, or the body whose part it is, or its commune."""

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import F, Q

from lantoa.apps.accounts.selectors import working
from lantoa.apps.organisations.models import Ancestry
from lantoa.apps.organisations.selectors import on_day
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Verb

# A commune's station or centre has no clerk of its own; a department of the province is no part of its committee
_PART = Q(depth=0) | Q(depth=1, descendant__kind=UnitKind.OFFICE)
_IN_COMMUNE = Q(descendant__area=F("ancestor__area"), descendant__area__kind=UnitKind.COMMUNE)


def mailrooms(units: Collection[str], *, on: date) -> Mapping[str, str]:
    """Unit → the nearest at or above it in whose register its papers stand; none where nobody there signs in."""
    near = Ancestry.objects.filter(on_day(on), _PART | _IN_COMMUNE, descendant__in=units)
    above = list(near.order_by("-depth", "-pk").values_list("descendant_id", "ancestor_id"))
    people = working(Verb.REGISTER_RECEIVE, on=on).filter(unit__in={room for _, room in above})
    manned = set(people.values_list("unit_id", flat=True))
    # The nearest comes last and stays
    return {unit: room for unit, room in above if room in manned}

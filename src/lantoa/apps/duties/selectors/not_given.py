"""Why duties that somebody wanted to give were not given."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import at_home, visible
from lantoa.apps.duties.selectors.standing import CLOSED
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb, reach

# What a unit that a person names can be given
NAMELESS = ("unnamed", "unknown")
WHYS = (*NAMELESS, "given", "closed", "others")


class NotGiven(NamedTuple):
    """Duties that one reason kept back: nobody is named, whom the paper names is unknown, given before, done or waived,
    or somebody else's to give.
    """

    why: str
    duties: Sequence[Duty]


def not_given(actor: Actor, *, duties: Iterable[int], on: date) -> list[NotGiven]:
    """In the order of what is left to do about them."""
    keys = list(duties)
    if not keys:
        return []
    named = DutyBearer.objects.filter(duty=OuterRef("pk"))
    giving = Duty.objects.filter(
        at_home(below(reach(actor, verb=Verb.DUTY_ASSIGN), on=on)), pk=OuterRef("pk")
    )
    rows = visible(actor, on=on).filter(pk__in=keys).only("action", "state").order_by("pk")
    groups: dict[str, list[Duty]] = {why: [] for why in WHYS}
    for row in rows.annotate(named=Exists(named), giving=Exists(giving)):
        groups[_why(row, named=row.named, giving=row.giving)].append(row)
    return [NotGiven(why, found) for why, found in groups.items() if found]


def unitless(*, paper: int) -> tuple[int, int]:
    """Of a paper's duties that wait to be given and have no unit: how many name whom nobody knows yet, how many nobody."""
    bearers = DutyBearer.objects.filter(duty=OuterRef("pk"))
    rows = Duty.objects.filter(
        ~Exists(bearers.filter(unit__isnull=False)), arrival=paper, state=DutyState.CONFIRMED
    )
    named = rows.annotate(named=Exists(bearers)).values_list("named", flat=True)
    return sum(named), sum(not one for one in named)


def _why(row: Duty, *, named: bool, giving: bool) -> str:
    if row.state in CLOSED:
        return "closed"
    if not giving:
        return "others"
    if row.state != DutyState.CONFIRMED:
        return "given"
    return "unknown" if named else "unnamed"

"""Several duties at once: who would receive what, and what stays and why."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import at_home
from lantoa.apps.duties.selectors.duty import units_chosen
from lantoa.apps.duties.selectors.lines import rows_of
from lantoa.apps.duties.selectors.not_given import NotGiven, not_given
from lantoa.apps.organisations.selectors import below
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, reach

# Picked in one go
MOST = 200


class Receiver(NamedTuple):
    """A unit that a duty would be given to, and whether it leads."""

    unit: str
    leads: bool


class Gift(NamedTuple):
    """A duty and who would receive it; `instead`: units that its paper was read to name and that would not."""

    duty: Duty
    to: Sequence[Receiver]
    instead: Sequence[str]


class Together(NamedTuple):
    """What can be given, and what stays by its reason."""

    gifts: Sequence[Gift]
    left: Sequence[NotGiven]


def assignable(actor: Actor, duties: Collection[int], *, on: date) -> QuerySet[Duty]:
    """Of these, those not given yet that the person may give."""
    offices = reach(actor, verb=Verb.DUTY_ASSIGN)
    if not offices:
        raise Refused("not_permitted", verb=Verb.DUTY_ASSIGN)
    if not duties:
        raise Refused("duty_none_chosen")
    kept = Duty.objects.filter(at_home(below(offices, on=on)))
    return kept.filter(pk__in=duties, state=DutyState.CONFIRMED).order_by("pk")


def together(
    actor: Actor,
    *,
    duties: Sequence[int],
    on: date,
    units: Sequence[str] = (),
    helping: Collection[str] = (),
) -> Together:
    """The duties given to the units their papers name; where `units` are chosen, to those in place of them."""
    rows = rows_of(assignable(actor, duties[:MOST], on=on).values_list("pk", flat=True))
    borne = _borne(rows)
    chosen = {unit.pk: Receiver(unit.name, unit.pk not in helping) for unit in units_chosen(units, on=on)}
    if units:
        gifts = [_in_place(row, borne[row.pk], chosen) for row in rows]
    else:
        gifts = [Gift(row, [*borne[row.pk].values()], ()) for row in rows]
    going = [gift for gift in gifts if gift.to]
    keys = {gift.duty.pk for gift in going}
    return Together(going, not_given(actor, duties=[key for key in duties if key not in keys], on=on))


def received(gifts: Iterable[Gift]) -> list[tuple[str, int, int]]:
    """Each unit with how many of these it would lead and help with; those with most first."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for gift in gifts:
        for one in gift.to:
            counts[one.unit][0 if one.leads else 1] += 1
    told = [(unit, leads, helps) for unit, (leads, helps) in counts.items()]
    return sorted(told, key=lambda one: (-one[1] - one[2], one[0]))


def _borne(rows: Sequence[Duty]) -> Mapping[int, Mapping[str, Receiver]]:
    """The units each duty's paper was read to name, those that lead first."""
    borne: dict[int, dict[str, Receiver]] = defaultdict(dict)
    shares = DutyBearer.objects.direct().filter(duty__in=rows, unit__isnull=False)
    told = shares.order_by("-leads", "unit__folded", "pk")
    for duty, unit, name, leads in told.values_list("duty", "unit", "unit__name", "leads"):
        borne[duty][unit] = Receiver(name, leads)
    return borne


def _in_place(row: Duty, borne: Mapping[str, Receiver], chosen: Mapping[str, Receiver]) -> Gift:
    """A unit that was named already keeps what the paper makes of it: leading or helping."""
    to = [borne.get(unit, receiver) for unit, receiver in chosen.items()]
    return Gift(row, to, [one.unit for unit, one in borne.items() if unit not in chosen])

"""What comes round, time by time: its beat, when a unit has to do it again, who has reported for the time at hand."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from django.db.models import Count, Q, prefetch_related_objects
from django.db.models.functions import Coalesce

from lantoa.apps.duties.beats import names_no_day, next_day, rule_of_rates
from lantoa.apps.duties.models import Duty, DutyBearer
from lantoa.apps.duties.selectors.standing import CLOSED, OPEN


class Times(NamedTuple):
    """Of the units that have not ended it: how many, how many have reported for the time due on that day, how many never did.

    Where no day is due, one report is all that can be told.
    """

    due: date | None
    all: int
    reported: int
    never: int


# Who helps is due when the unit is that handed it on
REPORTED = Q(done_until__gt=Coalesce("handed_from__done_until", "duty__due_on"))
REPORTED |= Q(done_until__isnull=False, handed_from__done_until=None) & (
    Q(duty__due_on=None) | Q(duty__rrule="")
)


def rule_of(duty: Duty) -> str:
    """The beat of a duty, or of a target that says how often (`duy trì 01 lần/tuần`); empty where it comes once."""
    if duty.rrule:
        return duty.rrule
    prefetch_related_objects([duty], "targets")  # asked once, however often this is
    return rule_of_rates((one.value, one.unit) for one in duty.targets.all())


def next_time(duty: Duty, row: DutyBearer, *, rule: str, on: date) -> date | None:
    """When the unit has to do again what comes round; None for what does not. A beat without a day begins when it is done."""
    if not rule:
        return None
    if duty.rrule and duty.due_on:
        after = max(duty.due_on, row.done_until or duty.due_on)
        # `hằng ngày` after some days of silence goes on from today: nobody reports for the days between
        return next_day(rule, duty.due_on, after=max(after, on) if names_no_day(rule) else after)
    begun = row.done_until or on
    coming = next_day(rule, begun, after=max(begun, on))
    # `01 lần/tuần` of a duty that is due on a day ends with that day
    return None if coming and duty.due_on and coming > duty.due_on else coming


def times_of(duties: Iterable[Duty], *, rates: Collection[int] = ()) -> Mapping[int, Times]:
    """Of those under way with several units that come round, by their beat or by a target of theirs (`rates`)."""
    due = {
        row.pk: row.due_on if row.rrule else None
        for row in duties
        if (row.rrule or row.pk in rates) and row.units > 1 and row.state in OPEN[1:]
    }
    if not due:
        return {}
    shares = DutyBearer.objects.direct().filter(duty__in=due, unit__isnull=False).exclude(state__in=CLOSED)
    reported, never = Count("pk", filter=REPORTED), Count("pk", filter=Q(done_until=None))
    told = shares.order_by("leads").values_list("duty", "leads")
    # Those that lead come last: they are counted, and where none leads, all
    counted = told.annotate(left=Count("pk"), reported=reported, never=never)
    return {duty: Times(due[duty], *counts) for duty, _leads, *counts in counted}

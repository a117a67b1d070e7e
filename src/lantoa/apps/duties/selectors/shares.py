"""The shares of one duty: which unit stands where, who is missing, what the person may do with each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, F, QuerySet, When

from lantoa.apps.documents.models import StoredFile
from lantoa.apps.duties.beats import next_day
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import find, home_path, moves_all, standing_in
from lantoa.apps.duties.selectors.standing import CLOSED
from lantoa.apps.organisations.models import Ancestry
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may
from lantoa.core.text import skeleton

# On the page of the duty itself; beyond that there is a page of their own
FEW = 10
# `missing`: neither done nor waived
ASKED = ("missing", *DutyState.values, "all")


class Share(NamedTuple):
    """A unit's share. `may`: the steps this person can take with it; `own`: of a unit the person acts for."""

    row: DutyBearer
    may: frozenset[str]
    own: bool


# Shares of a duty by what they are sorted
SHARE_ORDERS: Mapping[str, Sequence[Any]] = {
    "name": ("-leads", "unit__folded", "pk"),
    "state": (
        Case(*(When(state=state, then=rank) for rank, state in enumerate(DutyState.values))),
        "unit__folded",
        "pk",
    ),
    "changed": (F("moved_at").desc(nulls_last=True), "unit__folded", "pk"),
}


def shares_of(duty: Duty, *, state: str = "all", words: str = "", sort: str = "name") -> QuerySet[DutyBearer]:
    """Its shares, narrowed to a state and to units called so; by name, those that lead first, where nothing else is asked."""
    rows = DutyBearer.objects.filter(duty=duty, unit__isnull=False)
    if state == "missing":
        rows = rows.exclude(state__in=CLOSED)
    elif state in DutyState.values:
        rows = rows.filter(state=state)
    for word in words.split()[:8]:
        rows = rows.filter(unit__folded__contains=skeleton(word))
    return rows.select_related("unit", "moved_by", "evidence_file").order_by(*SHARE_ORDERS[sort])


def first_shares(actor: Actor, duty: Duty, *, on: date, share: int | None = None) -> list[Share]:
    """The `share` asked for, those of one's own units, then as many of the others as a page of a duty holds."""
    asked = list(shares_of(duty).filter(pk=share)) if share else []
    mine = shares_of(duty).filter(unit__in=_acting(actor, on)).exclude(pk__in=[row.pk for row in asked])[:FEW]
    own = [*asked, *mine]
    others = shares_of(duty).exclude(pk__in=[row.pk for row in own])[: max(FEW - len(own), 0)]
    return with_steps(actor, duty, [*own, *others], on=on)


def with_steps(actor: Actor, duty: Duty, rows: Iterable[DutyBearer], *, on: date) -> list[Share]:
    """Each with what the person may do: a unit's officer with that unit's alone, the office with every one."""
    held = list(rows)
    home = home_path(duty, on=on)
    ours = moves_all(actor, duty, on=on)
    waives = may(actor, verb=Verb.DUTY_WAIVE, path=home)
    own = set(
        _acting(actor, on)
        .filter(descendant__in=[row.unit_id for row in held])
        .values_list("descendant_id", flat=True)
    )
    return [
        Share(
            row, _steps(duty, row, on=on, moves=ours or row.unit_id in own, waives=waives), row.unit_id in own
        )
        for row in held
    ]


def duty_of_share(share: int) -> int:
    """The number of the duty it is of; 0 where there is none."""
    return DutyBearer.objects.filter(pk=share).values_list("duty", flat=True).first() or 0


def proof(actor: Actor, *, share: int, on: date) -> StoredFile:
    """The file that shows a unit has done its share."""
    row = DutyBearer.objects.select_related("evidence_file").filter(pk=share).first()
    if row is None or row.evidence_file is None:
        raise Refused("not_found")
    find(actor, duty=row.duty_id, on=on)
    return row.evidence_file


def next_time(duty: Duty, row: DutyBearer, *, on: date) -> date | None:
    """When the unit has to do again what comes round; None for what does not. A beat without a day begins when it is done."""
    if not duty.rrule:
        return None
    if duty.due_on is None:
        begun = row.done_until or on
        return next_day(duty.rrule, begun, after=max(begun, on))
    return next_day(duty.rrule, duty.due_on, after=max(duty.due_on, row.done_until or duty.due_on))


def _acting(actor: Actor, on: date) -> QuerySet[Ancestry, Any]:
    return standing_in(actor, verb=Verb.DUTY_PROGRESS, on=on)


def _steps(duty: Duty, row: DutyBearer, *, on: date, moves: bool, waives: bool) -> frozenset[str]:
    if duty.reason:
        return frozenset()
    completes = row.state == DutyState.IN_PROGRESS and moves
    able = {
        "take_on": row.state == DutyState.ASSIGNED and moves,
        "complete": completes,
        "complete_once": completes and next_time(duty, row, on=on) is not None,
        "excuse": row.state in (DutyState.ASSIGNED, DutyState.IN_PROGRESS) and waives,
        "back": waives
        if row.state == DutyState.WAIVED
        else moves and row.state in (DutyState.IN_PROGRESS, DutyState.DONE),
    }
    return frozenset(step for step, allowed in able.items() if allowed)

"""The shares of one duty: which unit stands where, who is missing, what the person may do with each."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Case, Count, F, Q, QuerySet, When

from lantoa.apps.documents.models import StoredFile
from lantoa.apps.duties.models import BearerRows, Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import find, home_path, moves_all, standing_in
from lantoa.apps.duties.selectors.below import Below, units_below
from lantoa.apps.duties.selectors.heirs import heirs_of_ended
from lantoa.apps.duties.selectors.standing import CLOSED
from lantoa.apps.duties.selectors.times import REPORTED, next_time, rule_of
from lantoa.apps.organisations.models import Ancestry
from lantoa.apps.organisations.selectors.browse import natural
from lantoa.core.kernel import Refused
from lantoa.core.organisation import UnitKind
from lantoa.core.permission import Actor, Verb, may
from lantoa.core.text import skeleton

# On the page of the duty itself; beyond that there is a page of their own
FEW = 10
# `missing`: neither done nor waived
_RANKS = {state: rank for rank, state in enumerate(DutyState.values)}
# A share that can be handed on, or excused
HANDS_ON = (DutyState.ASSIGNED, DutyState.IN_PROGRESS)
_OPEN = ~Q(state__in=CLOSED)
_LAST = (UnitKind.VILLAGE, UnitKind.COLLABORATORS)
# `unreported`: not for the time at hand of what comes round; `never`: not for any
TIMES = ("unreported", "never")
ASKED = ("missing", *TIMES, *DutyState.values, "all")


class Handed(NamedTuple):
    """What a unit handed on: to how many, how many of them stand in each state, how many reported for the time at hand.

    For who stands at the unit also `helpers`, the shares themselves, and `below`, the units that may still be given a part.
    """

    all: int
    states: Mapping[str, int]
    reported: int = 0
    helpers: "Sequence[Share]" = ()
    below: Sequence[Below] = ()


class Share(NamedTuple):
    """A unit's share. `may`: the steps this person can take with it; `own`: of a unit the person acts for.

    `heirs`: of a unit that has ended, who has its duties now.
    """

    row: DutyBearer
    may: frozenset[str]
    own: bool
    handed: Handed = Handed(0, {})
    heirs: Sequence[str] = ()


# Shares of a duty by what they are sorted
SHARE_ORDERS: Mapping[str, Sequence[Any]] = {
    "name": ("-leads", "unit__folded", "pk"),
    "state": (
        Case(*(When(state=state, then=rank) for state, rank in _RANKS.items())),
        "unit__folded",
        "pk",
    ),
    "changed": (F("moved_at").desc(nulls_last=True), "unit__folded", "pk"),
}


def shares_of(duty: Duty, *, state: str = "all", words: str = "", sort: str = "name") -> QuerySet[DutyBearer]:
    """Its shares, narrowed to a state and to units called so; by name, those that lead first, where nothing else is asked."""
    rows = _read(DutyBearer.objects.direct().filter(duty=duty))
    if state == "missing" or state in TIMES:
        rows = rows.exclude(state__in=CLOSED)
    if state == "never":
        rows = rows.filter(done_until=None)
    elif state == "unreported":
        rows = rows.annotate(reported=Case(When(REPORTED, then=True), default=False)).filter(reported=False)
    elif state in DutyState.values:
        rows = rows.filter(state=state)
    for word in words.split()[:8]:
        rows = rows.filter(unit__folded__contains=skeleton(word))
    return rows.order_by(*SHARE_ORDERS[sort])


def first_shares(actor: Actor, duty: Duty, *, on: date, share: int | None = None) -> list[Share]:
    """The `share` asked for, those of one's own units, then as many of the others as a page of a duty holds.

    What a unit handed on stands with the share it came from, but for those it was handed to.
    """
    acting, rows = (
        _acting(actor, on),
        _read(DutyBearer.objects.filter(duty=duty)).order_by(*SHARE_ORDERS["name"]),
    )
    asked = list(rows.direct().filter(Q(pk=share) | Q(handed=share))) if share else []
    mine = rows.filter(unit__in=acting).exclude(handed_from__unit__in=acting)
    own = [*asked, *mine.exclude(pk__in=[row.pk for row in asked])[:FEW]]
    others = shares_of(duty).exclude(pk__in=[row.pk for row in own])
    if own and all(row.handed_from_id for row in own):
        # Who only helps one unit has no use for all the others
        others = others.filter(pk__in=[row.handed_from_id for row in own])
    others = others[: max(FEW - len(own), 0)]
    return with_steps(actor, duty, [*own, *others], on=on)


def with_steps(actor: Actor, duty: Duty, rows: Iterable[DutyBearer], *, on: date) -> list[Share]:
    """Each with what the person may do: a unit's officer with that unit's alone, the office with every one."""
    held = list(rows)
    home = home_path(duty, on=on)
    able = _Able(
        duty,
        on,
        rule_of(duty),
        moves_all(actor, home=home),
        may(actor, verb=Verb.DUTY_WAIVE, path=home),
        _acted_for(actor, held, on=on),
    )
    handed = _handed(able, held)
    heirs = heirs_of_ended([row.unit for row in held if row.unit], on=on)
    return [
        able.share(row, handed.get(row.pk))._replace(heirs=heirs.get(row.unit_id or "", ())) for row in held
    ]


def duty_of_share(share: int) -> int:
    """The number of the duty it is of; 0 where there is none."""
    return DutyBearer.objects.filter(pk=share).values_list("duty", flat=True).first() or 0


def proof(actor: Actor, *, share: int, on: date) -> StoredFile:
    """The file that shows a unit has done its share."""
    row = _read(DutyBearer.objects.filter(pk=share)).first()
    if row is None or row.evidence_file is None:
        raise Refused("not_found")
    find(actor, duty=row.duty_id, on=on)
    if row.handed_from:
        # What those below show is shown to whom they show it; those above have what the unit itself shows
        within = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
        if not within.filter(descendant__in=(row.unit_id, row.handed_from.unit_id)).exists():
            raise Refused("not_found")
    return row.evidence_file


def is_last(row: DutyBearer) -> bool:
    """Whether nobody may hand it on any further: it was handed on, or its unit is one of those this is done for."""
    return bool(row.handed_from_id or (row.unit and row.unit.kind in _LAST))


class _Able(NamedTuple):
    """What a person may do with the shares of a duty that comes round by this `rule`: `ours`, as one of its office; `acting`, for these units."""

    duty: Duty
    on: date
    rule: str
    ours: bool
    waives: bool
    acting: Collection[str]

    def share(self, row: DutyBearer, handed: Handed | None = None) -> Share:
        """With the steps."""
        above = row.handed_from
        over = bool(above and above.unit_id in self.acting)
        own = row.unit_id in self.acting and not over
        moves = over or own or (above is None and self.ours)
        able = set() if above and above.state in CLOSED else self._steps(row, moves=moves)
        if handed and handed.all and row.state == DutyState.IN_PROGRESS:
            able.discard("back")  # not under those who help
        if not self.duty.reason and row.state in HANDS_ON and own and not is_last(row):
            able.add("hand_down")
        if not self.duty.reason and over and row.state == DutyState.ASSIGNED:
            able.add("take_back")
        return Share(row, frozenset(able), own, handed or Handed(0, {}))

    def _steps(self, row: DutyBearer, *, moves: bool) -> set[str]:
        if self.duty.reason:
            return set()
        completes = row.state == DutyState.IN_PROGRESS and moves
        waives = self.waives and row.handed_from is None
        able = {
            "take_on": row.state == DutyState.ASSIGNED and moves,
            "complete": completes,
            "complete_once": completes and next_time(self.duty, row, rule=self.rule, on=self.on) is not None,
            "excuse": row.state in HANDS_ON and waives,
            "back": waives
            if row.state == DutyState.WAIVED
            else moves and row.state in (DutyState.IN_PROGRESS, DutyState.DONE),
        }
        return {step for step, allowed in able.items() if allowed}


def _handed(able: _Able, held: Sequence[DutyBearer]) -> dict[int, Handed]:
    """What was handed on of these shares; one by one only of units the person acts for."""
    states: dict[int, dict[str, int]] = defaultdict(dict)
    counted = DutyBearer.objects.filter(handed_from__in=held).order_by().values_list("handed_from", "state")
    reported: Counter[int] = Counter()
    for share, state, count, times in counted.annotate(
        count=Count("pk"), times=Count("pk", filter=REPORTED & _OPEN)
    ):
        states[share][state] = count
        reported[share] += times
    own = [row for row in held if row.handed_from is None and row.unit_id in able.acting]
    helpers = _helpers(able, [row for row in own if row.pk in states])
    below = _below(able, [row for row in own if "hand_down" in able.share(row).may])
    return {
        row.pk: Handed(
            sum(states[row.pk].values()), states[row.pk], reported[row.pk], helpers[row.pk], below[row.pk]
        )
        for row in held
        if row.pk in states or row.pk in below
    }


def _helpers(able: _Able, rows: Sequence[DutyBearer]) -> Mapping[int, Sequence[Share]]:
    """By how far they are, by name as people count."""
    found: dict[int, list[Share]] = defaultdict(list)
    if rows:
        shares = list(_read(DutyBearer.objects.filter(handed_from__in=rows)))
        for row in sorted(shares, key=lambda one: (_RANKS[one.state], *natural(_folded(one)))):
            found[row.handed_from_id or 0].append(able.share(row))
    return found


def _below(able: _Able, rows: Sequence[DutyBearer]) -> Mapping[int, Sequence[Below]]:
    """Units below that bear nothing of the duty yet."""
    found: dict[int, Sequence[Below]] = defaultdict(tuple)
    if rows:
        borne = set(able.duty.bearers.values_list("unit_id", flat=True))
        below = units_below([row.unit_id or "" for row in rows], on=able.on)
        for row in rows:
            found[row.pk] = [one for one in below.get(row.unit_id or "", ()) if one.unit not in borne]
    return found


def _read(rows: BearerRows) -> BearerRows:
    """Rows with all that a page shows of them."""
    found: BearerRows = rows.filter(unit__isnull=False)
    return found.select_related("unit", "moved_by", "evidence_file", "handed_from__unit")


def _folded(row: DutyBearer) -> str:
    return row.unit.folded if row.unit else ""


def _acting(actor: Actor, on: date) -> QuerySet[Ancestry, Any]:
    return standing_in(actor, verb=Verb.DUTY_PROGRESS, on=on)


def _acted_for(actor: Actor, held: Iterable[DutyBearer], *, on: date) -> set[str]:
    """Of the units of these shares, and of those they were handed on from, those the person acts for."""
    shares = [one for row in held for one in (row, row.handed_from) if one]
    within = _acting(actor, on).filter(descendant__in={row.unit_id for row in shares})
    return set(within.values_list("descendant_id", flat=True))

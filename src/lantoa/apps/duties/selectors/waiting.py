"""What waits for one person: papers to enter, to assign, to settle, to review; duties to assign and to carry out."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.db.models import Case, Count, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from lantoa.apps.accounts.selectors import working
from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment, Item, ItemState, Reading
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.documents.selectors.clocks import clock_of
from lantoa.apps.duties.models import Duty, DutyBearer, DutySource, DutyState
from lantoa.apps.duties.selectors.access import at_home, handed_on, standing_in
from lantoa.apps.duties.selectors.heirs import left
from lantoa.apps.duties.selectors.source import GONE
from lantoa.apps.duties.selectors.standing import CLOSED, OPEN, SOON
from lantoa.apps.organisations.selectors import below
from lantoa.core.permission import Actor, Verb, reach

# Of each kind; a list longer than that is no list for a day
MOST = 40
# So long a duty that was corrected is told to those who do it
NEWS = timedelta(days=14)


class Waiting(NamedTuple):
    """One thing to do. `kind`: register, assign, settle, review, finish (a review decided whole), give (duties of a paper),
    choose_heir (duties of a split `unit`), choose_part (a duty whose reading was corrected), take_on, corrected, do.

    `number`: items left, or duties. `version`: of the `share` of a duty. `whose`: the unit that leads the paper, where
    its own people do this first. `when`: the words of the paper, where no day tells when a duty is due.
    """

    kind: str
    due: date | None
    late: bool
    title: str
    detail: str
    arrival: int
    duty: int = 0
    version: int = 0
    number: int = 0
    share: int = 0
    unit: str = ""
    whose: str = ""
    when: str = ""


def waiting(actor: Actor, *, now: datetime) -> list[Waiting]:
    """In the order of the day it is due; what has no day stands last."""
    today = timezone.localdate(now)
    found = [
        *_to_enter(actor, now, today),
        *_to_settle(actor, today),
        *_to_review(actor, today),
        *_to_give(actor, today),
        *_to_choose(actor, today),
        *_to_choose_parts(actor, today),
        *_to_do(actor, now, today),
    ]
    return sorted(found, key=lambda one: (one.due or date.max, not one.late, one.kind, one.arrival, one.duty))


def _to_enter(actor: Actor, now: datetime, today: date) -> Iterator[Waiting]:
    """Papers without a number, for who numbers; papers without a lead, for who assigns."""
    numbers = Q(
        state__in=(ArrivalState.READ, ArrivalState.FAILED),
        office__in=below(reach(actor, verb=Verb.REGISTER_NUMBER), on=today),
    )
    assigns = Q(
        state=ArrivalState.REGISTERED,
        assigned_at=None,
        settled_at=None,
        office__in=below(reach(actor, verb=Verb.REGISTER_ASSIGN), on=today),
    )
    for row in Arrival.objects.filter(numbers | assigns).order_by("dropped_at")[: 2 * MOST]:
        clock = clock_of(row, now=now)
        if clock:
            due = timezone.localdate(clock.due) if isinstance(clock.due, datetime) else clock.due
            yield Waiting(str(clock.step), due, clock.late, row.title, row.subject, row.pk)


def _to_settle(actor: Actor, today: date) -> Iterator[Waiting]:
    """Papers given to a unit where the person settles them."""
    given = Assignment.objects.filter(
        unit__in=below(reach(actor, verb=Verb.REGISTER_SETTLE), on=today),
        leads=True,
        arrival__settled_at=None,
        arrival__state=ArrivalState.REGISTERED,
    )
    given = given.annotate(whose=_led_by_others(actor, Verb.REGISTER_SETTLE, today, paper="arrival"))
    rows = given.select_related("arrival").order_by(F("arrival__due_on").asc(nulls_last=True), "arrival")
    for one in rows[:MOST]:
        row = one.arrival
        late, said = bool(row.due_on and row.due_on < today), row.instruction or row.subject
        yield Waiting("settle", row.due_on, late, row.title, said, row.pk, whose=one.whose or "")


def _led_by_others(actor: Actor, verb: Verb, today: date, *, paper: str) -> Subquery:
    """The unit that leads a paper, where its own people do this: whoever is above may, in their place."""
    given = Assignment.objects.filter(arrival=OuterRef(paper), leads=True)
    others = given.exclude(unit__in=reach(actor, verb=verb))
    return Subquery(others.filter(unit__in=working(verb, on=today).values("unit")).values("unit__name")[:1])


def review_next(actor: Actor, *, today: date) -> int | None:
    """The paper whose reading waits first for the person."""
    return next((one.arrival for one in _to_review(actor, today)), None)


def _to_review(actor: Actor, today: date) -> Iterator[Waiting]:
    """Papers of the register in which the machine read something that is not decided."""
    papers = Arrival.objects.filter(within_reach(actor, verb=Verb.REVIEW_DECIDE, on=today))
    rows = Reading.objects.filter(current=True, reviewed_at=None, arrival__in=papers)
    read = Item.objects.filter(reading=OuterRef("pk"))
    rows = rows.filter(Exists(read), arrival__state=ArrivalState.REGISTERED).defer("text", "body", "layout")
    left = Count("items", filter=Q(items__state=ItemState.PROPOSED))
    for row in (
        rows.select_related("arrival").annotate(left=left).order_by("arrival__arrived_on", "pk")[:MOST]
    ):
        paper = row.arrival
        late = bool(paper.due_on and paper.due_on < today)
        kind = "review" if row.left else "finish"
        yield Waiting(kind, paper.due_on, late, paper.title, paper.subject, paper.pk, number=row.left)


def to_give(actor: Actor, *, paper: int, today: date) -> int:
    """How many duties of a paper the person has to give and nobody has been given yet."""
    return _ungiven(actor, today).filter(arrival=paper).count()


def _ungiven(actor: Actor, today: date) -> QuerySet[Duty]:
    """Duties the person has to give and nobody has been given yet."""
    offices = below(reach(actor, verb=Verb.DUTY_ASSIGN), on=today)
    return Duty.objects.filter(at_home(offices), state=DutyState.CONFIRMED)


def _to_give(actor: Actor, today: date) -> Iterator[Waiting]:
    """Duties nobody has been given yet, a line for each paper, by the day the leader set, else the first of its own."""
    ungiven = _ungiven(actor, today).order_by()
    by_paper = ungiven.values("arrival").annotate(first=Coalesce("arrival__due_on", Min("due_on")))
    soonest = by_paper.order_by(F("first").asc(nulls_last=True), "arrival").values("arrival")[:MOST]
    of_paper = ungiven.filter(arrival=OuterRef("pk")).values("arrival")
    first, count = (of_paper.annotate(told=told).values("told") for told in (Min("due_on"), Count("pk")))
    rows = Arrival.objects.filter(pk__in=soonest).annotate(first=Subquery(first), count=Subquery(count))
    for row in rows.annotate(whose=_led_by_others(actor, Verb.DUTY_ASSIGN, today, paper="pk")):
        due = row.due_on or row.first
        late, whose = bool(due and due < today), row.whose or ""
        yield Waiting("give", due, late, row.title, row.subject, row.pk, number=row.count, whose=whose)


def _to_choose(actor: Actor, today: date) -> Iterator[Waiting]:
    """Split units whose duties wait for an heir, a line for each."""
    for one in left(actor, on=today)[:MOST]:
        heirs = ", ".join(name for _unit, name in one.heirs)
        yield Waiting("choose_heir", None, False, one.name, heirs, 0, number=one.shares, unit=one.unit)


def _to_choose_parts(actor: Actor, today: date) -> Iterator[Waiting]:
    """Duties whose reading says something else of what a person had changed: who gives them chooses."""
    offices = below(reach(actor, verb=Verb.DUTY_ASSIGN), on=today)
    offered = Duty.objects.filter(pk__in=DutySource.objects.filter(waits=True).values("duty"))
    rows = offered.filter(at_home(offices)).exclude(state=DutyState.WAIVED).exclude(item__state__in=GONE)
    rows = rows.select_related("arrival")
    for row in rows.order_by(F("due_on").asc(nulls_last=True), "pk")[:MOST]:
        late = bool(row.due_on and row.due_on < today and row.state in OPEN)
        yield Waiting("choose_part", row.due_on, late, row.action, row.arrival.title, row.arrival_id, row.pk)


def _to_do(actor: Actor, now: datetime, today: date) -> Iterator[Waiting]:
    """Shares of one's units, given or in hand; what was done for this time comes back before it is due again.

    Where there are too many, what is due far off gives way to what has no day.
    """
    units = standing_in(actor, verb=Verb.DUTY_PROGRESS, on=today)
    # What one's own unit handed on waits for those below; what it has closed waits for nobody
    handed = handed_on(actor, verb=Verb.DUTY_PROGRESS, on=today).exclude(handed_from__state__in=CLOSED)
    given = Q(unit__in=units, handed_from=None)
    borne = DutyBearer.objects.filter(given | Q(pk__in=handed.values("pk")), duty__reason="")
    own, above = "done_until", "handed_from__done_until"
    until = Greatest(Coalesce(own, above), Coalesce(above, own))
    borne = borne.annotate(until=until, due=Coalesce(until, "duty__due_on"))
    corrected = Q(duty__source__corrected_at__gt=now - NEWS)
    corrected &= Q(duty__source__corrected_at__gt=F("moved_at")) | Q(moved_at=None)
    borne = borne.annotate(corrected=Case(When(corrected, then=True), default=False))
    begun = Q(state=DutyState.IN_PROGRESS) & (Q(until=None) | Q(due__lte=today + SOON) | Q(corrected=True))
    rows = borne.filter(Q(state=DutyState.ASSIGNED) | begun).select_related("duty__arrival", "unit")
    place = Coalesce("due", Value(today + SOON))
    told: dict[tuple[int, str], bool] = {}
    for share in rows.order_by(place, "duty", "pk")[:MOST]:
        row = share.duty
        kind = "corrected" if share.corrected else "do"
        kind = "take_on" if share.state == DutyState.ASSIGNED else kind
        # What an ended unit left stands once beside what its heir, or another that ended, has of the same duty
        ended = bool(share.unit and share.unit.until and share.unit.until <= today)
        if told.get((row.pk, kind)) or (ended and (row.pk, kind) in told):
            continue
        told[row.pk, kind] = ended
        late = bool(share.due and share.due < today)
        detail = f"{row.arrival.title} · {share.unit}"
        yield Waiting(
            kind, share.due, late, row.action, detail, row.arrival_id, row.pk, share.version,
            share=share.pk, when="" if share.due else row.due_text,
        )  # fmt: skip

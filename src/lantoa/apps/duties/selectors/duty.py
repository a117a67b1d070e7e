"""One duty: its sentence in its document, what it rests on, who took it on, its measure, what came of it."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Arrival, Link, Reading
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.selectors.access import find, home_path, office_path, standing_in
from lantoa.apps.duties.selectors.lines import Line, lines
from lantoa.apps.duties.selectors.papers import papers_seen
from lantoa.apps.duties.selectors.shares import Share, first_shares
from lantoa.apps.duties.selectors.standing import OPEN, own_of, standing_of
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import on_day
from lantoa.apps.organisations.selectors.browse import called
from lantoa.core.organisation import AREA_KINDS
from lantoa.core.permission import Actor, Verb, may

# Characters shown before and after the sentence
AROUND = 320
MOST_UNITS = 20
# The newest steps of a duty; of many units the older ones are in the audit trail
MOST_EVENTS = 60


class Sentence(NamedTuple):
    """The words of a duty with what stands around them."""

    before: str
    words: str
    after: str


class Above(NamedTuple):
    """A paper that a duty's paper rests on, and those that one rests on in turn."""

    link: Link
    above: Sequence[Link]


class Whole(NamedTuple):
    """A duty with all that its page shows. `may`: the steps this person can take with it now; `shares`: the first."""

    duty: Duty
    sentence: Sentence
    above: Sequence[Above]
    line: Line
    shares: Sequence[Share]
    events: Sequence[Event]
    may: frozenset[str]


def whole(actor: Actor, *, duty: int, on: date, share: int | None = None) -> Whole:
    """The page of one duty; `share`: one that stands on it however many there are."""
    row, by = find(actor, duty=duty, on=on), standing_of(actor, bearer="", on=on)
    return Whole(
        row,
        _sentence(row),
        chain(actor, row.arrival, on=on),
        lines([row], on=on, own=own_of(Duty.objects.filter(pk=row.pk), by=by))[0],
        first_shares(actor, row, on=on, share=share),
        list(reversed(_events(actor, row, on)[:MOST_EVENTS])),
        _steps(actor, row, on),
    )


def _about(event: Event) -> Sequence[str]:
    """The unit whose share moved, or those it was given to."""
    after = event.after or {}
    return [after["for"]] if "for" in after else after["to"] if isinstance(after.get("to"), list) else ()


def told(events: Sequence[Event]) -> list[dict[str, Any]]:
    """Steps with the names of the units they were about."""
    units = {unit for event in events for unit in _about(event)}
    names = dict(Unit.objects.filter(pk__in=units).values_list("pk", "name"))
    return [
        {
            "at": one.at,
            "actor": one.actor,
            "verb": one.verb,
            "after": one.after or {},
            "for_units": [names[unit] for unit in _about(one) if unit in names],
        }
        for one in events
    ]


def chain(actor: Actor, arrival: Arrival, *, on: date) -> list[Above]:
    """What a paper rests on, and what the papers held among them rest on; `within`: the cited one may be opened."""
    within = Exists(papers_seen(actor, on).filter(pk=OuterRef("target")))
    cited = Link.objects.filter(role="basis").select_related("target").order_by("pk").annotate(within=within)
    basis = list(cited.filter(source=arrival))
    held = [link.target_id for link in basis if link.target_id]
    further: dict[int, list[Link]] = {}
    for link in cited.filter(source__in=held):
        further.setdefault(link.source_id, []).append(link)
    return [Above(link, further.get(link.target_id or 0, ())) for link in basis]


def named_units(duty: Duty) -> list[DutyBearer]:
    """The shares of units that the paper names and nobody was given yet, as far as a form holds them."""
    rows = duty.bearers.filter(unit__isnull=False, state=DutyState.CONFIRMED).select_related("unit")
    return list(rows.order_by("-leads", "unit__folded", "pk")[:MOST_UNITS])


def units_chosen(units: Sequence[str], *, on: date) -> list[Unit]:
    """Those of the units that stand today, in the order they were chosen."""
    known = Unit.objects.filter(on_day(on)).in_bulk(units[:MOST_UNITS])
    return [known[unit] for unit in dict.fromkeys(units) if unit in known]


def units_called(words: str, *, on: date) -> list[Unit]:
    """Bodies whose names hold these words, marks left out, to assign to or to narrow by."""
    bodies = Unit.objects.filter(on_day(on)).exclude(kind__in=AREA_KINDS)
    return list(called(bodies, words=words, days=on_day(on))[:MOST_UNITS])


def _events(actor: Actor, duty: Duty, on: date) -> QuerySet[Event]:
    """The newest first. What units below did of a share is told to who stands at its unit or below, not above it."""
    within = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
    shares = duty.bearers.filter(unit__in=within).annotate(top=Coalesce("handed_from", "pk"))
    tops = list(shares.values_list("top", flat=True).distinct())
    steps = history("duty", duty.pk).order_by("-id")
    return steps.filter(Q(after=None) | ~Q(after__has_key="under") | Q(after__under__in=tops))


def _sentence(duty: Duty) -> Sentence:
    item = duty.item
    text = Reading.objects.values_list("text", flat=True).get(pk=item.reading_id)
    start, end = item.start, item.end
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    if start > AROUND:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return Sentence(before, text[start:end], after)


def _steps(actor: Actor, duty: Duty, on: date) -> frozenset[str]:
    home = home_path(duty, on=on)
    assigns, waives = (may(actor, verb=verb, path=home) for verb in (Verb.DUTY_ASSIGN, Verb.DUTY_WAIVE))
    able = {
        "assign": duty.state in OPEN and assigns,
        "postpone": duty.state in OPEN and assigns,
        "waive": duty.state in OPEN and waives,
        "group": may(actor, verb=Verb.DUTY_GROUP, path=office_path(duty, on=on)),
        "back": waives if duty.reason else assigns and duty.state == DutyState.ASSIGNED,
    }
    return frozenset(step for step, allowed in able.items() if allowed)

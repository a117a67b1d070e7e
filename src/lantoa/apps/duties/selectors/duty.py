"""One duty: its sentence in its document, what it rests on, who took it on, its measure, what came of it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import QuerySet

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Arrival, Link, Reading, StoredFile
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState, DutyTarget
from lantoa.apps.duties.selectors.access import bearers_path, find, office_path
from lantoa.apps.organisations.models import Unit
from lantoa.apps.organisations.selectors import on_day
from lantoa.core.kernel import Refused
from lantoa.core.organisation import AREA_KINDS
from lantoa.core.permission import Actor, Verb, may
from lantoa.core.text import skeleton

# Characters shown before and after the sentence
AROUND = 320
MOST_UNITS = 20
_OPEN = (DutyState.CONFIRMED, DutyState.ASSIGNED, DutyState.IN_PROGRESS)


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
    """A duty with all that its page shows. `may`: the steps this person can take now."""

    duty: Duty
    sentence: Sentence
    above: Sequence[Above]
    bearers: Sequence[DutyBearer]
    targets: Sequence[DutyTarget]
    events: Sequence[Event]
    may: frozenset[str]


def whole(actor: Actor, *, duty: int, on: date) -> Whole:
    """The page of one duty."""
    row = find(actor, duty=duty, on=on)
    return Whole(
        row,
        _sentence(row),
        chain(row.arrival),
        list(row.bearers.select_related("unit").order_by("-leads", "phrase", "unit__folded")),
        list(row.targets.select_related("item").order_by("pk")),
        list(history("duty", row.pk)),
        _steps(actor, row, on),
    )


def chain(arrival: Arrival) -> list[Above]:
    """What a paper rests on, and what the papers held among them rest on."""
    basis = list(Link.objects.filter(source=arrival, role="basis").select_related("target").order_by("pk"))
    held = [link.target_id for link in basis if link.target_id]
    further: dict[int, list[Link]] = {}
    for link in Link.objects.filter(source__in=held, role="basis").select_related("target").order_by("pk"):
        further.setdefault(link.source_id, []).append(link)
    return [Above(link, further.get(link.target_id or 0, ())) for link in basis]


def proof(actor: Actor, *, duty: int, on: date) -> StoredFile:
    """The file that shows a duty is done."""
    row = find(actor, duty=duty, on=on)
    if row.evidence_file is None:
        raise Refused("not_found")
    return row.evidence_file


def units_called(words: str, *, on: date) -> list[Unit]:
    """Bodies whose names hold these words, marks left out, to assign to or to narrow by."""
    rows: QuerySet[Unit] = Unit.objects.filter(on_day(on)).exclude(kind__in=AREA_KINDS)
    for word in words.split()[:8]:
        rows = rows.filter(folded__contains=skeleton(word))
    return list(rows.order_by("folded")[:MOST_UNITS])


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
    office, bearers = office_path(duty, on=on), bearers_path(duty, on=on)
    opened = duty.state in _OPEN
    able = {
        "assign": duty.state in _OPEN[:2] and may(actor, verb=Verb.DUTY_ASSIGN, path=office),
        "take_on": duty.state == DutyState.ASSIGNED and may(actor, verb=Verb.DUTY_PROGRESS, path=bearers),
        "complete": duty.state == DutyState.IN_PROGRESS and may(actor, verb=Verb.DUTY_PROGRESS, path=bearers),
        "waive": opened and may(actor, verb=Verb.DUTY_WAIVE, path=office),
        "group": may(actor, verb=Verb.DUTY_GROUP, path=office),
        "back": _may_go_back(actor, duty, office, bearers),
    }
    return frozenset(step for step, allowed in able.items() if allowed)


def _may_go_back(actor: Actor, duty: Duty, office: frozenset[str], bearers: frozenset[str]) -> bool:
    if duty.state == DutyState.CONFIRMED:
        return False
    if duty.state in (DutyState.ASSIGNED, DutyState.WAIVED):
        verb = Verb.DUTY_ASSIGN if duty.state == DutyState.ASSIGNED else Verb.DUTY_WAIVE
        return may(actor, verb=verb, path=office)
    return may(actor, verb=Verb.DUTY_PROGRESS, path=bearers)

"""The clerk's part: the letterhead confirmed, duplicates decided, the number given, a mis-sent paper returned."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import State, record
from lantoa.apps.documents.letterhead import author_key, searched, symbol_key
from lantoa.apps.documents.models import Arrival, ArrivalState, Series
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.documents.selectors.duplicates import suspects
from lantoa.apps.documents.selectors.together import MOST
from lantoa.apps.documents.services.link import connect
from lantoa.apps.documents.services.read import read_in_background
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, require

_READY = (ArrivalState.READ, ArrivalState.FAILED)


class Letterhead(NamedTuple):
    """The letterhead as the clerk confirms it, and how the paper came.

    `issued_text`: a date with missing parts, as printed; `arrived_on` None: the day it was taken in; `reply_by`: the day
    its sender asks an answer by.
    """

    author: str
    symbol: str
    issued_on: date | None
    issued_text: str
    kind: str
    subject: str
    signer: str
    urgency: str
    arrived_on: date | None = None
    sheets: int | None = None
    reply_by: date | None = None


@transaction.atomic
def confirm(actor: Actor, *, arrival: int, version: int, letterhead: Letterhead) -> Arrival:
    """The letterhead is right so. Also of a paper that has its number already; the change stays in the trail."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_NUMBER)
    _unchanged(row, version)
    if row.state not in (*_READY, ArrivalState.REGISTERED):
        raise Refused("not_ready")
    before = _told(row)
    _write(row, letterhead)
    row.version += 1
    row.save()
    if before != (after := _told(row)):
        tell(actor, "arrival.confirmed", row, before=before, after=after)
    return row


@transaction.atomic
def enter(actor: Actor, *, arrival: int, version: int, letterhead: Letterhead) -> Arrival:
    """Into the register: confirmed, and given the next number of the office's year (Điều 22, khoản 2)."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_NUMBER)
    if (
        row.state == ArrivalState.REGISTERED
        and row.registered_by_id == actor.id
        and row.version == version + 1
    ):
        return row  # the same request, sent again
    if row.number:
        raise Refused("numbered_already", number=row.number, year=row.year)
    _unchanged(row, version)
    if row.state not in _READY:
        raise Refused("not_ready")
    if not (letterhead.author and letterhead.subject):
        raise Refused("letterhead_incomplete")
    before = _told(row)
    _write(row, letterhead)
    if not row.not_duplicate and suspects(row).exists():
        raise Refused("maybe_duplicate")
    row.state = ArrivalState.REGISTERED
    _number(actor, row, before)
    return row


@transaction.atomic
def enter_together(actor: Actor, *, papers: Mapping[int, int]) -> list[Arrival]:
    """Several papers (each with the version that was seen) into the register as they were read, in the order in which
    they came: all of them, or none.
    """
    if not papers:
        raise Refused("none_picked")
    if len(papers) > MOST:
        raise Refused("too_many_picked", most=MOST)
    rows = held_together(actor, arrivals=papers, verb=Verb.REGISTER_NUMBER)
    return [
        enter(actor, arrival=row.pk, version=papers[row.pk], letterhead=Letterhead(**_told(row)))
        for row in sorted(rows, key=lambda row: (row.dropped_at, row.pk))
    ]


@transaction.atomic
def enter_known(actor: Actor, *, arrival: int, letterhead: Letterhead) -> Arrival:
    """A paper that an office issued here, so that its letterhead is known before it is read: into the register at once.

    One that may lie there already, or that is received by somebody who gives no numbers, waits for the clerk.
    """
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_RECEIVE)
    if row.number or row.confirmed_at or row.state == ArrivalState.RETURNED:
        return row
    before = _told(row)
    _write(row, letterhead)
    numbers = may(actor, verb=Verb.REGISTER_NUMBER, path=path(row.office_id, on=timezone.localdate()))
    if numbers and (row.not_duplicate or not suspects(row).exists()):
        row.state = ArrivalState.REGISTERED if row.state in _READY else row.state
        _number(actor, row, before)
    else:
        row.version += 1
        row.save()
        tell(actor, "arrival.confirmed", row, before=before, after=_told(row))
    return row


@transaction.atomic
def decide_duplicate(actor: Actor, *, arrival: int, version: int, of: int | None) -> Arrival:
    """`of`: it is a copy of that paper, and gets no number. None: it is a paper of its own."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_NUMBER)
    if (row.duplicate_of_id == of and of is not None) or (of is None and row.not_duplicate):
        return row
    _unchanged(row, version)
    if row.state not in _READY:
        raise Refused("not_ready")
    if of is None:
        row.not_duplicate = True
    else:
        row.duplicate_of = suspects(row).filter(pk=of).first()
        if row.duplicate_of is None:
            raise Refused("not_found")
        row.state = ArrivalState.RETURNED
    row.version += 1
    row.save()
    tell(actor, "arrival.duplicate" if of else "arrival.not_duplicate", row, after={"duplicate_of": of})
    return row


@transaction.atomic
def give_back(actor: Actor, *, arrival: int, version: int, reason: str) -> Arrival:
    """Mis-sent or wrong: back to the sender with the reason (Điều 21, khoản 2). A number that was given stays."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_NUMBER)
    if row.state == ArrivalState.RETURNED and row.note == reason:
        return row
    _unchanged(row, version)
    if not reason.strip():
        raise Refused("reason_missing")
    if row.state not in (*_READY, ArrivalState.REGISTERED) or row.settled_at:
        raise Refused("not_ready")
    before = {"state": row.state}
    row.state, row.note = ArrivalState.RETURNED, " ".join(reason.split())[:500]
    row.folded = searched(row)
    row.version += 1
    row.save()
    tell(actor, "arrival.returned", row, before=before, after={"reason": row.note})
    return row


@transaction.atomic
def take_back(actor: Actor, *, arrival: int, version: int) -> Arrival:
    """A return or a decision about a copy was a mistake: the paper waits as before."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_NUMBER)
    if row.state != ArrivalState.RETURNED:
        return row
    _unchanged(row, version)
    before = {"state": row.state, "reason": row.note, "duplicate_of": row.duplicate_of_id}
    row.state = ArrivalState.REGISTERED if row.number else ArrivalState.READ
    row.duplicate_of, row.note = None, ""
    row.folded = searched(row)
    row.version += 1
    row.save()
    tell(actor, "arrival.taken_back", row, before=before, after={"state": row.state})
    return row


@transaction.atomic
def read_again(actor: Actor, *, arrival: int) -> Arrival:
    """Try once more to read a file that could not be read, whether or not its paper has a number."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_RECEIVE)
    if not row.problem or row.state not in (ArrivalState.FAILED, ArrivalState.REGISTERED):
        return row
    row.state, row.attempts, row.heartbeat = ArrivalState.QUEUED, 0, timezone.now()
    row.version += 1
    row.save()
    read_in_background.enqueue(row.pk)
    tell(actor, "arrival.read_again", row)
    return row


def held(actor: Actor, *, arrival: int, verb: Verb) -> Arrival:
    """The paper, locked, if the actor sees it and may do this in its office."""
    [row] = held_together(actor, arrivals=[arrival], verb=verb)
    return row


def held_together(actor: Actor, *, arrivals: Collection[int], verb: Verb) -> list[Arrival]:
    """Papers, locked before the first of them changes, by their ids.

    One after the other they would be locked behind the trail and the year's numbers, for which whoever holds one waits.
    """
    today = timezone.localdate()
    seen = within_reach(actor, verb=Verb.REGISTER_VIEW, on=today)
    found = Arrival.objects.select_for_update(of=("self",)).filter(seen, pk__in=arrivals)
    rows = list(found.order_by("pk"))
    if len(rows) < len(arrivals):
        raise Refused("not_found")
    for office in {row.office_id for row in rows}:
        require(actor, verb=verb, path=path(office, on=today))
    return rows


def next_number(office: str, year: int) -> int:
    """The next number of the office's year. Its row is locked until the caller's transaction ends: no gap, none twice."""
    Series.objects.get_or_create(office_id=office, year=year)
    series = Series.objects.select_for_update().get(office=office, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _number(actor: Actor, row: Arrival, before: State) -> None:
    """The next number of the office's year is the paper's."""
    now = timezone.now()
    row.year = timezone.localdate(now).year
    row.number = next_number(row.office_id, row.year)
    row.registered_at, row.registered_by_id = now, actor.id
    row.version += 1
    row.save()
    after = {**_told(row), "number": row.number, "year": row.year}
    tell(actor, "arrival.registered", row, before=before, after=after)


def _unchanged(row: Arrival, version: int) -> None:
    if row.version != version:
        raise Refused("changed_meanwhile")


def _write(row: Arrival, letterhead: Letterhead) -> None:
    came = letterhead.arrived_on or row.arrived_on
    for name, value in letterhead._replace(arrived_on=came)._asdict().items():
        setattr(row, name, value)
    if row.issued_on:
        row.issued_text = ""
    row.symbol_folded = symbol_key(row.symbol) if any(sign.isdigit() for sign in row.symbol) else ""
    row.author_folded = author_key(row.author)
    row.folded = searched(row)
    row.confirmed_at = timezone.now()
    connect(row)


def _told(row: Arrival) -> dict[str, Any]:
    return {name: getattr(row, name) for name in Letterhead._fields}


def tell(
    actor: Actor,
    verb: str,
    row: Arrival,
    *,
    before: State = None,
    after: State = None,
) -> None:
    """The audit trail is told of what was done to a paper."""
    record(actor, verb=verb, kind="arrival", key=row.pk, unit=row.office_id, before=before, after=after)

"""The leader's part: who settles a paper, with whom, how, by when (Điều 23); and noting that it is settled (Điều 24)."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from lantoa.apps.documents.letterhead import searched
from lantoa.apps.documents.models import Arrival, ArrivalState, Assignment
from lantoa.apps.documents.selectors.access import paths, within_reach
from lantoa.apps.documents.selectors.register import takers
from lantoa.apps.documents.selectors.together import MOST, Said
from lantoa.apps.documents.services.register import held, held_together, tell
from lantoa.apps.organisations.selectors import path
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, may, require

Json = dict[str, Any]


@transaction.atomic
def assign(
    actor: Actor,
    *,
    arrival: int,
    version: int,
    lead: str,
    others: Collection[str],
    instruction: str,
    due_on: date | None,
) -> Arrival:
    """The lead unit, the co-operating units, the instruction and the time limit. Said again, it replaces what was said."""
    row = held(actor, arrival=arrival, verb=Verb.REGISTER_ASSIGN)
    before, after = _told(row), _saying(lead, set(others) - {lead}, instruction, due_on)
    if before == after and row.assigned_at:
        return row
    if row.version != version:
        raise Refused("changed_meanwhile")
    _check(row, after, before)
    _share(row, lead, set(others) - {lead})
    row.instruction, row.due_on = " ".join(instruction.split())[:1000], due_on
    row.assigned_at = timezone.now()
    row.version += 1
    row.save()
    tell(actor, "arrival.assigned", row, before=before, after=after)
    return row


@transaction.atomic
def assign_together(actor: Actor, *, papers: Mapping[int, int], said: Said) -> list[Arrival]:
    """Several papers (each with the version that was seen) to the same units: all of them, or none."""
    if not papers:
        raise Refused("none_picked")
    if len(papers) > MOST:
        raise Refused("too_many_picked", most=MOST)
    today = timezone.localdate()
    return [
        assign(
            actor,
            arrival=row.pk,
            version=papers[row.pk],
            lead=said.lead,
            others=said.others,
            instruction=said.instruction_of(row),
            due_on=said.due_of(row, on=today),
        )
        for row in held_together(actor, arrivals=papers, verb=Verb.REGISTER_ASSIGN)
    ]


@transaction.atomic
def acknowledge(actor: Actor, *, arrival: int) -> Arrival:
    """The units of the actor that the paper was given to have it in hand."""
    row = _seen(actor, arrival)
    today, now = timezone.localdate(), timezone.now()
    given = row.assignments.filter(received_at=None).select_for_update()
    mine = [one for one in given if may(actor, verb=Verb.REGISTER_SETTLE, path=path(one.unit_id, on=today))]
    if not mine:
        require(actor, verb=Verb.REGISTER_SETTLE, path=paths(row, on=today))
        return row
    Assignment.objects.filter(pk__in=[one.pk for one in mine]).update(received_at=now)
    units = [one.unit_id for one in mine]
    tell(actor, "arrival.acknowledged", row, after={"units": units})
    return row


@transaction.atomic
def settle(actor: Actor, *, arrival: int, version: int, reply_symbol: str, note: str) -> Arrival:
    """It is settled, with the paper that answers it, if there is one."""
    row = _seen(actor, arrival)
    require(actor, verb=Verb.REGISTER_SETTLE, path=paths(row, on=timezone.localdate()))
    reply_symbol, note = " ".join(reply_symbol.split())[:80], " ".join(note.split())[:500]
    if row.settled_at and (row.reply_symbol, row.note) == (reply_symbol, note):
        return row
    if row.version != version:
        raise Refused("changed_meanwhile")
    if row.state != ArrivalState.REGISTERED:
        raise Refused("not_registered")
    before = {"reply": row.reply_symbol, "note": row.note} if row.settled_at else None
    row.settled_at, row.reply_symbol, row.note = row.settled_at or timezone.now(), reply_symbol, note
    _save(row)
    after = {"reply": reply_symbol, "note": note}
    tell(actor, "arrival.settled", row, before=before, after=after)
    return row


@transaction.atomic
def reopen(actor: Actor, *, arrival: int, version: int) -> Arrival:
    """It was not settled after all."""
    row = _seen(actor, arrival)
    require(actor, verb=Verb.REGISTER_SETTLE, path=paths(row, on=timezone.localdate()))
    if row.settled_at is None:
        return row
    if row.version != version:
        raise Refused("changed_meanwhile")
    before = {"reply": row.reply_symbol, "note": row.note}
    row.settled_at, row.reply_symbol, row.note = None, "", ""
    _save(row)
    tell(actor, "arrival.reopened", row, before=before)
    return row


def _seen(actor: Actor, arrival: int) -> Arrival:
    """The paper, locked, if the actor sees it, in the office or in a unit it was given to."""
    seen = within_reach(actor, verb=Verb.REGISTER_VIEW, on=timezone.localdate())
    row = Arrival.objects.select_for_update(of=("self",)).filter(seen, pk=arrival).first()
    if row is None:
        raise Refused("not_found")
    return row


def _told(row: Arrival) -> Json:
    given = list(row.assignments.values_list("unit_id", "leads"))
    lead = next((unit for unit, leads in given if leads), "")
    return _saying(lead, {unit for unit, leads in given if not leads}, row.instruction, row.due_on)


def _saying(lead: str, others: Collection[str], instruction: str, due_on: date | None) -> Json:
    said = " ".join(instruction.split())[:1000]
    return {"lead": lead, "others": sorted(others), "instruction": said, "due_on": due_on}


def _check(row: Arrival, after: Json, before: Json) -> None:
    if row.state != ArrivalState.REGISTERED or row.settled_at:
        raise Refused("not_registered")
    today, due_on = timezone.localdate(), after["due_on"]
    if due_on and due_on < today and due_on != before["due_on"]:
        raise Refused("due_in_the_past", due=f"{due_on:%d/%m/%Y}")
    wanted = {after["lead"], *after["others"]}
    if takers(row.office_id, on=today).filter(pk__in=wanted).count() != len(wanted):
        raise Refused("unit_elsewhere")


def _share(row: Arrival, lead: str, others: set[str]) -> None:
    """The rows of the units; what a unit has in hand stays in hand."""
    row.assignments.exclude(unit__in={lead, *others}).delete()
    row.assignments.exclude(unit=lead).update(leads=False)
    for unit in sorted(others):
        Assignment.objects.get_or_create(arrival=row, unit_id=unit)
    Assignment.objects.update_or_create(arrival=row, unit_id=lead, defaults={"leads": True})


def _save(row: Arrival) -> None:
    row.folded = searched(row)
    row.version += 1
    row.save()

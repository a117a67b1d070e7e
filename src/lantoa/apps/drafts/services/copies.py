"""Copies of papers, numbered in a series of their own for all three kinds (Điều 25–27)."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from lantoa.apps.audit.services import record
from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.selectors.access import within_reach
from lantoa.apps.drafts.models import (
    Channel,
    Copy,
    CopyKind,
    Draft,
    DraftState,
    Number,
    NumberState,
    SentCopy,
)
from lantoa.apps.drafts.selectors.access import visible
from lantoa.apps.drafts.selectors.copies import find_copy, is_sealed
from lantoa.apps.drafts.selectors.offices import words
from lantoa.apps.drafts.selectors.series import COPIES
from lantoa.apps.drafts.selectors.signers import chosen
from lantoa.apps.drafts.selectors.waiting import recall_asked
from lantoa.apps.drafts.services.copy_files import unsigned
from lantoa.apps.drafts.services.hold import person
from lantoa.apps.drafts.services.numbers import shown, standing_book, take
from lantoa.apps.organisations.selectors import path
from lantoa.core.checking import PaperForm
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb, require


@transaction.atomic
def make_copy(actor: Actor, *, office: str, kind: str, **more: Any) -> Copy:
    """A copy of a paper that was issued (`draft`) or that came in (`arrival`), with its number.

    A record copy (sao lục) is made of a copy that came in; an extract says which part. The same asked for again by the
    same person that day is the same copy.
    """
    today, now = timezone.localdate(), timezone.now()
    asked = _asked(actor, office=office, kind=kind, **more)
    standing = Copy.objects.filter(**asked, made_at__date=today).exclude(number__state=NumberState.CANCELLED)
    if known := standing.select_related("number").first():
        return known
    number = take(actor, standing_book(office, COPIES, on=today), kind="", on=today)
    number.state = NumberState.USED
    number.printed = f"{shown(number.number)}/{kind}-{words(office, on=today).abbreviation}"[:100]
    number.save()
    row = Copy.objects.create(**asked, number=number, made_at=now)
    origin = {"draft": row.draft_id, "arrival": row.arrival_id}
    after = {"number": number.printed, **origin, "recipients": row.recipients}
    record(actor, verb="copy.made", kind="copy", key=row.pk, unit=office, after=after)
    return row


@transaction.atomic
def preview_copy(actor: Actor, **asked: Any) -> bytes:
    """What `make_copy` would make of the same, its number still blank. Nothing is kept."""
    return unsigned(Copy(**_asked(actor, **asked), made_at=timezone.now()))


@transaction.atomic
def drop_copy(actor: Actor, *, copy: int, reason: str) -> Copy:
    """It is given up before the office closed it; the register keeps its number, cancelled, and why."""
    row = _held(actor, copy)
    if row.dropped:
        return row
    reason = " ".join(reason.split())[:500]
    if not reason:
        raise Refused("reason_missing")
    if is_sealed(row):
        raise Refused("copy_closed", number=str(row.number))
    number = Number.objects.select_for_update().get(pk=row.number_id)
    number.state, number.reason = NumberState.CANCELLED, reason
    number.save()
    row.number = number
    after = {"number": number.printed, "reason": reason}
    record(actor, verb="copy.dropped", kind="copy", key=row.pk, unit=row.office_id, after=after)
    return row


@transaction.atomic
def pass_on(actor: Actor, *, copy: int, channel: str) -> SentCopy:
    """A signed copy went to its recipients, as a person says; said again, it is the same."""
    row = _held(actor, copy)
    if known := SentCopy.objects.filter(of=row).first():
        return known
    if channel not in Channel.values:
        raise Refused("delivery_channel")
    if row.dropped or not is_sealed(row):
        raise Refused("copy_not_signed", number=str(row.number))
    sent = SentCopy.objects.create(of=row, channel=channel, by_id=person(actor), at=timezone.now())
    after = {"number": str(row.number), "channel": channel}
    record(actor, verb="copy.sent", kind="copy", key=row.pk, unit=row.office_id, after=after)
    return sent


def _held(actor: Actor, copy: int) -> Copy:
    """A copy of the actor's office, locked."""
    row = find_copy(actor, copy=copy)
    require(actor, verb=Verb.DISPATCH_ISSUE, path=path(row.office_id, on=timezone.localdate()))
    Copy.objects.select_for_update().get(pk=row.pk)
    return find_copy(actor, copy=copy)


def _asked(
    actor: Actor,
    *,
    office: str,
    kind: str,
    signer: int,
    recipients: str,
    draft: int | None = None,
    arrival: int | None = None,
    delegation: int | None = None,
    extract: str = "",
) -> dict[str, Any]:
    """What a copy is to be, as far as it may be one."""
    today = timezone.localdate()
    require(actor, verb=Verb.DISPATCH_ISSUE, path=path(office, on=today))
    recipients, extract = " ".join(recipients.split())[:1000], extract.strip()
    if (draft is None) == (arrival is None):
        raise Refused("copy_incomplete")
    _whole(kind, recipients=recipients, extract=extract, arrival=arrival)
    if not signer:
        raise Refused("copy_no_signer")
    origin = _origin(actor, office, draft=draft, arrival=arrival)
    who = chosen(office, kind="", form=PaperForm.STATE, signer=signer, delegation=delegation, on=today)
    return {
        "office_id": office,
        "kind": kind,
        "draft": origin if isinstance(origin, Draft) else None,
        "arrival": origin if isinstance(origin, Arrival) else None,
        "extract": extract,
        "recipients": recipients,
        "signer": who.user,
        "delegation": who.delegation,
        "made_by_id": person(actor),
    }


def _whole(kind: str, *, recipients: str, extract: str, arrival: int | None) -> None:
    if kind not in CopyKind.values or not recipients:
        raise Refused("copy_incomplete")
    if kind == CopyKind.EXTRACT and not extract:
        raise Refused("copy_extract")
    if kind != CopyKind.EXTRACT and extract:
        raise Refused("copy_without_extract")
    if kind == CopyKind.RECORD and arrival is None:
        raise Refused("copy_record")


def _origin(actor: Actor, office: str, *, draft: int | None, arrival: int | None) -> Draft | Arrival:
    """The paper itself, of this office and seen by the actor; locked, so that the same is not asked for twice at once."""
    today = timezone.localdate()
    found: Draft | Arrival | None = None
    if draft is not None:
        states = (DraftState.ISSUED, DraftState.RECALLED)
        papers = visible(actor, on=today).select_for_update(of=("self",))
        found = papers.filter(pk=draft, office=office, state__in=states).first()
        if found is not None and found.state == DraftState.RECALLED:
            raise Refused("copy_recalled", number=found.printed)
        if found is not None and recall_asked(found):
            raise Refused("copy_recall_asked", number=found.printed)
    elif arrival is not None:
        seen = Arrival.objects.filter(within_reach(actor, verb=Verb.REGISTER_VIEW, on=today))
        seen = seen.select_for_update(of=("self",))
        found = seen.filter(pk=arrival, office=office, state=ArrivalState.REGISTERED).first()
    if found is None:
        raise Refused("not_found")
    return found

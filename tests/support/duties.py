"""Duties to test with: a reviewed paper taken into the ledger, or rows made by hand."""

from datetime import date

from office import DEPARTMENT, TODAY, actor, build_office
from reviews import LETTER, paper

from lantoa.apps.documents.letterhead import words_of
from lantoa.apps.documents.models import Item, ItemKind, ItemState
from lantoa.apps.duties.models import Duty, DutyBearer, DutyState
from lantoa.apps.duties.services import adopt
from lantoa.apps.duties.services.settle import settle, share_units
from lantoa.core.permission import Role


def adopted(text=LETTER, *, office=DEPARTMENT, today=TODAY, issued=date(2026, 1, 5), **kwargs):
    """The duties of a paper whose every item was confirmed, in reading order."""
    build_office()
    reading = paper(text, office=office, **kwargs)
    reading.arrival.issued_on = issued
    reading.arrival.save()
    Item.objects.filter(reading=reading).update(state=ItemState.CONFIRMED)
    adopt(actor(Role.SPECIALIST, office), reading=reading.pk, today=today)
    return list(Duty.objects.filter(arrival=reading.arrival).order_by("item__start"))


def duty(action="Sở Y tế báo cáo", *, office=DEPARTMENT, bearers=(), of=None, evidence="Đã làm", **fields):
    """One row, with an item of its own in one paper (`of`: the paper of another duty). Its units stand as it does.

    What is done was done by somebody: by its office where no bearer is named.
    """
    build_office()
    reading = of.item.reading if of else paper(office=office)
    item = Item.objects.create(
        reading=reading, kind=ItemKind.OBLIGATION, start=0, end=10, value={}, state=ItemState.CONFIRMED
    )
    row = Duty.objects.create(
        office_id=office,
        arrival=reading.arrival,
        item=item,
        action=action,
        modality="must",
        **{"folded": words_of(action), **fields, "state": DutyState.CONFIRMED},
    )
    state = fields.get("state", DutyState.CONFIRMED)
    told = {"evidence": evidence} if state == DutyState.DONE else {}
    units = bearers or ([office] if state == DutyState.DONE else [])
    share_units(
        row,
        (DutyBearer(duty=row, phrase=unit, unit_id=unit, state=_of_unit(state), **told) for unit in units),
    )
    settle(row)
    if not units:
        row.state = state
    row.save()
    return row


def shares(row):
    """The shares of a duty by unit."""
    return {bearer.unit_id: bearer for bearer in row.bearers.all()}


def _of_unit(state):
    return DutyState.CONFIRMED if state == DutyState.WAIVED else state

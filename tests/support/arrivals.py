"""Incoming papers to test with, in the department."""

from django.utils import timezone
from office import DEPARTMENT, OFFICE, actor

from lantoa.apps.documents.models import Arrival, ArrivalState
from lantoa.apps.documents.services import assign, register
from lantoa.apps.documents.services.read import read_arrival
from lantoa.apps.documents.services.receive import receive
from lantoa.core.permission import Role

LETTER = "SỞ Y TẾ\nSố: {n}/SYT-NVY\nHà Sơn, ngày 05 tháng 01 năm 2026\nV/v truyền thông dân số đợt {n}\n\nNội dung {n}.\n"
HEAD = {
    "author": "Sở Y tế",
    "symbol": "1/SYT-NVY",
    "kind": "Công văn",
    "subject": "Truyền thông",
    "urgency": "normal",
}


def arrived(*, name="thu.txt", data=None):
    """A paper that was read."""
    data = data or LETTER.format(n=1).encode()
    received = receive(actor(Role.CLERK), office=DEPARTMENT, name=name, data=data)
    read_arrival(received.arrival)
    return Arrival.objects.get(pk=received.arrival)


def registered():
    """A paper with its number."""
    row, clerk = arrived(), actor(Role.CLERK)
    head = register.Letterhead(**HEAD, issued_on=None, issued_text="", signer="")
    return register.enter(clerk, arrival=row.pk, version=row.version, letterhead=head)


def in_register(office=DEPARTMENT, **fields):
    """A paper that stands in the register, unread; each with a number of its own."""
    now, number = timezone.now(), Arrival.objects.count() + 1
    said = f"Paper {office} {number}".encode()
    received = receive(actor(Role.CLERK, office), office=office, name="a.txt", data=said)
    entered = {
        "state": ArrivalState.REGISTERED,
        "number": number,
        "year": timezone.localdate(now).year,
        "registered_at": now,
    }
    Arrival.objects.filter(pk=received.arrival).update(**(entered | fields))
    return Arrival.objects.get(pk=received.arrival)


def assigned():
    """A paper that a unit has to settle."""
    row = registered()
    order = {"lead": OFFICE, "others": [], "instruction": "", "due_on": None}
    return assign.assign(actor(Role.DIRECTOR), arrival=row.pk, version=row.version, **order)


def settled():
    """A paper that is settled."""
    row, who = registered(), actor(Role.CLERK)
    return assign.settle(who, arrival=row.pk, version=row.version, reply_symbol="", note="")

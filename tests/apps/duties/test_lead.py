"""What the unit that leads a paper sees and does with its duties, in every view alike."""

import pytest
from django.utils import timezone
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, TODAY, actor

from lantoa.apps.documents.models import Assignment
from lantoa.apps.duties.models import DutyState
from lantoa.apps.duties.selectors.duty import whole
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services import assign, assign_read, excuse, take_on, waive
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
NEXT_ROOM = "phong-nvvh"
ROOM = (Role.HEAD_OF_UNIT, Role.SPECIALIST)


def led(*, leads=True, unit=OFFICE, **fields):
    row = duty("Trả lời Sở Y tế", bearers=[COMMUNE], **fields)
    Assignment.objects.create(arrival=row.arrival, unit_id=unit, leads=leads)
    return row


@pytest.mark.parametrize("role", ROOM)
def test_the_room_that_leads_a_paper_has_its_duties_in_every_view(role):
    row = led(due_on=TODAY)
    room = actor(role, OFFICE)
    ledger = Ledger(room, Filters(), on=TODAY)
    assert ledger.keys() == [row.pk]
    assert ledger.summary.open == 1
    assert [column.duties for column in ledger.board()] == [1, 0, 0, 0, 0]
    assert sum(day.due for week in ledger.month(TODAY.replace(day=1)) for day in week) == 1
    assert whole(room, duty=row.pk, on=TODAY).duty == row
    assert [(one.kind, one.number) for one in waiting(room, now=timezone.now()) if one.kind == "give"] == [
        ("give", 1)
    ]


@pytest.mark.parametrize(
    ("role", "unit"),
    [(Role.HEAD_OF_UNIT, NEXT_ROOM), (Role.HEAD_OF_UNIT, COMMUNE), (Role.COLLABORATOR, OFFICE)],
)
def test_it_is_within_nobody_elses_reach(role, unit):
    row = duty("Trả lời Sở Y tế", bearers=[])
    Assignment.objects.create(arrival=row.arrival, unit_id=OFFICE, leads=True)
    seen = Ledger(actor(role, unit), Filters(), on=TODAY).keys()
    assert seen == ([row.pk] if unit == OFFICE else [])
    with pytest.raises(Refused):
        assign(actor(role, unit), duty=row.pk, version=0, today=TODAY, units=[COMMUNE])


def test_a_room_that_only_helps_with_a_paper_sees_what_it_bears():
    led(leads=False)
    assert Ledger(actor(Role.HEAD_OF_UNIT, OFFICE), Filters(), on=TODAY).keys() == []


def test_the_head_of_the_room_gives_follows_and_waives():
    row, other = led(), led()
    head = actor(Role.HEAD_OF_UNIT, OFFICE)
    assert whole(head, duty=row.pk, on=TODAY).may == {"assign", "postpone", "waive"}
    assert assign_read(head, duties={row.pk: 0}, today=TODAY) == [row.pk]
    share = row.bearers.get()
    take_on(head, share=share.pk, version=share.version, today=TODAY)
    excuse(head, share=share.pk, version=1, today=TODAY, reason="Xã chưa có đài")
    waive(head, duty=other.pk, version=0, today=TODAY, reason="Trùng")
    other.refresh_from_db()
    assert other.state == DutyState.WAIVED


def test_its_specialist_gives_and_waives_nothing():
    row = led()
    specialist = actor(Role.SPECIALIST, OFFICE)
    assign(specialist, duty=row.pk, version=0, today=TODAY)
    with pytest.raises(Refused):
        waive(specialist, duty=row.pk, version=1, today=TODAY, reason="Trùng")


def test_duties_led_are_told_by_themselves_and_the_others_by_ones_own_share():
    one = led(state="assigned")
    borne = duty("Việc của phòng", bearers=[OFFICE, COMMUNE], state="assigned")
    share = borne.bearers.get(unit=OFFICE)
    head = actor(Role.HEAD_OF_UNIT, OFFICE)
    take_on(head, share=share.pk, version=share.version, today=TODAY)
    stands = {line.duty.pk: line.seen for line in Ledger(head, Filters(), on=TODAY).lines()}
    assert (stands[one.pk].state, stands[one.pk].whole) == ("assigned", True)
    assert (stands[borne.pk].state, stands[borne.pk].whole) == ("in_progress", False)
    assert Ledger(actor(Role.HEAD_OF_UNIT, DEPARTMENT), Filters(), on=TODAY).summary.open == 2

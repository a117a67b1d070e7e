"""The life of a duty."""

from datetime import timedelta

import pytest
from django.utils import timezone
from duties import duty, shares
from office import COMMUNE, DEPARTMENT, OFFICE, TODAY, actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.duties import services
from lantoa.apps.duties.models import DutyBearer
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def head():
    build_office()
    return actor(Role.HEAD_OF_UNIT)


@pytest.fixture
def row(head):  # noqa: ARG001 - the office comes first
    return duty(bearers=[COMMUNE])


def step(verb, who, row, **more):
    row.refresh_from_db()
    verb(who, duty=row.pk, version=row.version, today=TODAY, **more)
    row.refresh_from_db()
    return row


def refused(verb, who, row, **more):
    with pytest.raises(Refused) as problem:
        step(verb, who, row, **more)
    return problem.value.code


def test_a_retry_does_nothing_twice(row, head):
    step(services.assign, head, row)
    services.assign(head, duty=row.pk, version=0, today=TODAY)
    step(services.waive, head, row, reason="Trùng")
    services.waive(head, duty=row.pk, version=0, today=TODAY, reason="Trùng")
    assert Event.objects.filter(kind="duty").count() == 2


def test_more_units_may_be_given_it(row, head):
    step(services.assign, head, row)
    step(services.assign, head, row, units=[OFFICE, OFFICE])
    assert set(row.bearers.values_list("unit", flat=True)) == {COMMUNE, OFFICE}
    assert refused(services.assign, head, row, units=["khong-co"]) == "not_found"


def test_units_read_wrongly_are_left_out_and_come_back_by_undo(head):
    row = duty(bearers=[COMMUNE, OFFICE])
    DutyBearer.objects.create(duty=row, unit_id="phong-nvvh", phrase=OFFICE, leads=False)
    held = lambda: sorted(row.bearers.values_list("unit", "phrase", "leads", "state"), key=str)  # noqa: E731
    before = held()
    left = [share.pk for share in row.bearers.exclude(unit=OFFICE)]
    step(services.assign, head, row, without=left, units=[DEPARTMENT], helping=[DEPARTMENT])
    assert held() == sorted(
        [
            (None, COMMUNE, True, "confirmed"),
            (OFFICE, OFFICE, True, "assigned"),
            (DEPARTMENT, "Sở Văn hóa, Thể thao và Du lịch", False, "assigned"),
        ],
        key=str,
    )
    assert Event.objects.latest("pk").after["to"] == [OFFICE, DEPARTMENT]
    services.assign(head, duty=row.pk, version=0, today=TODAY, without=left, units=[DEPARTMENT])
    assert Event.objects.filter(kind="duty").count() == 1
    step(services.undo, head, row)
    assert (held(), row.state) == (before, "confirmed")


def test_a_named_unit_may_be_made_one_that_helps(head):
    row = duty(bearers=[COMMUNE, OFFICE])
    step(services.assign, head, row, without=[shares(row)[OFFICE].pk], units=[OFFICE], helping=[OFFICE])
    assert (shares(row)[OFFICE].leads, shares(row)[COMMUNE].leads) == (False, True)


def test_nobody_is_left_when_all_are_left_out(head):
    row = duty(bearers=[COMMUNE])
    assert refused(services.assign, head, row, without=[shares(row)[COMMUNE].pk]) == "duty_no_bearer"
    assert shares(row)[COMMUNE].state == "confirmed"


def test_several_are_given_to_one_unit_and_back(head):
    rows = [duty(bearers=[COMMUNE]), duty(), duty(bearers=[OFFICE])]
    chosen = [row.pk for row in rows]
    seen = dict.fromkeys(chosen, 0)
    went = services.assign_chosen(head, duties=seen, units=[OFFICE], helping=[], today=TODAY)
    assert went == chosen
    assert [set(shares(row)) - {None} for row in rows] == [{OFFICE}] * 3
    assert Event.objects.filter(kind="duty").count() == 3
    assert services.undo_many(head, duties=chosen, today=TODAY) == 3
    assert [set(shares(row)) for row in rows] == [{COMMUNE}, set(), {OFFICE}]


def test_one_unit_nobody_knows_gives_none_of_them(head):
    rows = [duty(bearers=[COMMUNE]), duty()]
    with pytest.raises(Refused, match="not_found"):
        services.assign_chosen(
            head, duties={row.pk: 0 for row in rows}, units=["khong-co"], helping=[], today=TODAY
        )
    assert not Event.objects.filter(kind="duty").exists()


def test_each_step_has_its_place(row, head):
    assert refused(services.step_back, head, row) == "duty_not_now"
    assert refused(services.waive, head, row, reason="  ") == "duty_needs_reason"
    step(services.waive, head, row, reason="Trùng")
    assert refused(services.assign, head, row, units=[OFFICE]) == "duty_not_now"


def test_a_unit_more_may_be_given_what_others_have_begun(head):
    row = duty(bearers=[COMMUNE], state="in_progress")
    assert step(services.assign, head, row, units=[OFFICE]).state == "in_progress"
    assert shares(row)[OFFICE].state == "assigned"
    assert shares(row)[OFFICE].leads
    assert row.units == 2


def test_nobody_to_give_it_to(head):
    assert refused(services.assign, head, duty()) == "duty_no_bearer"


def test_no_longer_given_or_waived(row, head):
    step(services.assign, head, row)
    assert step(services.step_back, head, row).state == "confirmed"
    assert shares(row)[COMMUNE].state == "confirmed"
    assert step(services.undo, head, row).state == "assigned"
    step(services.waive, head, row, reason="Trùng")
    assert shares(row)[COMMUNE].state == "assigned"
    assert step(services.step_back, head, row).state == "assigned"


def test_waiving_leaves_what_units_did(head):
    row = duty(bearers=[COMMUNE, OFFICE], state="in_progress")
    step(services.waive, head, row, reason="Thay bằng kế hoạch mới")
    with pytest.raises(Refused, match="duty_not_now"):
        services.complete(head, share=shares(row)[OFFICE].pk, version=0, today=TODAY, evidence="Rồi")
    stale = row.version
    assert step(services.step_back, head, row).state == "in_progress"
    step(services.waive, head, row, reason="Lại miễn")
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.step_back(head, duty=row.pk, version=stale, today=TODAY)


def test_undo_brings_back_all_of_it(row, head):
    step(services.assign, head, row, units=[OFFICE])
    assert step(services.undo, head, row).state == "confirmed"
    assert [bearer.unit_id for bearer in row.bearers.all()] == [COMMUNE]
    assert refused(services.undo, head, row) == "duty_too_late"


def test_what_a_unit_has_begun_is_not_undone_over_its_head(row, head):
    step(services.assign, head, row)
    version = row.version
    officer = actor(Role.UNIT_OFFICER, COMMUNE)
    services.take_on(officer, share=shares(row)[COMMUNE].pk, version=0, today=TODAY)
    with pytest.raises(Refused, match="duty_begun"):
        services.undo(head, duty=row.pk, version=version, today=TODAY)
    services.share_back(
        officer, share=shares(row)[COMMUNE].pk, version=shares(row)[COMMUNE].version, today=TODAY
    )
    assert refused(services.undo, head, row) == "changed_meanwhile"


def test_undo_is_for_oneself_and_for_a_moment(row, head, monkeypatch):
    step(services.assign, head, row)
    assert refused(services.undo, actor(Role.SPECIALIST), row) == "duty_too_late"
    later = timezone.now() + timedelta(minutes=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert refused(services.undo, head, row) == "duty_too_late"


def test_two_people_do_not_overwrite_each_other(row, head):
    step(services.assign, head, row)
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.waive(head, duty=row.pk, version=0, today=TODAY, reason="Khác")
    with pytest.raises(Refused, match="changed_meanwhile"):
        services.undo(head, duty=row.pk, version=0, today=TODAY)


def test_who_may_what(row, head):
    specialist, officer, director = (
        actor(Role.SPECIALIST),
        actor(Role.UNIT_OFFICER, COMMUNE),
        actor(Role.DIRECTOR),
    )
    assert refused(services.assign, officer, row) == "not_permitted"
    assert refused(services.assign, actor(Role.CLERK), row) == "not_permitted"
    step(services.assign, specialist, row)
    assert refused(services.waive, officer, row, reason="x") == "not_permitted"
    assert refused(services.waive, specialist, row, reason="x") == "not_permitted"
    assert step(services.waive, director, row, reason="Thôi").state == "waived"
    assert refused(services.step_back, specialist, row) == "not_permitted"
    assert row.office_id == DEPARTMENT
    assert head.id


def test_several_at_once_and_back(row, head):
    unknown, begun = duty(of=row), duty(of=row, bearers=[OFFICE])
    chosen = [row.pk, unknown.pk, begun.pk]
    seen = dict.fromkeys(chosen, 0)
    assert services.assign_read(head, duties=seen, today=TODAY) == [row.pk, begun.pk]
    assert services.assign_read(head, duties=seen, today=TODAY) == []
    services.take_on(head, share=shares(begun)[OFFICE].pk, version=0, today=TODAY)
    assert services.undo_many(actor(Role.SPECIALIST), duties=chosen, today=TODAY) == 0
    assert services.undo_many(head, duties=chosen, today=TODAY) == 1
    row.refresh_from_db()
    begun.refresh_from_db()
    assert (row.state, begun.state) == ("confirmed", "in_progress")
    for verb in (services.assign_read, services.undo_many):
        with pytest.raises(Refused, match="not_permitted"):
            verb(actor(Role.CLERK), duties=seen, today=TODAY)
    with pytest.raises(Refused, match="duty_none_chosen"):
        services.assign_read(head, duties={}, today=TODAY)

"""The life of a duty."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from duties import duty
from office import COMMUNE, DEPARTMENT, OFFICE, OTHER_COMMUNE, TODAY, actor, build_office

from lantoa.apps.audit.models import Event
from lantoa.apps.audit.selectors import history
from lantoa.apps.duties import services
from lantoa.apps.duties.models import DutyState
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


def test_from_confirmed_to_done(row, head):
    assert step(services.assign, head, row).state == DutyState.ASSIGNED
    officer = actor(Role.UNIT_OFFICER, COMMUNE)
    assert step(services.take_on, officer, row).state == DutyState.IN_PROGRESS
    assert row.bearers.get().taken_at
    assert step(services.complete, officer, row, evidence=" Đã họp ").evidence == "Đã họp"
    told = [(event.verb, event.actor_id) for event in history("duty", row.pk)]
    assert told == [("duty.assigned", head.id), ("duty.taken_on", officer.id), ("duty.done", officer.id)]
    assert row.version == 3


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


def test_each_step_has_its_place(row, head):
    assert refused(services.take_on, head, row) == "duty_not_now"
    assert refused(services.complete, head, row, evidence="x") == "duty_not_now"
    step(services.assign, head, row)
    step(services.take_on, head, row)
    assert refused(services.complete, head, row) == "duty_needs_evidence"
    assert refused(services.waive, head, row, reason="  ") == "duty_needs_reason"
    assert refused(services.assign, head, row, units=[OFFICE]) == "duty_not_now"
    assert refused(services.complete_once, head, row, evidence="x") == "duty_comes_once"


def test_nobody_to_give_it_to(head):
    assert refused(services.assign, head, duty()) == "duty_no_bearer"


def test_what_comes_round_is_done_for_this_time(head):
    row = duty(
        bearers=[OFFICE], due_on=date(2026, 12, 31), rrule="FREQ=MONTHLY;BYMONTHDAY=-1", state="in_progress"
    )
    assert refused(services.complete_once, head, row, evidence=" ") == "duty_needs_evidence"
    step(services.complete_once, head, row, evidence="Đã nộp tháng 12")
    assert (row.state, row.due_on) == ("in_progress", date(2027, 1, 31))
    assert history("duty", row.pk).last().after["evidence"] == "Đã nộp tháng 12"
    assert step(services.undo, head, row).due_on == date(2026, 12, 31)


def test_back_a_step_from_everywhere(row, head):
    assert refused(services.step_back, head, row) == "duty_not_now"
    step(services.assign, head, row)
    step(services.take_on, head, row)
    step(services.complete, head, row, evidence="Rồi")
    states = [step(services.step_back, head, row).state for _ in range(3)]
    assert states == ["in_progress", "assigned", "confirmed"]
    assert row.evidence == ""
    step(services.waive, head, row, reason="Trùng")
    assert step(services.step_back, head, row).state == "confirmed"


@pytest.mark.parametrize("taken", [False, True])
def test_undo_brings_back_all_of_it(row, head, taken):
    step(services.assign, head, row, units=[OFFICE])
    if taken:
        step(services.take_on, head, row)
        step(services.undo, head, row)
        assert not row.bearers.filter(taken_at__isnull=False).exists()
        assert row.state == "assigned"
        assert refused(services.undo, head, row) == "duty_too_late"
    else:
        assert step(services.undo, head, row).state == "confirmed"
        assert [bearer.unit_id for bearer in row.bearers.all()] == [COMMUNE]


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
    assert refused(services.take_on, actor(Role.AUDITOR), row) == "not_permitted"
    assert refused(services.take_on, actor(Role.UNIT_OFFICER, OTHER_COMMUNE), row) == "not_found"
    assert refused(services.waive, officer, row, reason="x") == "not_permitted"
    assert refused(services.waive, specialist, row, reason="x") == "not_permitted"
    assert step(services.waive, director, row, reason="Thôi").state == "waived"
    assert refused(services.step_back, specialist, row) == "not_permitted"
    assert row.office_id == DEPARTMENT
    assert head.id


def test_several_at_once(row, head):
    unknown = duty(of=row)
    assert services.assign_read(head, duties=[row.pk, unknown.pk], today=TODAY) == 1
    assert services.assign_read(head, duties=[row.pk], today=TODAY) == 0
    with pytest.raises(Refused, match="duty_none_chosen"):
        services.assign_read(head, duties=[], today=TODAY)
    with pytest.raises(Refused, match="not_permitted"):
        services.assign_read(actor(Role.CLERK), duties=[row.pk], today=TODAY)


def test_a_proof_too_large_or_unreadable_is_refused(head):
    row = duty(bearers=[OFFICE], state="in_progress")
    large = ("anh.png", b"\x89PNG\r\n\x1a\n" + b"0" * (20 * 1024 * 1024))
    assert refused(services.complete, head, row, proof=large) == "duty_proof_too_large"
    assert (
        refused(services.complete, head, row, proof=("phim.avi", b"RIFF\0\0\0\0AVI LIST")) == "unknown-format"
    )

"""A beat that names no day has one from the day its duty is given."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from duties import adopted, duty, shares
from office import COMMUNE, OTHER_COMMUNE, TODAY, actor, build_office

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Item, ItemKind
from lantoa.apps.documents.services import review
from lantoa.apps.documents.services.review import Seen
from lantoa.apps.duties import services
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.selectors.filters import Filters
from lantoa.apps.duties.selectors.ledger import Ledger
from lantoa.apps.duties.selectors.waiting import waiting
from lantoa.apps.duties.services.follow import follow
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
BOTH = (COMMUNE, OTHER_COMMUNE)


@pytest.fixture
def head():
    build_office()
    return actor(Role.HEAD_OF_UNIT)


@pytest.fixture
def officer(head):  # noqa: ARG001 - the office comes first
    return actor(Role.UNIT_OFFICER, COMMUNE)


def given(head, rule, *, on=TODAY, **more):
    row = duty("Báo cáo số ca mắc", bearers=BOTH, rrule=rule, due_text="hằng ngày", **more)
    assert row.due_on is None
    return services.assign(head, duty=row.pk, version=row.version, today=on)


def reported(head, row, unit, *, on, evidence="0 ca"):
    share = shares(row)[unit]
    if share.state == "assigned":
        share = services.take_on(head, share=share.pk, version=share.version, today=on)
    services.complete_once(head, share=share.pk, version=share.version, today=on, evidence=evidence)
    row.refresh_from_db()
    return shares(row)[unit].done_until


@pytest.mark.parametrize(
    ("rule", "on", "first"),
    [
        ("FREQ=DAILY", TODAY, TODAY),
        ("FREQ=WEEKLY", TODAY, TODAY + timedelta(days=6)),
        ("FREQ=WEEKLY;INTERVAL=2", TODAY, TODAY + timedelta(days=13)),
        ("FREQ=MONTHLY", date(2026, 11, 24), date(2026, 12, 23)),
        ("FREQ=MONTHLY", date(2027, 1, 31), date(2027, 2, 27)),
        ("FREQ=MONTHLY;INTERVAL=3", date(2026, 11, 24), date(2027, 2, 23)),
        ("FREQ=YEARLY", date(2026, 3, 1), date(2027, 2, 28)),
    ],
)
def test_its_first_time_ends_so_long_after_it_was_given(head, rule, on, first):
    assert given(head, rule, on=on).due_on == first


def test_it_does_not_begin_before_its_paper_says(head):
    starts = TODAY + timedelta(days=10)
    assert given(head, "FREQ=DAILY", begins_on=starts).due_on == starts


def test_a_beat_with_a_day_keeps_it(head):
    row = duty(bearers=BOTH, rrule="FREQ=WEEKLY;BYDAY=SU", due_on=TODAY + timedelta(days=3))
    row = services.assign(head, duty=row.pk, version=row.version, today=TODAY)
    assert row.due_on == TODAY + timedelta(days=3)
    back = services.step_back(head, duty=row.pk, version=row.version, today=TODAY)
    assert back.due_on == TODAY + timedelta(days=3)


def test_no_longer_given_it_has_no_day_again(head):
    row = given(head, "FREQ=DAILY")
    back = services.undo(head, duty=row.pk, version=row.version, today=TODAY)
    assert (back.state, back.due_on) == ("confirmed", None)
    later = TODAY + timedelta(days=4)
    again = services.assign(head, duty=row.pk, version=back.version, today=later)
    assert again.due_on == later
    assert services.step_back(head, duty=row.pk, version=again.version, today=later).due_on is None


def test_who_has_not_reported_is_due_today_and_late_tomorrow(head, officer):
    row, tomorrow = given(head, "FREQ=DAILY"), TODAY + timedelta(days=1)
    noon = timezone.make_aware(timezone.datetime(TODAY.year, TODAY.month, TODAY.day, 12))
    assert [(one.kind, one.due) for one in waiting(officer, now=noon)] == [("take_on", TODAY)]
    assert reported(head, row, OTHER_COMMUNE, on=TODAY) == tomorrow
    assert row.due_on == TODAY
    assert [one.due for one in waiting(officer, now=noon)] == [TODAY]
    assert Ledger(officer, Filters(), on=tomorrow).summary.late == 1


def test_after_days_of_silence_one_report_is_enough(head):
    row, after = given(head, "FREQ=DAILY"), TODAY + timedelta(days=4)
    assert reported(head, row, COMMUNE, on=after) == after + timedelta(days=1)
    assert row.due_on == TODAY
    assert reported(head, row, OTHER_COMMUNE, on=after) == after + timedelta(days=1)
    assert row.due_on == after + timedelta(days=1)


def test_a_month_begun_on_its_last_days_leaves_no_month_out(head):
    row = given(head, "FREQ=MONTHLY", on=date(2026, 12, 1))
    assert row.due_on == date(2026, 12, 31)
    met = [
        reported(head, row, COMMUNE, on=date(2026, 12, 30), evidence=f"Lần {number}") for number in range(3)
    ]
    assert met == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_a_corrected_paper_finds_nobodys_hand_in_it(head):
    row = adopted("Ngày 05 tháng 01 năm 2026\n1. Sở Y tế báo cáo tình hình dịch bệnh hằng ngày.")[0]
    services.assign(head, duty=row.pk, version=row.version, today=TODAY, units=[COMMUNE])
    item = Item.objects.get(reading=row.item.reading, kind=ItemKind.DEADLINE)
    seen, who = Seen(item.pk, item.version), actor(Role.SPECIALIST)
    review.correct(who, item=seen, changes={"normalized": {"freq": "weekly"}})
    assert follow(who, arrival=row.arrival_id, today=TODAY) == (1, 0, 0)
    row.refresh_from_db()
    assert (row.rrule, row.due_on) == ("FREQ=WEEKLY", TODAY + timedelta(days=6))
    assert [event.verb for event in history("duty", row.pk)][-1] == "duty.corrected"


@pytest.mark.django_db(transaction=True)
def test_what_was_given_before_such_a_day_was_kept_gets_one():
    build_office()
    first = duty("Báo cáo", bearers=BOTH, rrule="FREQ=WEEKLY", state="in_progress")
    told = duty("Đã báo", of=first, bearers=BOTH, rrule="FREQ=DAILY", state="in_progress")
    told.bearers.update(done_until=TODAY + timedelta(days=1))
    nobody = duty("Chưa giao", of=first, bearers=BOTH, rrule="FREQ=DAILY")
    executor = MigrationExecutor(connection)
    leaves = executor.loader.graph.leaf_nodes()
    executor.migrate([("duties", "0014_fill_begins")])
    MigrationExecutor(connection).migrate(leaves)
    days = [Duty.objects.get(pk=row.pk).due_on for row in (first, told, nobody)]
    assert days == [timezone.localdate() + timedelta(days=6), TODAY + timedelta(days=1), None]

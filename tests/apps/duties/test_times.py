"""What comes round, time by time: when it is done again, who has reported for the time at hand."""

from datetime import timedelta

import pytest
from duties import duty, shares
from office import COMMUNE, OFFICE, OTHER_COMMUNE, TODAY, actor, build_office
from villages import NETWORK, NINTH, build_villages

from lantoa.apps.duties import services
from lantoa.apps.duties.models import DutyTarget
from lantoa.apps.duties.selectors import shares as selectors
from lantoa.apps.duties.selectors.lines import lines
from lantoa.apps.duties.selectors.times import Times
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role

pytestmark = pytest.mark.django_db
TOMORROW, NEXT_WEEK = TODAY + timedelta(days=1), TODAY + timedelta(days=7)


@pytest.fixture
def head():
    build_office()
    return actor(Role.HEAD_OF_UNIT)


def given(head, *, rate=None, bearers=(COMMUNE, OTHER_COMMUNE, OFFICE), **fields):
    row = duty("Phát thanh về phòng dịch", bearers=bearers, **fields)
    if rate:
        value, unit = rate
        DutyTarget.objects.create(duty=row, item=row.item, measure="duy trì", value=value, unit=unit)
    services.assign(head, duty=row.pk, version=row.version, today=TODAY)
    for share in shares(row).values():
        services.take_on(head, share=share.pk, version=share.version, today=TODAY)
    row.refresh_from_db()
    return row


def report(head, row, unit, *, on=TODAY, evidence="Đã phát"):
    share = shares(row)[unit]
    services.complete_once(head, share=share.pk, version=share.version, today=on, evidence=evidence)
    row.refresh_from_db()
    return shares(row)[unit].done_until


def times(row):
    return lines([row], on=TODAY)[0].times


def missing(row, state):
    return {share.unit_id for share in selectors.shares_of(row, state=state)}


@pytest.mark.parametrize(
    ("rate", "coming"),
    [
        ((1, "lần/tuần"), 7),
        ((2, "lần/tháng"), 15),
        ((3, "lần/ngày"), 1),
        ((4, "buổi truyền thông/tháng"), 8),
        ((5, "tin, bài/tuần"), 1),
    ],
)
def test_a_target_that_tells_how_often_is_reported_time_by_time(head, rate, coming):
    row = given(head, rate=rate)
    assert row.due_on is None
    assert "complete_once" in selectors.first_shares(head, row, on=TODAY)[0].may
    assert report(head, row, COMMUNE) == TODAY + timedelta(days=coming)
    assert shares(row)[COMMUNE].state == "in_progress"
    assert times(row) == Times(None, 3, 1, 2)


@pytest.mark.parametrize("rate", [(100, "%"), (60, "triệu đồng/năm"), (None, "lần/tuần"), (95, "người/năm")])
def test_a_target_of_another_kind_comes_once(head, rate):
    row = given(head, rate=rate)
    assert "complete_once" not in selectors.first_shares(head, row, on=TODAY)[0].may
    with pytest.raises(Refused, match="duty_comes_once"):
        report(head, row, COMMUNE)
    assert times(row) is None


def test_the_most_frequent_of_two_counts(head):
    row = given(head, rate=(2, "lần/tháng"))
    DutyTarget.objects.create(duty=row, item=row.item, value=1, unit="lần/tuần")
    assert report(head, row, COMMUNE) == NEXT_WEEK


def test_what_is_done_weekly_until_a_day_ends_with_that_day(head):
    row = given(head, rate=(1, "lần/tuần"), due_on=TODAY + timedelta(days=10))
    assert report(head, row, COMMUNE) == NEXT_WEEK
    assert row.due_on == TODAY + timedelta(days=10)
    assert times(row) == Times(None, 3, 1, 2)
    with pytest.raises(Refused, match="duty_comes_once"):
        report(head, row, COMMUNE, on=NEXT_WEEK)


def test_who_reported_this_time_and_who_never_did(head):
    row = given(head, rrule="FREQ=DAILY")
    assert times(row) == Times(TODAY, 3, 0, 3)
    report(head, row, COMMUNE)
    assert times(row) == Times(TODAY, 3, 1, 2)
    assert missing(row, "unreported") == missing(row, "never") == {OTHER_COMMUNE, OFFICE}
    report(head, row, OTHER_COMMUNE)
    report(head, row, OFFICE)
    assert times(row) == Times(TOMORROW, 3, 0, 0)
    assert len(missing(row, "unreported")) == 3
    assert missing(row, "never") == set()
    report(head, row, COMMUNE, on=TOMORROW)
    assert times(row) == Times(TOMORROW, 3, 1, 0)
    assert missing(row, "unreported") == {OTHER_COMMUNE, OFFICE}


def test_those_that_help_are_not_counted(head):
    row = given(head, rrule="FREQ=DAILY")
    row.bearers.filter(unit=OFFICE).update(leads=False)
    row.refresh_from_db()
    assert times(row) == Times(TODAY, 2, 0, 2)


def test_what_has_ended_or_comes_once_has_no_times(head):
    daily = given(head, rrule="FREQ=DAILY", bearers=[COMMUNE, OTHER_COMMUNE])
    for unit in (COMMUNE, OTHER_COMMUNE):
        share = shares(daily)[unit]
        services.complete(head, share=share.pk, version=share.version, today=TODAY, evidence="Hết dịch")
    daily.refresh_from_db()
    assert (daily.state, times(daily)) == ("done", None)
    assert times(given(head, due_on=TODAY)) is None
    assert times(given(head, rrule="FREQ=DAILY", bearers=[COMMUNE])) is None


def test_who_hands_on_sees_how_many_below_reported_this_time():
    build_villages()
    officer, office = actor(Role.UNIT_OFFICER, COMMUNE), actor(Role.HEAD_OF_UNIT)
    row = duty(
        "Báo cáo", bearers=[COMMUNE, OTHER_COMMUNE], rrule="FREQ=DAILY", due_on=TODAY, state="assigned"
    )
    services.hand_down(officer, share=shares(row)[COMMUNE].pk, units=[NETWORK, NINTH], today=TODAY)
    helper = shares(row)[NETWORK]
    helper = services.take_on(officer, share=helper.pk, version=helper.version, today=TODAY)
    services.complete_once(officer, share=helper.pk, version=helper.version, today=TODAY, evidence="0 ca")

    def reported():
        return selectors.first_shares(officer, row, on=TODAY)[0].handed.reported

    assert reported() == 1
    assert times(row) == Times(TODAY, 2, 0, 2)
    report(office, row, COMMUNE)
    assert reported() == 0

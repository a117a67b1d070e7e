from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines import Deadline, DeadlineKind, When, anchor, due_date
from lantoa.core.kernel import Evidence, Span

# a Monday
RECEIVED = date(2026, 11, 16)
SIGNED = date(2026, 11, 2)


def waiting(when, kind=DeadlineKind.RELATIVE):
    evidence = Evidence(Span(0, 1), "x", "DLN009", 1.0)
    return Deadline(evidence=evidence, kind=kind, when=when, rrule=None)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (When(days=15, anchor="ngày nhận được văn bản này"), "2026-12-01"),
        (When(days=5, anchor="ngày nhận được hồ sơ"), "2026-11-23"),
        (When(working_days=5), "2026-11-23"),
        (When(working_days=3, anchor="ngày nhận được hồ sơ"), "2026-11-19"),
        (When(months=1), "2026-12-16"),
        (When(years=1), "2027-11-16"),
        (When(hours=24, anchor="khi phát hiện"), "2026-11-17"),
        (When(hours=30), "2026-11-18"),
        (When(days=-3, anchor="ngày bầu cử"), "2026-11-13"),
        (When(working_days=-2, anchor="trước ngày họp"), "2026-11-12"),
    ],
)
def test_days_are_counted_from_the_day_after_the_event(when, day):
    fixed = anchor(waiting(when), received=RECEIVED)
    assert fixed.when == When(before=day)
    assert due_date(fixed) == date.fromisoformat(day)


def test_months_and_hours_below_zero_are_counted_back():
    before = "trước ngày khai giảng"
    assert anchor(waiting(When(months=-1, anchor=before)), received=RECEIVED).when == When(
        before="2026-10-16"
    )
    assert anchor(waiting(When(hours=-24, anchor=before)), received=RECEIVED).when == When(
        before="2026-11-15"
    )


def test_holidays_are_no_working_days():
    holidays = {date(2026, 11, 17), date(2026, 11, 18)}
    assert anchor(waiting(When(working_days=2)), received=RECEIVED, holidays=holidays).when == When(
        before="2026-11-20"
    )


def test_a_count_that_ends_on_a_holiday_runs_on():
    holidays = {date(2026, 11, 23)}
    assert anchor(waiting(When(days=6)), received=RECEIVED, holidays=holidays).when == When(
        before="2026-11-24"
    )


def test_a_month_that_is_shorter_ends_on_its_last_day():
    assert anchor(waiting(When(months=1)), received=date(2026, 1, 30)).when == When(before="2026-03-02")
    assert anchor(waiting(When(years=1)), received=date(2028, 2, 29)).when == When(before="2029-02-28")


def test_what_hangs_on_the_papers_effect_is_counted_from_its_signing():
    when = When(days=90, anchor="ngày Quyết định này có hiệu lực thi hành")
    assert anchor(waiting(when), received=RECEIVED).when == when
    assert anchor(waiting(when), received=RECEIVED, signed=SIGNED).when == When(before="2027-02-01")


def test_an_effect_begins_on_the_day_of_signing():
    when = When(anchor="date of signing")
    assert anchor(waiting(when, DeadlineKind.EFFECTIVE), signed=SIGNED).when == When(start="2026-11-02")


@pytest.mark.parametrize(
    "when",
    [
        None,
        When(before="2026-12-01"),
        When(after="có quyết định"),
        When(freq="yearly"),
        When(days=-7),
        When(working_days=-2),
    ],
)
def test_what_waits_for_no_counted_event_stays_as_it_is(when):
    assert anchor(waiting(when), received=RECEIVED, signed=SIGNED).when == when


@given(st.integers(1, 250), st.dates(min_value=date(2000, 1, 1), max_value=date(2060, 1, 1)))
def test_working_days_end_on_a_working_day_and_skip_every_weekend(number, received):
    fixed = anchor(waiting(When(working_days=number)), received=received)
    due = due_date(fixed)
    assert due is not None
    assert due.weekday() < 5
    passed = (received + timedelta(step) for step in range(1, (due - received).days + 1))
    assert sum(day.weekday() < 5 for day in passed) == number

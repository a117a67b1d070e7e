from datetime import date
from itertools import pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines import Deadline, DeadlineKind, When, occurrences
from lantoa.core.deadlines.recur import recurrence_rule
from lantoa.core.kernel import Evidence, Span

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def deadline(when, *, inclusive=True):
    evidence = Evidence(Span(0, 1), "x", "DLN008", 1.0)
    rrule = recurrence_rule(when) if when else None
    return Deadline(
        evidence=evidence, kind=DeadlineKind.RECURRENCE, when=when, rrule=rrule, inclusive=inclusive
    )


def days(when, *, between=YEAR, inclusive=True):
    return [day.isoformat() for day in occurrences(deadline(when, inclusive=inclusive), between=between)]


@pytest.mark.parametrize(
    ("when", "rule"),
    [
        (When(freq="yearly"), "FREQ=YEARLY"),
        (When(freq="quarterly"), "FREQ=MONTHLY;INTERVAL=3"),
        (When(freq="monthly", interval=6), "FREQ=MONTHLY;INTERVAL=6"),
        (When(freq="monthly,yearly", interval=6), "FREQ=MONTHLY;INTERVAL=6"),
        (When(freq="weekly"), "FREQ=WEEKLY"),
        (When(freq="weekly,monthly,quarterly"), "FREQ=WEEKLY"),
        (When(freq="daily"), "FREQ=DAILY"),
        (When(freq="weekly", weekdays="TH", times="15:00"), "FREQ=WEEKLY;BYDAY=TH"),
        (
            When(freq="monthly", weekdays="MO,TU,WE,TH,FR", nth=-1),
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ),
        (
            When(freq="quarterly", month=1, weekdays="MO,TU,WE,TH,FR", nth=1),
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        ),
        (
            When(freq="yearly", month=1, weekdays="MO,TU,WE,TH,FR", nth=1),
            "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1",
        ),
        (When(freq="hourly", interval=3), None),
        (When(freq="yearly", before="--12-10"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"),
        (When(freq="yearly", start="--11-15", end="--12-15"), "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15"),
        (When(freq="yearly", month=6), "FREQ=YEARLY;BYMONTH=6"),
        (When(freq="monthly", before="---20"), "FREQ=MONTHLY;BYMONTHDAY=20"),
        (When(freq="quarterly", before="---20"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20"),
        (When(freq="monthly", date="---05,---20"), "FREQ=MONTHLY;BYMONTHDAY=5,20"),
        (When(freq="yearly", count=2), "FREQ=MONTHLY;INTERVAL=6"),
        (When(freq="yearly", count=5), "FREQ=YEARLY"),
        (When(freq="monthly", interval=6, count=2), "FREQ=MONTHLY;INTERVAL=3"),
        (When(freq="quarterly", count=3), "FREQ=MONTHLY"),
        (When(freq="monthly", count=2), "FREQ=MONTHLY"),
        (When(freq="yearly", interval=2), "FREQ=YEARLY;INTERVAL=2"),
        (When(freq="periodic"), None),
        (When(freq="ongoing", ongoing=True), None),
        (When(before="2026-12-10"), None),
    ],
)
def test_a_recurrence_has_a_rule_of_rfc_5545(when, rule):
    assert recurrence_rule(when) == rule
    if rule:
        assert rrulestr(f"DTSTART:20260101T000000\nRRULE:{rule}")


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(freq="yearly"), ["2026-12-31"]),
        (
            When(freq="quarterly", weekdays="MO,TU,WE,TH,FR", nth=-1),
            ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"],
        ),
        (
            When(freq="quarterly", month=1, weekdays="MO,TU,WE,TH,FR", nth=1),
            ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
        ),
        (When(freq="yearly", month=1, weekdays="MO,TU,WE,TH,FR", nth=1), ["2026-01-01"]),
        (When(freq="yearly", weekdays="MO,TU,WE,TH,FR", nth=-1), ["2026-12-31"]),
        (When(freq="yearly", before="--12-10"), ["2026-12-10"]),
        (When(freq="yearly", date="--10-15"), ["2026-10-15"]),
        (When(freq="yearly", start="--11-15", end="--12-15"), ["2026-12-15"]),
        (When(freq="yearly", month=6), ["2026-06-30"]),
        (When(freq="quarterly"), ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
        (
            When(freq="quarterly", date="---10", month=1),
            ["2026-01-10", "2026-04-10", "2026-07-10", "2026-10-10"],
        ),
        (When(freq="quarterly", before="---20"), ["2026-03-20", "2026-06-20", "2026-09-20", "2026-12-20"]),
        (When(freq="monthly", interval=6), ["2026-06-30", "2026-12-31"]),
        (When(freq="monthly,yearly", interval=6), ["2026-06-30", "2026-12-31"]),
        (When(freq="yearly", count=2), ["2026-06-30", "2026-12-31"]),
        (When(freq="yearly", start_year=2024, end_year=2030), ["2026-12-31"]),
    ],
)
def test_a_recurrence_is_due_at_the_end_of_each_of_its_periods(when, expected):
    assert days(when) == expected


def test_a_day_of_every_month_is_cut_to_the_months_that_are_shorter():
    assert days(When(freq="monthly", before="---31"), between=(date(2026, 1, 30), date(2026, 4, 30))) == [
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
    ]


def test_several_days_of_every_month_are_each_met_once():
    winter = (date(2026, 1, 10), date(2026, 3, 1))
    assert days(When(freq="monthly", date="---05,---20"), between=winter) == [
        "2026-01-20",
        "2026-02-05",
        "2026-02-20",
    ]
    assert days(When(freq="monthly", date="---28,---31"), between=winter) == [
        "2026-01-28",
        "2026-01-31",
        "2026-02-28",
    ]


def test_before_a_day_is_due_the_day_before_it():
    assert days(When(freq="yearly", before="--12-10"), inclusive=False) == ["2026-12-09"]
    assert days(
        When(freq="monthly", before="---01"), between=(date(2026, 1, 31), date(2026, 2, 28)), inclusive=False
    ) == [
        "2026-01-31",
        "2026-02-28",
    ]


@pytest.mark.parametrize(
    ("day", "february", "april"), [(28, 27, 27), (29, 28, 28), (30, 28, 29), (31, 28, 30)]
)
def test_before_a_day_a_month_has_not_is_its_last_day(day, february, april):
    beat = When(freq="monthly", before=f"---{day}")
    found = occurrences(deadline(beat, inclusive=False), between=(date(2026, 2, 1), date(2026, 4, 30)))
    assert (found[0], found[-1]) == (date(2026, 2, february), date(2026, 4, april))
    assert len(found) == 3


def test_before_the_29th_of_february_is_the_28th_of_every_year():
    between = (date(2027, 1, 1), date(2028, 12, 31))
    assert days(When(freq="yearly", before="--02-29"), between=between, inclusive=False) == [
        "2027-02-28",
        "2028-02-28",
    ]


def test_every_week_is_due_on_fridays_and_every_day_each_day():
    assert days(When(freq="weekly"), between=(date(2026, 11, 16), date(2026, 11, 30))) == [
        "2026-11-20",
        "2026-11-27",
    ]
    assert len(days(When(freq="daily"), between=(date(2026, 11, 16), date(2026, 11, 30)))) == 15


def test_before_a_day_of_the_week_is_due_the_day_before_and_by_its_hour_on_it():
    may = (date(2026, 5, 1), date(2026, 5, 15))
    friday = When(freq="weekly", weekdays="FR")
    assert days(friday, between=may, inclusive=False) == ["2026-05-07", "2026-05-14"]
    at_four = friday._replace(times="16:00")
    assert days(at_four, between=may, inclusive=False) == ["2026-05-01", "2026-05-08", "2026-05-15"]
    assert days(When(freq="weekly", weekdays="MO"), between=may, inclusive=False) == [
        "2026-05-03",
        "2026-05-10",
    ]


def test_every_second_year_and_second_week_keep_their_step():
    two = days(When(freq="yearly", interval=2, month=6), between=(date(2026, 1, 1), date(2031, 12, 31)))
    assert two == ["2026-06-30", "2028-06-30", "2030-06-30"]
    weeks = occurrences(deadline(When(freq="weekly", interval=2)), between=YEAR)
    assert {(later - earlier).days for earlier, later in pairwise(weeks)} == {14}


def test_a_period_of_years_bounds_its_recurrence():
    between = (date(2024, 1, 1), date(2032, 12, 31))
    assert days(When(freq="yearly", start_year=2026, end_year=2028), between=between) == [
        "2026-12-31",
        "2027-12-31",
        "2028-12-31",
    ]
    assert days(When(freq="yearly", start_year=2031, ongoing=True), between=between) == [
        "2031-12-31",
        "2032-12-31",
    ]


def test_what_does_not_recur_is_due_once():
    assert days(When(before="2026-11-30")) == ["2026-11-30"]
    assert days(When(before="2027-11-30")) == []
    assert days(When(days=5, anchor="ngày nhận")) == []
    assert days(None) == []
    assert days(When(freq="periodic")) == []


@given(
    st.fixed_dictionaries(
        {
            "freq": st.sampled_from(["yearly", "quarterly", "monthly", "weekly", "daily", "monthly,yearly"]),
            "interval": st.none() | st.integers(1, 24),
            "count": st.none() | st.integers(1, 12),
            "before": st.none() | st.sampled_from(["--12-10", "--02-29", "---20", "---31", "---01,---15"]),
        }
    ).map(lambda parts: When(**parts)),
    st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 1, 1)),
    st.integers(0, 900),
    st.booleans(),
)
def test_occurrences_lie_between_in_order_and_once(when, first, length, inclusive):
    last = date.fromordinal(first.toordinal() + length)
    found = occurrences(deadline(when, inclusive=inclusive), between=(first, last))
    assert list(found) == sorted(set(found))
    assert all(first <= day <= last for day in found)


def test_by_an_hour_of_a_day_is_due_on_that_day():
    spring = (date(2026, 3, 1), date(2026, 3, 31))
    by_ten = When(freq="monthly", before="---25T10:00")
    assert days(by_ten, between=spring, inclusive=False) == ["2026-03-25"]


def test_a_day_of_the_week_and_the_first_and_last_working_day_are_met():
    may = (date(2026, 5, 1), date(2026, 5, 31))
    thursdays = days(When(freq="weekly", weekdays="TH"), between=may)
    assert thursdays == ["2026-05-07", "2026-05-14", "2026-05-21", "2026-05-28"]
    working = "MO,TU,WE,TH,FR"
    assert days(When(freq="monthly", weekdays=working, nth=-1), between=may) == ["2026-05-29"]
    assert days(When(freq="monthly", weekdays=working, nth=1), between=may) == ["2026-05-01"]


def test_a_beat_between_two_days_comes_round_between_them():
    when = When(freq="monthly", date="---25", start="2026-08-28", end="2026-11-30")
    assert days(when) == ["2026-09-25", "2026-10-25", "2026-11-25"]

import pytest

from lantoa.core.deadlines.model import Time, When
from lantoa.core.deadlines.normalise import (
    at,
    before,
    between,
    hours_of,
    part_of,
    since,
    until,
    within,
    yearly,
)

DAY = Time(year=2025, month=5, day=20)
HOUR = DAY._replace(clock="17:00")
DAYS = Time(year=2025, month=10, day=15, last=16)
MONTH = Time(year=2025, month=6)
QUARTER = Time(year=2025, quarter=2)
HALF = Time(year=2026, month=6, half="cuối")
YEAR = Time(year=2030)
YEARS = Time(year=2026, last=2030)


@pytest.mark.parametrize(
    ("time", "when"),
    [
        (DAY, When(date="2025-05-20")),
        (HOUR, When(datetime="2025-05-20T17:00")),
        (DAYS, When(start="2025-10-15", end="2025-10-16")),
        (MONTH, When(month="2025-06")),
        (Time(year=2013, month=11, last=12), When(start="2013-11-01", end="2013-12-31")),
        (QUARTER, When(quarter="2025-Q2")),
        (Time(year=2025, quarter=1, last=2), When(start="2025-01-01", end="2025-06-30")),
        (HALF, When(start="2026-07-01", end="2026-12-31")),
        (YEAR, When(year=2030)),
        (YEARS, When(start_year=2026, end_year=2030)),
        (Time(month=6), When(freq="yearly", month=6)),
        (Time(quarter=2), When(start="--04-01", end="--06-30")),
    ],
)
def test_within_covers_the_whole_time(time, when):
    assert within(time) == when


@pytest.mark.parametrize(
    ("time", "part", "when"),
    [
        (QUARTER, "đầu", When(month="2025-04")),
        (QUARTER, "cuối", When(month="2025-06")),
        (MONTH, "đầu", When(start="2025-06-01", end="2025-06-10")),
        (MONTH, "giữa", When(start="2025-06-11", end="2025-06-20")),
        (MONTH, "cuối", within(MONTH)),
        (YEAR, "đầu", When(start="2030-01-01", end="2030-04-30")),
        (YEAR, "cuối", within(YEAR)),
        (YEARS, "đầu", within(YEARS)),
        (Time(month=6), "đầu", within(Time(month=6))),
        (HALF, "đầu", within(HALF)),
    ],
)
def test_a_part_is_a_third(time, part, when):
    assert part_of(time, part) == when


def test_two_hours_of_a_day_are_a_span():
    assert hours_of(DAY, "08:00,11:30") == When(start="2025-05-20T08:00", end="2025-05-20T11:30")
    assert hours_of(DAY, "22:00,06:00") is None
    assert hours_of(DAY, "08:00") is None
    assert hours_of(DAY, "08:00,09:00,10:00") is None


def test_at_is_the_day_itself():
    assert at(DAY) == When(date="2025-05-20")
    assert at(HOUR) == When(datetime="2025-05-20T17:00")
    assert at(DAYS) == When(start="2025-10-15", end="2025-10-16")


@pytest.mark.parametrize(
    ("time", "when"),
    [
        (DAY, When(before="2025-05-20")),
        (HOUR, When(before="2025-05-20T17:00")),
        (DAYS, When(before="2025-10-16")),
        (MONTH, When(month="2025-06")),
        (YEAR, When(year=2030)),
    ],
)
def test_until_keeps_a_day_as_the_limit_and_a_longer_time_as_it_is(time, when):
    assert until(time) == when


@pytest.mark.parametrize(
    ("time", "when"),
    [
        (DAY, When(before="2025-05-20")),
        (MONTH, When(before="2025-06-01")),
        (QUARTER, When(before="2025-04-01")),
        (YEAR, When(before="2030-01-01")),
    ],
)
def test_before_a_time_is_before_its_first_day(time, when):
    assert before(time) == when


@pytest.mark.parametrize(
    ("left", "right", "when"),
    [
        (DAY, Time(year=2025, month=6, day=1), When(start="2025-05-20", end="2025-06-01")),
        (Time(year=2013), Time(year=2020), When(start_year=2013, end_year=2020)),
        (Time(year=2013, quarter=4), Time(year=2014, quarter=1), When(start="2013-10-01", end="2014-03-31")),
        (MONTH, Time(year=2026, month=1), When(start="2025-06-01", end="2026-01-31")),
        (MONTH, Time(year=2026), When(start="2025-06-01", end="2026-12-31")),
        (Time(month=11, day=15), Time(month=12, day=15), When(start="--11-15", end="--12-15")),
    ],
)
def test_between_runs_from_the_first_day_to_the_last(left, right, when):
    assert between(left, right) == when


def test_since_has_no_end():
    assert since(DAY) == When(start="2025-05-20", ongoing=True)
    assert since(MONTH) == When(start="2025-06-01", ongoing=True)
    assert since(YEAR) == When(start_year=2030, ongoing=True)


def test_yearly_adds_the_beat():
    assert yearly(When(before="--12-10")) == When(before="--12-10", freq="yearly")


def test_a_period_keeps_the_hours_it_opens_and_closes_with():
    assert between(DAY, HOUR) == When(start="2025-05-20", end="2025-05-20T17:00")
    assert between(HOUR, DAY) == When(start="2025-05-20T17:00", end="2025-05-20")

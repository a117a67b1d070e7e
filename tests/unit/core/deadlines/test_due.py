from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines import Deadline, DeadlineKind, Season, When, due_date
from lantoa.core.kernel import Evidence, Span


def deadline(when, *, inclusive=True):
    evidence = Evidence(Span(0, 1), "x", "DLN004", 1.0)
    return Deadline(evidence=evidence, kind=DeadlineKind.DEADLINE, when=when, rrule=None, inclusive=inclusive)


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (When(before="2026-11-30"), date(2026, 11, 30)),
        (When(before="2026-11-30T17:00"), date(2026, 11, 30)),
        (When(date="2026-11-30"), date(2026, 11, 30)),
        (When(datetime="2026-11-30T08:00"), date(2026, 11, 30)),
        (When(start="2026-11-15", end="2026-12-15"), date(2026, 12, 15)),
        (When(month="2026-02"), date(2026, 2, 28)),
        (When(month="2028-02"), date(2028, 2, 29)),
        (When(quarter="2026-Q2"), date(2026, 6, 30)),
        (When(quarter="2026-Q1"), date(2026, 3, 31)),
        (When(year=2030), date(2030, 12, 31)),
        (When(end_of_year=2030), date(2030, 12, 31)),
        (When(start_year=2026, end_year=2030), date(2030, 12, 31)),
    ],
)
def test_the_last_good_day(when, day):
    assert due_date(deadline(when)) == day


@pytest.mark.parametrize(
    "when",
    [
        When(season=Season.RAIN, year=2026),
        When(season=Season.SCHOOL_YEAR, start_year=2026, end_year=2027),
        When(before="mùa mưa năm 2026"),
    ],
)
def test_a_season_has_no_last_day(when):
    assert due_date(deadline(when)) is None


def test_the_day_before_which_is_too_late():
    assert due_date(deadline(When(before="2026-12-01"), inclusive=False)) == date(2026, 11, 30)


def test_an_hour_of_the_day_is_still_that_day():
    assert due_date(deadline(When(before="2026-12-01T17:00"), inclusive=False)) == date(2026, 12, 1)


@pytest.mark.parametrize(
    "when",
    [
        None,
        When(freq="yearly", before="--12-10"),
        When(days=15, anchor="ngày nhận"),
        When(start="2026-01-01", ongoing=True),
        When(start_year=2026, ongoing=True),
        When(before="--12-10"),
        When(start="--04-01", end="--06-30"),
        When(freq="ongoing", ongoing=True),
    ],
)
def test_what_recurs_waits_or_has_no_end_has_no_day(when):
    assert due_date(deadline(when)) is None


@given(st.dates(min_value=date(2000, 1, 2)), st.booleans())
def test_a_day_is_due_on_itself_or_the_day_before(day, inclusive):
    due = due_date(deadline(When(before=day.isoformat()), inclusive=inclusive))
    assert due is not None
    assert (day - due).days == (0 if inclusive else 1)

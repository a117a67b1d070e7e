"""What comes behind the first day of a duty."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lantoa.apps.duties.beats import days_of, later_days, next_day, one_by_one

FIRST, LAST = date(1990, 1, 1), date(2090, 12, 31)
DAYS = st.lists(st.dates(FIRST, LAST), min_size=1, max_size=25, unique=True).map(sorted)


@given(DAYS)
def test_several_days_are_met_one_after_another(days):
    first, *others = days
    rule = one_by_one(others)
    assert later_days(rule, first) == others
    if others:
        assert list(days_of(rule, first, first=FIRST, last=LAST)) == others
        met, day = [], first
        while day := next_day(rule, first, after=day):
            met.append(day)
        assert met == others
        assert len(rule) <= 250


def test_a_beat_has_no_days_of_its_own():
    assert later_days("FREQ=YEARLY", date(2026, 1, 1)) == []
    assert next_day("FREQ=YEARLY", date(2026, 1, 1), after=date(2026, 1, 1)) == date(2027, 1, 1)

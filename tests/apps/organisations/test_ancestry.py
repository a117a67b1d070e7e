from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lantoa.apps.organisations.ancestry import DEEPEST, both, closure
from lantoa.core.organisation import ALWAYS, Valid

days = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
spans = st.builds(Valid, days, days)


@given(spans, spans, st.dates(date(2019, 1, 1), date(2031, 1, 1)))
def test_both_hold_exactly_on_the_days_that_each_holds(one, other, day):
    common = both(one, other)
    assert (common is not None and common.on(day)) == (one.on(day) and other.on(day))


def test_a_circle_of_placements_ends():
    units = {"a": ALWAYS, "b": ALWAYS}
    steps = [*closure(units, [("a", "b", ALWAYS), ("b", "a", ALWAYS)])]
    assert len(steps) == 2 * DEEPEST

"""The hours at which a timing begins and is due."""

from datetime import date, time

import pytest

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import Timing, due_hour, opening_hour

DUE = date(2026, 11, 20)
FOUR = time(16)


def timing(when, *, due=DUE):
    deadline = Deadline(Evidence(Span(0, 1), "x", "DLN004", 0.9), DeadlineKind.DEADLINE, when, None)
    return Timing(deadline, None, due, None, None)


@pytest.mark.parametrize(
    ("when", "begins", "due"),
    [
        (None, None, None),
        (When(before="2026-11-20"), None, None),
        (When(before="2026-11-20T16:00"), None, FOUR),
        (When(before="2026-11-20T24:00"), None, None),
        (When(datetime="2026-11-20T16:00"), None, FOUR),
        (When(start="2026-11-20T08:00", end="2026-11-20T16:00"), time(8), FOUR),
        (When(start="2026-11-20T08:00", end="2026-11-20"), None, None),
        (When(freq="monthly", date="---05T16:00,---20T16:00"), None, FOUR),
        (When(freq="weekly", times="16:00", weekdays="FR"), None, FOUR),
        (When(freq="weekly", times="06:00,16:00", weekdays="FR"), None, None),
    ],
)
def test_an_hour_is_that_which_is_named(when, begins, due):
    assert (opening_hour(timing(when)), due_hour(timing(when))) == (begins, due)


def test_what_is_due_on_no_day_has_no_hour():
    assert due_hour(timing(When(freq="daily", times="16:00"), due=None)) is None

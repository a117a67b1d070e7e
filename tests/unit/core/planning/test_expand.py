"""The days of a plan's calendar."""

from datetime import date

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import Timing, expand_days

EVIDENCE = Evidence(Span(0, 4), "hằng", "DLN008", 0.9)


def beat(*, until=None):
    quarterly = Deadline(
        evidence=EVIDENCE,
        kind=DeadlineKind.RECURRENCE,
        when=When(freq="quarterly"),
        rrule="FREQ=MONTHLY;INTERVAL=3",
    )
    return Timing(quarterly, None, date(2026, 6, 30), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", until)


def once(due):
    fixed = Deadline(
        evidence=EVIDENCE, kind=DeadlineKind.DEADLINE, when=When(before="2026-12-20"), rrule=None
    )
    return Timing(fixed, None, due, None, None)


YEAR = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}


def test_what_has_no_day_never_comes():
    assert expand_days(once(None), **YEAR) == ()


def test_what_is_due_once_comes_once_and_only_inside_the_time_asked_for():
    assert expand_days(once(date(2026, 12, 20)), **YEAR) == (date(2026, 12, 20),)
    assert expand_days(once(date(2027, 1, 20)), **YEAR) == ()


def test_a_beat_does_not_come_before_it_began():
    assert expand_days(beat(), **YEAR) == (date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))


def test_a_beat_does_not_come_after_its_end():
    assert expand_days(beat(until=date(2026, 10, 1)), **YEAR) == (date(2026, 6, 30), date(2026, 9, 30))
    assert expand_days(beat(until=date(2026, 10, 1)), first=date(2027, 1, 1), last=date(2027, 12, 31)) == ()

"""A deadline on the calendar: fixed days, days counted from an event, beats as rules that calendar programs read."""

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import expand_days
from lantoa.core.planning.schedule import _days_of_month, schedule_deadline
from lantoa.core.planning.term import Term

TODAY = date(2026, 11, 22)


def deadline(when, *, rrule=None, inclusive=True, words="cuối kỳ"):
    evidence = Evidence(Span(0, len(words)), words, "DLN001", 0.9)
    return Deadline(
        evidence=evidence, kind=DeadlineKind.DEADLINE, when=when, rrule=rrule, inclusive=inclusive
    )


def schedule(when, *, rrule=None, inclusive=True, issued=None, received=None):
    return schedule_deadline(
        deadline(when, rrule=rrule, inclusive=inclusive), issued=issued, received=received, today=TODAY
    )


def test_words_that_fix_nothing_get_no_day():
    assert schedule(None)[1:5] == (None, None, None, None)
    assert schedule(When(days=15, anchor="ngày nhận"))[1:5] == (None, None, None, None)


@pytest.mark.parametrize(
    ("when", "start", "due"),
    [
        (When(before="2026-12-20"), None, date(2026, 12, 20)),
        (When(start="2026-11-15", end="2026-12-15"), date(2026, 11, 15), date(2026, 12, 15)),
        (When(start_year=2026, end_year=2030), date(2026, 1, 1), date(2030, 12, 31)),
        (When(quarter="2026-Q3"), None, date(2026, 9, 30)),
        (When(after="2026-02-30"), None, None),
    ],
)
def test_a_fixed_time_has_its_first_and_its_last_good_day(when, start, due):
    timing = schedule(when)
    assert (timing.start, timing.due, timing.rule) == (start, due, None)


def test_days_after_receipt_wait_for_the_day_of_receipt():
    when = When(working_days=5, anchor="ngày nhận được văn bản")
    assert schedule(when).due is None
    assert schedule(when, received=date(2026, 11, 20)).due == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("when", "words", "due"),
    [
        (When(days=5, anchor="khi nhận Công văn này"), "", date(2026, 11, 25)),
        (When(days=5, anchor="ngày nhận"), "", date(2026, 11, 25)),
        (When(days=5), "trong 5 ngày", date(2026, 11, 25)),
        (When(hours=24, anchor="khi kết thúc lượt khám"), "", None),
        (When(hours=48, anchor="khi phát hiện ca bệnh"), "", None),
        (When(days=3, anchor="ngày nhận được hồ sơ của người dân"), "", None),
        (When(hours=12), "12 giờ khi có ca bệnh nặng", None),
    ],
)
def test_days_count_from_the_paper_only_where_it_is_what_they_wait_for(when, words, due):
    waiting = deadline(when, words=words) if words else deadline(when)
    timing = schedule_deadline(waiting, issued=None, received=date(2026, 11, 20), today=TODAY)
    assert timing.due == due


def test_a_beat_begins_with_its_paper_and_with_today_where_the_paper_bears_no_date():
    beat = When(freq="quarterly")
    rule = "FREQ=MONTHLY;INTERVAL=3"
    assert schedule(beat, rrule=rule, issued=date(2026, 2, 12)).due == date(2026, 3, 31)
    assert schedule(beat, rrule=rule).due == date(2026, 12, 31)


@pytest.mark.parametrize("words", ["hằng năm", "Hàng quý", "định kỳ hằng tháng", "hằng tuần"])
def test_a_beat_that_names_no_day_has_none(words):
    bare = deadline(When(freq="yearly"), rrule="FREQ=YEARLY", words=words)
    timing = schedule_deadline(bare, issued=date(2026, 2, 12), received=None, today=TODAY)
    assert timing[1:6] == (None, None, "FREQ=YEARLY", None, None)


@pytest.mark.parametrize(
    "words", ["cuối năm", "vào cuối mỗi năm", "ngày cuối cùng của năm", "trước khi hết  năm"]
)
def test_the_end_of_a_year_in_words_is_a_day(words):
    ending = deadline(When(freq="yearly"), rrule="FREQ=YEARLY", words=words)
    timing = schedule_deadline(ending, issued=date(2026, 2, 12), received=None, today=TODAY)
    assert timing.due == date(2026, 12, 31)


def test_a_beat_with_an_end_says_so_in_its_rule():
    timing = schedule(When(freq="yearly", end_year=2030), rrule="FREQ=YEARLY", issued=date(2026, 2, 12))
    assert timing.rule == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;UNTIL=20301231"
    assert timing.until == date(2030, 12, 31)


@pytest.mark.parametrize(
    ("when", "rule", "due"),
    [
        (When(freq="weekly", weekdays="MO"), "FREQ=WEEKLY;BYDAY=SU", date(2026, 2, 15)),
        (When(freq="weekly", weekdays="MO", times="16:00"), "FREQ=WEEKLY;BYDAY=MO", date(2026, 2, 16)),
    ],
)
def test_before_a_day_of_the_week_is_the_day_before(when, rule, due):
    timing = schedule(when, rrule="FREQ=WEEKLY;BYDAY=MO", inclusive=False, issued=date(2026, 2, 12))
    assert (timing.rule, timing.due) == (rule, due)


def test_before_a_day_every_week_names_no_day_of_the_week():
    beat = When(freq="weekly", before="2026-06-30")
    timing = schedule(beat, rrule="FREQ=WEEKLY", inclusive=False, issued=date(2026, 2, 12))
    assert timing.rule == "FREQ=WEEKLY"


def test_a_beat_that_ended_before_it_began_has_no_day():
    timing = schedule(When(freq="yearly", end="2020-12-31"), rrule="FREQ=YEARLY", issued=date(2026, 2, 12))
    assert (timing.due, timing.rule) == (None, None)


def test_a_beat_at_the_end_of_time_is_no_overflow():
    assert schedule(When(freq="yearly", start="9998-01-01"), rrule="FREQ=YEARLY").due == date(9998, 12, 31)


def midnight(day):
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day has no zone


def test_more_days_than_the_calendar_has_are_no_overflow():
    assert schedule(When(days=99_999_999, anchor="ngày nhận"), received=TODAY).due is None


BEATS = st.one_of(
    st.tuples(st.just(When(freq="monthly")), st.just("FREQ=MONTHLY")),
    st.tuples(st.just(When(freq="quarterly")), st.just("FREQ=MONTHLY;INTERVAL=3")),
    st.tuples(st.just(When(freq="monthly", interval=6)), st.just("FREQ=MONTHLY;INTERVAL=6")),
    st.tuples(st.just(When(freq="weekly")), st.just("FREQ=WEEKLY")),
    st.sampled_from(["MO", "TH", "FR,SU", "MO,SU"]).map(
        lambda days: (When(freq="weekly", weekdays=days), f"FREQ=WEEKLY;BYDAY={days}")
    ),
    st.tuples(st.just(When(freq="monthly", before="---25T10:00")), st.just("FREQ=MONTHLY;BYMONTHDAY=25")),
    st.integers(1, 31).map(
        lambda day: (When(freq="monthly", before=f"---{day:02d}"), f"FREQ=MONTHLY;BYMONTHDAY={day}")
    ),
    st.tuples(st.integers(2, 28), st.integers(3, 31))
    .filter(lambda days: days[0] < days[1])
    .map(
        lambda days: (
            When(freq="monthly", before=",".join(f"---{day:02d}" for day in days)),
            f"FREQ=MONTHLY;BYMONTHDAY={days[0]},{days[1]}",
        )
    ),
    st.integers(1, 12).map(lambda month: (When(freq="yearly", month=month), f"FREQ=YEARLY;BYMONTH={month}")),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(
        lambda day: (
            When(freq="yearly", before=f"--{day:%m-%d}"),
            f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}",
        )
    ),
)


@given(BEATS, st.booleans(), st.dates(date(2011, 1, 1), date(2030, 12, 31)))
def test_a_calendar_program_meets_the_same_days(beat, inclusive, issued):
    when, rule = beat
    timing = schedule(when, rrule=rule, inclusive=inclusive, issued=issued)
    assert timing.due >= issued
    last = date(timing.due.year + 3, 12, 31)
    start, end = midnight(timing.due), midnight(last)
    by_program = [
        moment.date() for moment in rrulestr(timing.rule, dtstart=start).between(start, end, inc=True)
    ]
    assert list(expand_days(timing, first=timing.due, last=last)) == by_program


@pytest.mark.parametrize(
    ("days", "parts"),
    [
        ([0], {"BYMONTHDAY": "-1"}),
        ([15], {"BYMONTHDAY": "15"}),
        ([28], {"BYMONTHDAY": "28"}),
        ([31], {"BYMONTHDAY": "28,29,30,31", "BYSETPOS": "-1"}),
        ([5, 20], {"BYMONTHDAY": "5,20"}),
        ([0, 14], {"BYMONTHDAY": "-1,14"}),
        ([0, 30], {"BYMONTHDAY": "-1,30"}),
        ([10, 20, 30], {"BYMONTHDAY": "10,20,28,29,30", "BYSETPOS": "1,2,-1"}),
        ([29, 30], {"BYMONTHDAY": "28,29,30", "BYSETPOS": "-2,-1"}),
    ],
)
def test_a_day_that_short_months_lack_is_their_last(days, parts):
    assert _days_of_month(days) == parts


FIVE_YEARS = Term(None, date(2030, 12, 31), lasting=True)
ONE_YEAR = Term(date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("before", "issued", "term", "due", "until"),
    [
        ("--06-15", date(2026, 2, 12), ONE_YEAR, date(2026, 6, 15), date(2026, 12, 31)),
        ("--06-15", None, ONE_YEAR, date(2026, 6, 15), date(2026, 12, 31)),
        ("--12-15", date(2025, 12, 3), ONE_YEAR, date(2026, 12, 15), date(2026, 12, 31)),
        ("--01-15", date(2026, 2, 12), ONE_YEAR, date(2027, 1, 15), date(2027, 1, 15)),
        ("--06-15", date(2026, 2, 12), FIVE_YEARS, date(2026, 6, 15), date(2030, 12, 31)),
    ],
)
def test_a_beat_ends_with_the_term_of_its_plan(before, issued, term, due, until):
    rule = f"FREQ=YEARLY;BYMONTH={int(before[2:4])};BYMONTHDAY=15"
    yearly = deadline(When(freq="yearly", before=before), rrule=rule)
    timing = schedule_deadline(yearly, issued=issued, received=None, today=TODAY, term=term)
    assert (timing.due, timing.until) == (due, until)
    assert timing.rule == f"{rule};UNTIL={until:%Y%m%d}"


def test_a_beat_without_a_day_ends_with_its_plan_too():
    bare = deadline(When(freq="quarterly"), rrule="FREQ=MONTHLY;INTERVAL=3", words="hằng quý")
    timing = schedule_deadline(bare, issued=None, received=None, today=TODAY, term=ONE_YEAR)
    assert (timing.due, timing.until) == (None, date(2026, 12, 31))

"""Periods have a first day, also where they come back."""

from datetime import UTC, date, datetime

import pytest
from dateutil.rrule import rrulestr

from lantoa.core.deadlines import Deadline, DeadlineKind, When, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.kernel import Evidence, Span
from lantoa.core.planning import Timing, opening_days, opening_rule, schedule_deadline
from lantoa.core.planning.open_period import opening_day, opens_on
from lantoa.core.text import SourceText

TODAY = date(2026, 11, 22)


def read(words):
    document = parse_document(SourceText(text=f"II. NHIỆM VỤ\n1. Sở Y tế tổ chức hội thi {words}."))
    (deadline,) = find_deadlines(document)
    return schedule_deadline(deadline, issued=None, received=None, today=TODAY)


def made(when, *, kind=DeadlineKind.PERIOD, words="đợt"):
    return Deadline(evidence=Evidence(Span(0, 3), words, "DLN003", 0.9), kind=kind, when=when, rrule=None)


@pytest.mark.parametrize(
    ("words", "opens", "due", "rule"),
    [
        ("từ ngày 15/11/2026 đến ngày 15/12/2026", date(2026, 11, 15), date(2026, 12, 15), None),
        (
            "từ ngày 15/11 đến ngày 15/12 hằng năm",
            date(2026, 11, 15),
            date(2026, 12, 15),
            "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15",
        ),
        (
            "từ ngày 20/12 đến ngày 10/01 hằng năm",
            date(2026, 12, 20),
            date(2027, 1, 10),
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20",
        ),
        ("tháng 6 hằng năm", date(2027, 6, 1), date(2027, 6, 30), "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1"),
        ("trong tháng 3/2027", date(2027, 3, 1), date(2027, 3, 31), None),
        ("trong quý II/2027", date(2027, 4, 1), date(2027, 6, 30), None),
        ("đến hết quý II/2027", None, date(2027, 6, 30), None),
        ("vào ngày 10 tháng đầu quý sau", None, date(2027, 1, 10), None),
        ("vào ngày làm việc đầu tiên của năm", None, date(2027, 1, 1), None),
        (
            "từ ngày 05 đến ngày 10 hằng tháng",
            date(2026, 12, 5),
            date(2026, 12, 10),
            "FREQ=MONTHLY;BYMONTHDAY=5",
        ),
        ("vào đầu tháng 6/2027", date(2027, 6, 1), date(2027, 6, 10), None),
        ("hoàn thành đầu tháng 6/2027", None, date(2027, 6, 10), None),
        ("trước ngày 10/12 hằng năm", None, date(2026, 12, 9), None),
        ("trước ngày 20/12/2026", None, date(2026, 12, 19), None),
    ],
)
def test_a_period_opens_and_ends(words, opens, due, rule):
    timing = read(words)
    assert (timing.opens, timing.due, opening_rule(timing)) == (opens, due, rule)


@pytest.mark.parametrize("words", ["cuối tháng 6/2027", "đến hết tháng 6/2027"])
def test_the_end_of_a_month_is_no_period(words):
    deadline = made(When(month="2027-06"), words=words)
    assert opening_day(deadline, due=date(2027, 6, 30)) is None


@pytest.mark.parametrize(
    ("when", "due", "opens"),
    [
        (When(start="---25", end="---05"), date(2027, 1, 5), date(2026, 12, 25)),
        (When(start="---01", end="---05"), date(2027, 1, 5), date(2027, 1, 1)),
        (When(start="2026-02-30", end="2026-03-05"), date(2026, 3, 5), None),
        (When(start="2026-02", end="2026-03-05"), date(2026, 3, 5), None),
        (When(start="2026-01-01", end="2030-12-31"), date(2030, 12, 31), None),
        (When(month="mười"), date(2030, 12, 31), None),
        (When(year=2026), date(2026, 12, 31), None),
        (When(quarter="2026-Q1", freq="weekly"), date(2026, 1, 2), None),
        (When(before="2026-12-20"), date(2026, 12, 19), None),
        (When(start="2026-12-20"), None, None),
    ],
)
def test_what_opens_is_a_day_not_long_before_its_end(when, due, opens):
    assert opening_day(made(when), due=due) == opens


def test_a_calendar_program_meets_the_first_days():
    timing = read("từ ngày 15/11 đến ngày 15/12 hằng năm")
    days = opening_days(timing, first=date(2026, 1, 1), last=date(2028, 12, 31))
    rule = rrulestr(opening_rule(timing), dtstart=datetime(2026, 11, 15, tzinfo=UTC))
    assert [
        day.date()
        for day in rule.between(datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 12, 31, tzinfo=UTC))
    ] == list(days)
    assert opens_on(timing, due=date(2028, 12, 15)) == date(2028, 11, 15)


def test_what_is_no_period_opens_never():
    timing = read("trước ngày 20/12/2026")
    assert opening_days(timing, first=TODAY, last=date.max) == ()
    assert opens_on(timing, due=date(2026, 12, 19)) is None


def test_the_end_of_a_beat_moves_with_its_first_day():
    deadline = made(When(start="--11-15", end="--12-15", freq="yearly"))
    rule = "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"
    timing = Timing(deadline, None, date(2026, 12, 31), rule, date(2030, 12, 31), opens=date(2026, 12, 1))
    assert opening_rule(timing) == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1;UNTIL=20301201"
    monthly = Timing(deadline, None, date(2026, 12, 5), "FREQ=MONTHLY;BYMONTHDAY=5", None, date(2026, 12, 1))
    assert opening_rule(monthly) == "FREQ=MONTHLY;BYMONTHDAY=1"

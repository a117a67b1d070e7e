"""Times in people's words."""

import pytest

from lantoa.cli.times import understood, written
from lantoa.core.deadlines import Deadline, DeadlineKind, When
from lantoa.core.kernel import Evidence, Span


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2026-12-10", "10/12/2026"),
        ("2026-12", "12/2026"),
        ("2026-12-10T17:00", "17:00 10/12/2026"),
        ("--12-10", "10/12 hằng năm"),
        ("---20", "ngày 20 hằng tháng"),
        ("2026", "2026"),
    ],
)
def test_a_date_is_written_as_people_write_it(value, words):
    assert written(value, "vi") == words


@pytest.mark.parametrize(
    ("when", "inclusive", "words"),
    [
        (None, True, "chưa định được"),
        (When(), True, "chưa định được"),
        (When(before="2026-12-10"), True, "chậm nhất 10/12/2026"),
        (When(before="2026-12-10"), False, "trước 10/12/2026"),
        (When(date="2026-12-10"), True, "10/12/2026"),
        (When(start="2026-11-15", end="2026-12-15"), True, "từ 15/11/2026 đến 15/12/2026"),
        (When(month=11), True, "tháng 11"),
        (When(month="2026-11"), True, "tháng 11/2026"),
        (When(quarter="2026-Q3"), True, "quý 3/2026"),
        (When(year=2026), True, "năm 2026"),
        (When(end_of_year=2026), True, "hết năm 2026"),
        (When(freq="quarterly"), True, "hằng quý"),
        (When(freq="monthly", interval=6), True, "hằng tháng (cách 6)"),
        (When(freq="weekly", count=3), True, "hằng tuần 3 lần"),
        (When(freq="fortnightly"), True, "fortnightly"),
        (When(days=15, anchor="ngày nhận"), True, "15 ngày kể từ ngày nhận"),
        (When(working_days=5, anchor="ngày ký"), True, "5 ngày làm việc kể từ ngày ký"),
    ],
)
def test_what_the_machine_made_of_a_time(when, inclusive, words):
    evidence = Evidence(Span(0, 1), "x", "DLN001", 0.9)
    deadline = Deadline(
        evidence=evidence, kind=DeadlineKind.DEADLINE, when=when, rrule=None, inclusive=inclusive
    )
    assert understood(deadline, "vi") == words

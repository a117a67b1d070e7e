import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.deadlines.model import Time
from lantoa.core.deadlines.written import (
    ANY,
    DATE,
    DATED,
    TIME,
    first_day,
    last_day,
    months_of,
    read_hours,
    read_time,
)


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("ngày 30/11/2024", Time(year=2024, month=11, day=30)),
        ("30/11/2024", Time(year=2024, month=11, day=30)),
        ("30-11-2024", Time(year=2024, month=11, day=30)),
        ("30.11.2024", Time(year=2024, month=11, day=30)),
        ("ngày 15 tháng 12 năm 2025", Time(year=2025, month=12, day=15)),
        ("ngày  15  tháng  12,  năm  2025", Time(year=2025, month=12, day=15)),
        ("ngảy 15 thâng 12 nãm 2025", Time(year=2025, month=12, day=15)),
        ("khoảng ngày 12/9/2022", Time(year=2022, month=9, day=12)),
        ("ngày 15/11", Time(month=11, day=15)),
        ("10 tháng 12", Time(month=12, day=10)),
        ("17h00 ngày 20/5/2025", Time(year=2025, month=5, day=20, clock="17:00")),
        ("8 giờ 30 phút, ngày 20/5/2025", Time(year=2025, month=5, day=20, clock="08:30")),
        ("17h ngày 20/5/2025", Time(year=2025, month=5, day=20, clock="17:00")),
        ("thứ sáu, ngày 20/5/2025", Time(year=2025, month=5, day=20)),
        ("chủ nhật, ngày 15/3/2026", Time(year=2026, month=3, day=15)),
        ("ngày 15 và 16/10/2025", Time(year=2025, month=10, day=15, last=16)),
        ("ngày 10, 11, 12/10/2025", Time(year=2025, month=10, day=10, last=12)),
        ("ngày 10-15/11/2024", Time(year=2024, month=11, day=10, last=15)),
        ("tháng 6 năm 2025", Time(year=2025, month=6)),
        ("tháng 12/2025", Time(year=2025, month=12)),
        ("tháng 6", Time(month=6)),
        ("tháng 11, 12/2013", Time(year=2013, month=11, last=12)),
        ("tháng 11 và tháng 12 năm 2013", Time(year=2013, month=11, last=12)),
        ("quý ii/2025", Time(year=2025, quarter=2)),
        ("quý 2 năm 2025", Time(year=2025, quarter=2)),
        ("quý iv", Time(quarter=4)),
        ("quý i, ii/2026", Time(year=2026, quarter=1, last=2)),
        ("6 tháng đầu năm 2026", Time(year=2026, month=6, half="đầu")),
        ("06 tháng cuối năm", Time(month=6, half="cuối")),
        ("năm 2025", Time(year=2025)),
        ("năm 2013 - 2015", Time(year=2013, last=2015)),
        ("2021-2025", Time(year=2021, last=2025)),
        ("6/2025", Time(year=2025, month=6)),
        ("t6/2026", Time(year=2026, month=6)),
        ("t.6/2026", Time(year=2026, month=6)),
        ("t6 - t9/2026", Time(year=2026, month=6, last=9)),
        ("q2/2026", Time(year=2026, quarter=2)),
        ("q.ii/2026", Time(year=2026, quarter=2)),
        ("q.iii", Time(quarter=3)),
        ("q3-q4", Time(quarter=3, last=4)),
    ],
)
def test_a_time_is_read_as_it_is_written(words, time):
    assert re.fullmatch(ANY, words, re.VERBOSE)
    assert read_time(words) == time


@pytest.mark.parametrize(
    "words",
    [
        "ngày 32/12/2025",
        "ngày 30/02/2025",
        "ngày 0/5/2025",
        "tháng 13/2025",
        "13/2025",
        "tháng 12, 11/2025",
        "ngày 16 và 15/10/2025",
        "29h00 ngày 20/5/2025",
        "hôm nay",
        "",
    ],
)
def test_numbers_that_are_no_date_are_no_time(words):
    assert read_time(words) is None


def test_the_29_of_february_stands_where_no_year_is_printed():
    assert read_time("ngày 29/02") == Time(month=2, day=29)
    assert read_time("ngày 29/02/2025") is None
    assert read_time("ngày 29/02/2024") == Time(year=2024, month=2, day=29)


def test_a_bare_year_is_a_time_only_where_a_rule_asks_for_it():
    assert re.fullmatch(ANY, "2025", re.VERBOSE)
    assert not re.match(TIME, "2025 đồng", re.VERBOSE)
    assert not re.match(DATE, "tháng 6", re.VERBOSE)


@pytest.mark.parametrize("words", ["15%", "1.500 đồng", "24/2025/qđ-ubnd", "điều 12", "10 - 15%"])
def test_other_numbers_are_no_dates(words):
    assert not re.match(TIME, words, re.VERBOSE)


def test_a_dated_day_opens_with_its_word():
    assert re.fullmatch(DATED, "ngày 20/11/2025", re.VERBOSE)
    assert not re.match(DATED, "20/11/2025", re.VERBOSE)


@pytest.mark.parametrize(
    ("time", "months", "first", "last"),
    [
        (Time(year=2025), (1, 12), "2025-01-01", "2025-12-31"),
        (Time(year=2021, last=2025), (1, 12), "2021-01-01", "2025-12-31"),
        (Time(year=2025, quarter=2), (4, 6), "2025-04-01", "2025-06-30"),
        (Time(year=2025, quarter=1, last=2), (1, 6), "2025-01-01", "2025-06-30"),
        (Time(year=2024, month=2), (2, 2), "2024-02-01", "2024-02-29"),
        (Time(year=2013, month=11, last=12), (11, 12), "2013-11-01", "2013-12-31"),
        (Time(year=2026, month=6, half="đầu"), (1, 6), "2026-01-01", "2026-06-30"),
        (Time(year=2026, month=9, half="đầu"), (1, 9), "2026-01-01", "2026-09-30"),
        (Time(year=2026, month=6, half="cuối"), (7, 12), "2026-07-01", "2026-12-31"),
        (Time(year=2025, month=10, day=15, last=16), (10, 10), "2025-10-15", "2025-10-16"),
        (Time(month=12, day=10), (12, 12), "--12-10", "--12-10"),
        (Time(month=6), (6, 6), "--06-01", "--06-30"),
    ],
)
def test_first_and_last_day(time, months, first, last):
    assert months_of(time) == months
    assert (first_day(time), last_day(time)) == (first, last)


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2079, 12, 31)))
def test_every_day_is_read_back_in_every_form(day):
    time = Time(year=day.year, month=day.month, day=day.day)
    assert read_time(f"ngày {day.day:02}/{day.month:02}/{day.year}") == time
    assert read_time(f"{day.day}/{day.month}/{day.year}") == time
    assert read_time(f"ngày {day.day} tháng {day.month} năm {day.year}") == time
    assert first_day(time) == last_day(time) == day.isoformat()


@given(st.text(alphabet="ngàytháquýiv 0123456789/-.,:hăm", max_size=60))
def test_reading_never_fails(words):
    time = read_time(words)
    assert time is None or first_day(time)[-5:] <= "12-31"


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("06 giờ và 17h30", "06:00,17:30"),
        ("8 giờ 15 phút", "08:15"),
        ("29 giờ", None),
        ("hằng ngày", None),
        ("8 giờ tối", "20:00"),
        ("8 giờ tối thiểu", "08:00"),
        ("7 giờ 30 phút buổi sáng và 5 giờ chiều", "07:30,17:00"),
        ("từ 2 giờ đến 5 giờ chiều", "14:00,17:00"),
        ("từ 8 giờ đến 5 giờ chiều", "08:00,17:00"),
        ("11 giờ trưa, 1 giờ trưa", "11:00,13:00"),
        ("10 giờ đêm, 2 giờ đêm", "22:00,02:00"),
        ("17 giờ chiều", "17:00"),
    ],
)
def test_hours_are_read_as_they_are_written(words, hours):
    assert read_hours(words) == hours

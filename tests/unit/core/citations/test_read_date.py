import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.flatten import flatten
from lantoa.core.citations.read_date import read_date, read_year


@pytest.mark.parametrize(
    ("text", "end", "iso", "year"),
    [
        (" ngày 28/9/2023 của", 15, "2023-09-28", 2023),
        (", ngày 16/8/2023 của", 16, "2023-08-16", 2023),
        (" (ngày 22/12/2024) của", 18, "2024-12-22", 2024),
        (" ngày 27 tháng 7 năm 2013", 25, "2013-07-27", 2013),
        (" NGÀY 27 THÁNG 7 NĂM 2013", 25, "2013-07-27", 2013),
        (" ngày l7 tháng 4 năm 2026", 25, "2026-04-17", 2026),
        (" ngày 24 tháng 1] năm 2017", 26, "2017-11-24", 2017),
        (" ngày 01/O2/2O24", 16, "2024-02-01", 2024),
        (" ngày l 8/6/2024", 16, "2024-06-18", 2024),
        (" ngày 5-7-1994", 14, "1994-07-05", 1994),
        (" ngày 9.02.2024", 15, "2024-02-09", 2024),
        (" ngày     tháng     năm 2025", 28, None, 2025),
        (" ngày … tháng … năm …", 21, None, None),
        (" ngày ..../..../2025", 20, None, 2025),
        (" ngày........ ..tháng.......... năm 2026", 40, None, 2026),
        (" ngày     /4/2025", 17, None, 2025),
        (" ngày — tháng 02 năm 2025", 25, None, 2025),
        (" ngày 31/02/2024", 16, None, 2024),
    ],
)
def test_a_date_beside_a_number(text, end, iso, year):
    assert read_date(flatten(text), 0) == (end, iso, year)


@pytest.mark.parametrize(
    "text", ["", " ngày mai", " 28/9/2023", " ngày 28/9", " ngày 1/2/20245", " của Chính phủ"]
)
def test_what_is_no_full_date(text):
    assert read_date(flatten(text), 0) is None


@pytest.mark.parametrize(
    ("text", "end", "year"),
    [(" năm 2013,", 9, 2013), (" (2013)", 7, 2013), (" (năm 2018)", 11, 2018), (" 2015 và", 5, 2015)],
)
def test_a_year_alone(text, end, year):
    assert read_year(flatten(text), 0) == (end, None, year)


@pytest.mark.parametrize("text", ["", " năm nay", " 2015-2020", " 20155", "2015"])
def test_what_is_no_year(text):
    assert read_year(flatten(text), 0) is None


@given(st.text(alphabet="ngay thnm/.0123456789()…l]"), st.integers(0, 20))
def test_dates_never_raise_and_end_behind_their_beginning(text, at):
    for dated in (read_date(text, at), read_year(text, at)):
        assert dated is None or at < dated.end <= len(text)


@given(st.dates())
def test_every_date_of_the_calendar_after_1000_is_read_back(day):
    if day.year >= 1000 and day.year < 3000:
        assert read_date(f" ngay {day.day:02}/{day.month:02}/{day.year}", 0).iso == day.isoformat()
        assert read_date(f" ngay {day.day} thang {day.month} nam {day.year}", 0).iso == day.isoformat()

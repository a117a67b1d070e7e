import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.targets.parse import NUMERALS, parse_number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("02", 2.0),
        ("100", 100.0),
        ("0,5", 0.5),
        ("12,25", 12.25),
        ("1.846", 1846.0),
        ("2.220.000", 2_220_000.0),
        ("1.234,5", 1234.5),
        ("3.5", 3.5),
        ("10.04", 10.04),
        ("1,234,567", 1_234_567.0),
    ],
)
def test_digits_are_read_as_vietnamese_writes_them(words, value):
    assert parse_number(words) == value


@pytest.mark.parametrize("words", ["1.2.3", "1.23,4", "12.3456", "1,2,3", "0205.381234", "1" * 30])
def test_what_is_no_number_has_no_value(words):
    assert parse_number(words) is None


@given(st.integers(min_value=0, max_value=10**9))
def test_points_between_thousands_change_nothing(number):
    assert parse_number(f"{number:,}".replace(",", ".")) == parse_number(str(number)) == number


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=0, max_value=99))
def test_a_comma_opens_the_decimals(whole, part):
    assert parse_number(f"{whole},{part:02}") == pytest.approx(whole + part / 100)


def test_numerals_hold_counts_and_parts_of_a_whole():
    assert NUMERALS["mười"] == 10.0
    assert NUMERALS["hai phần ba"] == 0.6667
    assert all(value > 0 for value in NUMERALS.values())

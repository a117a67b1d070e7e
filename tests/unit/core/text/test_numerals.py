"""How papers write numbers."""

import pytest

from lantoa.core.text import roman, two_figures


@pytest.mark.parametrize(
    ("number", "sign"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (89, "LXXXIX"), (90, "XC"), (144, "CXLIV")],
)
def test_roman(number, sign):
    assert roman(number) == sign


def test_the_first_two_months_bear_a_nought():
    assert [two_figures(month) for month in (1, 2, 3, 12)] == ["01", "02", "3", "12"]

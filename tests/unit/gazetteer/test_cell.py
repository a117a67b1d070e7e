"""Cells hold several values, each with its time."""

from datetime import date

import pytest

from lantoa.core.organisation import ALWAYS, Valid
from lantoa.gazetteer.cell import Unreadable, Value, cell_of, day, mark_of, span, validity, values


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", []),
        ("Xã Tân Lập", [Value("Xã Tân Lập")]),
        ("a | b", [Value("a"), Value("b")]),
        ("a [..2025-07-01] | b [2025-07-01..]", [Value("a", "..2025-07-01"), Value("b", "2025-07-01..")]),
        ("zone=III [2021-06-04..] {861/QĐ-TTg}", [Value("zone=III", "2021-06-04..", "861/QĐ-TTg")]),
        ("zone=III {861/QĐ-TTg}", [Value("zone=III", "", "861/QĐ-TTg")]),
        ("x [part default 0.4]", [Value("x", "part default 0.4")]),
    ],
)
def test_values_of_a_cell(cell, found):
    assert list(values(cell)) == found


@pytest.mark.parametrize("cell", ["a | | b", "[..2025]", "a [b", "a ] b", "a {b} [c]", "|"])
def test_a_broken_cell_is_not_guessed_at(cell):
    with pytest.raises(Unreadable):
        list(values(cell))


@pytest.mark.parametrize("text", ["2025-07-01", "01/7/2025", "1/07/2025"])
def test_days(text):
    assert day(text) == date(2025, 7, 1)


@pytest.mark.parametrize("text", ["2025", "31/2/2025", "7/2025", "2025-13-01", "hôm nay"])
def test_no_days(text):
    with pytest.raises(Unreadable):
        day(text)


@pytest.mark.parametrize(
    ("mark", "valid"),
    [
        ("", ALWAYS),
        ("2021-06-04..", Valid(date(2021, 6, 4))),
        ("..2025-07-01", Valid(None, date(2025, 7, 1))),
        ("4/6/2021 .. 1/7/2025", Valid(date(2021, 6, 4), date(2025, 7, 1))),
    ],
)
def test_spans(mark, valid):
    assert span(mark) == valid
    assert span(mark_of(valid)) == valid


@pytest.mark.parametrize("mark", ["2021-06-04", "part", "2025-07-01..2025-07-01", "2025-07-01..2024-01-01"])
def test_no_spans(mark):
    with pytest.raises(Unreadable):
        span(mark)


def test_nothing_known_of_the_time_is_always():
    assert validity("", "") is ALWAYS


@pytest.mark.parametrize("text", ["a|b", "a [b]", "{a}", "a\nb", "", "  "])
def test_words_that_would_be_taken_for_marks_are_not_written(text):
    with pytest.raises(ValueError):
        cell_of(Value(text))

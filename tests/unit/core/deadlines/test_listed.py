import pytest

from lantoa.core.deadlines.judge import open_page
from lantoa.core.deadlines.listed import list_times
from lantoa.core.deadlines.model import When
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def listed(text, *, before=""):
    page = open_page(parse_document(compose(before + text)), year=2026, month=3, skip=())
    return [
        ((before + text)[slice(*at)], when)
        for at, when in list_times(page, len(before), page.low[len(before) :])
    ]


def test_each_has_its_place_and_the_year_that_follows():
    assert listed("Tháng 5, tháng 9/2027") == [
        ("Tháng 5", When(month="2027-05")),
        ("tháng 9/2027", When(month="2027-09")),
    ]


def test_the_year_is_that_of_the_next_which_has_one():
    assert [when.month for _, when in listed("tháng 9, 12/2026 và tháng 3/2027")] == [
        "2026-09",
        "2026-12",
        "2027-03",
    ]


def test_without_a_year_it_is_the_papers_own():
    assert [when for _, when in listed("quý I và quý III")] == [
        When(quarter="2026-Q1"),
        When(quarter="2026-Q3"),
    ]


def test_the_unit_is_that_of_the_first():
    assert [when.month for _, when in listed("các tháng 3, 6, 9/2026")] == ["2026-03", "2026-06", "2026-09"]


def test_every_year_is_told_behind_the_list_or_before_it():
    assert listed("tháng 6, 7 hằng năm") == [
        ("tháng 6", When(freq="yearly", month=6)),
        ("7 hằng năm", When(freq="yearly", month=7)),
    ]
    assert [when for _, when in listed("tháng 4, tháng 10", before="Phun thuốc 02 lần/năm, ")] == [
        When(freq="yearly", month=4),
        When(freq="yearly", month=10),
    ]


@pytest.mark.parametrize(
    "text", ["tháng 6, 7/2026", "tháng 4", "tháng 4, tháng 13", "tháng 10/2026, tháng 2/2027", "ngày 4, 10"]
)
def test_what_is_one_time_or_none_is_no_list(text):
    assert listed(text) == []

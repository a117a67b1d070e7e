import pytest

from lantoa.core.deadlines import When, find_deadlines
from lantoa.core.document import parse_document
from lantoa.core.text import compose

SIGNED = "Lam Sơn, ngày 31 tháng 8 năm 2026\n\n1. Các thôn báo cáo"


def whens(words, *, head=SIGNED, **about):
    return [one.when for one in find_deadlines(parse_document(compose(f"{head} {words}.")), **about)]


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("trước 17 giờ hôm nay", "2026-08-31T17:00"),
        ("chậm nhất 5 giờ chiều mai", "2026-09-01T17:00"),
        ("chậm nhất là hết ngày mai", "2026-09-01"),
        ("muộn nhất tối nay", "2026-08-31"),
        ("không quá trưa mai", "2026-09-01"),
        ("đến 5 giờ sáng mai", "2026-09-01T05:00"),
        ("trước 8 giờ hôm nay (01/9)", "2026-09-01T08:00"),
        ("chậm nhất sáng ngày 03/9", "2026-09-03"),
    ],
)
def test_a_day_is_told_by_the_day_of_signing_or_printed_beside_it(words, meant):
    assert whens(words, year=2026, month=8) == [When(before=meant)]


def test_a_paper_without_its_day_keeps_the_words():
    assert whens("trước 17 giờ hôm nay", head="Các thôn báo cáo") == [None]


@pytest.mark.parametrize("printed", ["(31/9)", "(ngày 05 và 06/9)"])
def test_a_date_that_is_no_day_of_its_own_keeps_the_words(printed):
    assert whens(f"chậm nhất sáng mai {printed}", year=2026, month=8)[0] is None


@pytest.mark.parametrize("words", ["Đến 17 giờ hôm nay đã có 3 thôn báo cáo", "tính đến sáng nay"])
def test_what_is_told_of_a_day_is_no_deadline(words):
    assert whens(words, year=2026, month=8) == []

import pytest

from lantoa.core.deadlines.judge import open_page
from lantoa.core.deadlines.merge import merge_times
from lantoa.core.deadlines.model import When
from lantoa.core.document import parse_document
from lantoa.core.text import compose


def merged(text, year=2026):
    page = open_page(parse_document(compose(text)), year=year, month=None, skip=())
    return merge_times(page, 0, len(text))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Tháng 12/2013 và thường xuyên", When(month="2013-12", ongoing=True)),
        ("Tháng 11, 12/2013 và bổ sung hằng năm", When(start="2013-11-01", end="2013-12-31", freq="yearly")),
        ("Quý IV/2013, Quý I/2014", When(start="2013-10-01", end="2014-03-31")),
        ("Từ tháng 11/2013 trở đi", When(start="2013-11-01", ongoing=True)),
        ("Từ năm 2013 đến năm 2020 và tiếp theo", When(start_year=2013, end_year=2020, ongoing=True)),
        ("Trước ngày 30/6/2026", When(before="2026-06-30")),
        ("Hoàn thành trước ngày 30/6/2026", When(before="2026-06-30")),
        ("Chậm nhất ngày 30/6/2026", When(before="2026-06-30")),
        ("Trong quý III/2026", When(quarter="2026-Q3")),
        ("từ 8h00 ngày 20/6/2026", When(datetime="2026-06-20T08:00")),
        ("từ ngày ban hành Thể lệ đến hết ngày 30/9/2026", When(before="2026-09-30")),
        ("năm 2026 và các năm tiếp theo", When(start_year=2026, ongoing=True)),
        ("tháng 12 hằng năm", When(month=12, freq="yearly")),
        ("từ ngày 15/11 đến ngày 15/12", When(start="2026-11-15", end="2026-12-15")),
        ("từ ngày 15/11 đến ngày 15/12/2027", When(start="2027-11-15", end="2027-12-15")),
        ("6 tháng, hằng năm và định kỳ", When(freq="monthly,yearly,periodic", interval=6)),
        ("Thường xuyên", When(freq="ongoing", ongoing=True)),
        ("2025", When(year=2025)),
        ("03 năm (2026 - 2028)", When(start_year=2026, end_year=2028)),
        (
            "từ 07 giờ 30 phút đến 11 giờ 30 phút, ngày 20/6",
            When(start="2026-06-20T07:30", end="2026-06-20T11:30"),
        ),
        ("từ 22 giờ đến 6 giờ, ngày 20/6/2026", When(date="2026-06-20")),
        ("từ 8h00 đến 11h30 tháng 11/2026", When(month="2026-11")),
        ("từ 8h00 đến 11h30 các ngày 05-07/6/2026", When(start="2026-06-05", end="2026-06-07")),
        ("định kỳ 6 tháng", When(freq="monthly", interval=6)),
    ],
)
def test_one_value_for_all_that_a_phrase_says(text, when):
    assert merged(text) == when


@pytest.mark.parametrize(
    "text", ["do Ban Tổ chức thông báo", "ngày 32/13/2026", "500 đồng/01 ngày", "03 năm", "tuần 2 của tháng"]
)
def test_a_phrase_without_a_time_has_no_value(text):
    assert merged(text) is None


def test_a_month_without_any_year_comes_every_year():
    assert merged("tháng 6", year=None) == When(month=6, freq="yearly")


def test_a_time_alone_has_the_year_of_the_heading_it_stands_under():
    text = "II. PHÂN CÔNG CÔNG VIỆC TRONG NĂM 2027\n\n1. Họp giao ban\n\nThời gian: 08 giờ đến 10 giờ ngày 15/5\n"
    page = open_page(parse_document(compose(text)), year=2026, month=None, skip=())
    at = text.index("08 giờ")
    assert merge_times(page, at, len(text) - 1) == When(start="2027-05-15T08:00", end="2027-05-15T10:00")
    assert merge_times(page, text.index("ngày 15/5"), len(text) - 1) == When(date="2027-05-15")

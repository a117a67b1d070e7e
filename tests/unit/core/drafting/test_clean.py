"""What the list and the file of a source gave its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.drafting.clean import clean_name, clean_words


@pytest.mark.parametrize(
    ("words", "clean"),
    [
        ("- Phát tin\n  hằng tuần;", "Phát tin hằng tuần;"),
        ("2.1. Treo băng rôn", "Treo băng rôn"),
        ("nhân Tháng đọc sách (*tháng 4 hằng năm*) tại xã", "nhân Tháng đọc sách (tháng 4 hằng năm) tại xã"),
        ("trước **ngày 10 tháng 12** hằng năm", "trước ngày 10 tháng 12 hằng năm"),
        ("* Phát tin", "Phát tin"),
        ("nhân 2 * 3 và 4 * 5", "nhân 2 * 3 và 4 * 5"),
        ("- Nội dung: thường xuyên cập nhật sách mới", "thường xuyên cập nhật sách mới"),
        ("Giải pháp, cách thức tiến hành: tổ chức hội thi", "tổ chức hội thi"),
        ("Nội dung tuyên truyền: lịch hội thi", "Nội dung tuyên truyền: lịch hội thi"),
        ("Nội dung:", "Nội dung:"),
    ],
)
def test_only_the_words_themselves_are_left(words, clean):
    assert clean_words(words) == clean


def test_a_title_has_no_signs_around_it():
    assert clean_name("## **2. Tuyên truyền phòng bệnh dại**;") == "Tuyên truyền phòng bệnh dại"


@given(st.text(max_size=200))
def test_any_words_are_cleaned_on_one_line(words):
    assert "\n" not in clean_words(words)

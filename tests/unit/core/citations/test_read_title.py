import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.read_title import read_title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (" về việc phát triển thư viện; Công văn số 2", "về việc phát triển thư viện"),
        (" phê duyệt Đề án đọc sách.", "phê duyệt Đề án đọc sách"),
        (" quy định  mức chi\n", "quy định mức chi"),
        (" về thư viện, Sở Văn hóa đề nghị", "về thư viện"),
        (" về thư viện và Kế hoạch số 3/KH", "về thư viện"),
        (" về thư viện (sau đây gọi là Kế hoạch)", "về thư viện"),
        (" ban hành Quy chế).", "ban hành Quy chế"),
        (" VỀ VIỆC ĐỌC SÁCH", "VỀ VIỆC ĐỌC SÁCH"),
    ],
)
def test_the_title_right_of_a_mention(text, title):
    assert read_title(text, 0, bare=False) == title


@pytest.mark.parametrize("text", ["", ";", " và Kế hoạch", " vềviệc", " về", " quy định: “Hội”"])
def test_no_title_begins_here(text):
    assert read_title(text, 0, bare=False) is None


def test_behind_a_bare_number_only_about_opens_a_title():
    assert read_title(" về thư viện.", 0, bare=True) == "về thư viện"
    assert read_title(" tổ chức họp phụ huynh.", 0, bare=True) is None
    assert read_title(" tổ chức họp phụ huynh.", 0, bare=False) == "tổ chức họp phụ huynh"


def test_a_title_without_end_is_cut():
    assert len(read_title(" về " + "a b " * 1000, 0, bare=False)) < 700


@given(st.text(), st.integers(0, 9), st.booleans())
def test_any_text_gives_a_title_or_none(text, at, bare):
    title = read_title(text, at, bare=bare)
    assert title is None or "\n" not in title

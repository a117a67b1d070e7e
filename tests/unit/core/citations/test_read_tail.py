import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.citations.read_tail import read_tail


@pytest.mark.parametrize(
    ("text", "taken", "date", "year", "issuer"),
    [
        (
            " ngày 28/9/2023 của UBND tỉnh về",
            " ngày 28/9/2023 của UBND tỉnh",
            "2023-09-28",
            2023,
            "UBND tỉnh",
        ),
        (" của UBND tỉnh ngày 28/9/2023;", " của UBND tỉnh ngày 28/9/2023", "2023-09-28", 2023, "UBND tỉnh"),
        (" của Bộ Chính trị.", " của Bộ Chính trị", None, None, "Bộ Chính trị"),
        (" ngày 28/9/2023 về việc", " ngày 28/9/2023", "2023-09-28", 2023, None),
        (" năm 2020 của Chính phủ", " năm 2020 của Chính phủ", None, 2020, "Chính phủ"),
        (" năm 2020 và", "", None, None, None),
        (" của các cơ quan", "", None, None, None),
        (" về việc", "", None, None, None),
        ("", "", None, None, None),
    ],
)
def test_date_and_issuer_as_far_as_they_stand_together(text, taken, date, year, issuer):
    assert read_tail(text, 0) == (len(taken), date, year, issuer)


def test_a_page_end_may_tear_issuer_from_date():
    text = " ngày 25/7/2023 của\n\nVăn phòng Chính phủ về việc\n"
    assert read_tail(text, 0).issuer == "Văn phòng Chính phủ"
    assert read_tail(" ngày 25/7/2023\nVăn phòng Chính phủ", 0).issuer is None


def test_a_law_may_have_a_year_and_only_law_makers_issue_it():
    assert read_tail(" năm 2013 và", 0, law=True).year == 2013
    assert read_tail(" ngày 19/6/2015 của Quốc hội;", 0, law=True).issuer == "Quốc hội"
    assert read_tail(" của UBND tỉnh", 0, law=True) == (0, None, None, None)


def test_a_conference_issues_also_without_a_linking_word():
    text = " ngày 25/10/2017 Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII về dân số"
    assert read_tail(text, 0).issuer == "Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII"


def test_several_bodies_issue_joint_papers():
    text = " của Bộ Nội vụ, Bộ Tài chính và Bộ Y tế hướng dẫn"
    assert read_tail(text, 0, joint=True).issuer == "Bộ Nội vụ, Bộ Tài chính và Bộ Y tế"
    assert read_tail(text, 0).issuer == "Bộ Nội vụ"


@given(st.text(), st.integers(0, 30), st.booleans(), st.booleans())
def test_any_text_gives_an_end_at_or_behind_the_start(text, at, law, joint):
    assert read_tail(text, at, law=law, joint=joint).end >= at

"""The bodies that a phrase lists."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation import split_phrase


@pytest.mark.parametrize(
    ("phrase", "bodies"),
    [
        ("Sở Y tế, Công an tỉnh và UBND các xã, phường", ("Sở Y tế", "Công an tỉnh", "UBND các xã, phường")),
        ("Sở Tài chính và Sở Nội vụ", ("Sở Tài chính", "Sở Nội vụ")),
        (
            "Chánh Văn phòng HĐND và UBND xã, Trưởng phòng Kinh tế",
            ("Chánh Văn phòng HĐND và UBND xã", "Trưởng phòng Kinh tế"),
        ),
        ("Sở Y tế, Giáo dục và Đào tạo", ("Sở Y tế", "Sở Giáo dục và Đào tạo")),
        ("Các Bộ: Nội vụ, Công an", ("Bộ Nội vụ", "Bộ Công an")),
        (
            "các sở, ban, ngành tỉnh, Ủy ban nhân dân các xã và các đơn vị liên quan",
            ("các sở, ban, ngành tỉnh", "Ủy ban nhân dân các xã", "các đơn vị liên quan"),
        ),
        ("Báo Hà Sơn và các cơ quan báo chí", ("Báo Hà Sơn", "các cơ quan báo chí")),
        ("Bộ Công an, các địa phương", ("Bộ Công an", "các địa phương")),
        ("Sở A, Sở B", ("Sở A", "Sở B")),
        ("Sở Y tế cùng Công an tỉnh", ("Sở Y tế", "Công an tỉnh")),
        ("Trưởng Công an xã, Trưởng các thôn", ("Trưởng Công an xã", "Trưởng các thôn")),
    ],
)
def test_each_body_of_a_list_stands_alone(phrase, bodies):
    assert split_phrase(phrase) == bodies


@pytest.mark.parametrize(
    "phrase",
    [
        "Sở Văn hóa, Thể thao và Du lịch",
        "Bộ Nông nghiệp và Môi trường",
        "các bộ, ngành, địa phương",
        "cơ quan, tổ chức, đơn vị",
        "các cơ quan, đơn vị",
        "UBND các huyện, thành phố",
        "UBND huyện Yên Lâm và thành phố Hà Sơn",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Ban Quản lý Khu kinh tế Sông Hà và các Khu công nghiệp tỉnh",
        "Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng",
        "người đứng đầu",
        "",
    ],
)
def test_one_name_stays_whole(phrase):
    assert split_phrase(phrase) == (phrase,)


def test_a_long_row_of_signs_is_crossed_once():
    begin = time.process_time()
    assert split_phrase(f"Sở Y tế, Công an tỉnh{' ,' * 4000} x")[0] == "Sở Y tế"
    assert time.process_time() - begin < 0.5


@given(st.text(alphabet="SởYtếBộUBNDcác xã,;:vàAđ()", max_size=60))
def test_any_words_give_a_name(phrase):
    assert split_phrase(phrase)

"""Who stands above whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import OFFICE

from lantoa.core.drafting.ranks import begins_same, is_same, stands_above

COMMUNE = OFFICE._replace(name="Ủy ban nhân dân xã Tân Lập", parent="")
PROVINCE = OFFICE._replace(name="Ủy ban nhân dân tỉnh Hà Sơn", parent="")


@pytest.mark.parametrize(
    ("issuer", "office", "above"),
    [
        ("UBND tỉnh", OFFICE, True),
        ("Ủy ban nhân dân tỉnh Hà Sơn", OFFICE, True),
        ("Ban Thường vụ Tỉnh ủy", OFFICE, True),
        ("Ban Chỉ đạo các ngày kỷ niệm tỉnh Hà Sơn", OFFICE, True),
        ("Thủ tướng Chính phủ", OFFICE, True),
        ("Bộ Y tế", OFFICE, True),
        ("Ban Tuyên giáo và Dân vận Trung ương", OFFICE, True),
        ("Sở Y tế", OFFICE, False),
        ("Bộ Chỉ huy Quân sự tỉnh", OFFICE, False),
        ("Văn phòng UBND tỉnh", OFFICE, False),
        ("UBND xã Tân Lập", OFFICE, False),
        ("Sở Y tế", COMMUNE, True),
        ("Phòng Văn hóa - Xã hội", COMMUNE, False),
        ("Bộ Y tế", PROVINCE, True),
        ("Sở Y tế", PROVINCE, False),
        ("Tỉnh ủy", PROVINCE, False),
        ("Cục Văn hóa cơ sở", OFFICE._replace(parent="Cục Văn hóa cơ sở"), True),
        ("", OFFICE._replace(parent=""), False),
    ],
)
def test_only_what_is_of_a_higher_rank_stands_above(issuer, office, above):
    assert stands_above(issuer, office) is above


def test_one_body_in_two_ways_of_writing():
    assert is_same("UBND tỉnh", "Ủy ban nhân dân tỉnh Hà Sơn")
    assert is_same("Sở Y tế", "SỞ Y TẾ tỉnh Hà Sơn")
    assert not is_same("Sở Y tế", "Sở Y tế công cộng")
    assert not is_same("", "Sở Y tế")
    assert begins_same("Sở", "Sở Y tế")
    assert not begins_same("Sở Y", "Sở Ytế")
    assert not begins_same("", "Sở")


LADDER = (
    ("Phòng Văn hóa - Xã hội", "Phòng Kinh tế xã Tân Lập"),
    (
        "Ủy ban nhân dân xã Tân Lập",
        "Chủ tịch UBND xã Tân Lập",
        "Thường trực HĐND phường Minh Sơn",
        "Đảng ủy xã Tân Lập",
        "Ban Thường vụ Đảng ủy xã",
        "Ủy ban nhân dân các xã, phường",
    ),
    (
        "Sở Y tế",
        "Công an tỉnh",
        "Bộ Chỉ huy Quân sự tỉnh",
        "Bộ đội Biên phòng tỉnh",
        "Báo và phát thanh, truyền hình Hà Sơn",
        "Đảng ủy các cơ quan Đảng tỉnh",
        "Đảng ủy UBND tỉnh",
    ),
    (
        "Ủy ban nhân dân tỉnh Hà Sơn",
        "UBND tỉnh",
        "Chủ tịch UBND tỉnh",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ SƠN",
        "Thường trực HĐND tỉnh",
        "Hội đồng nhân dân thành phố",
        "Ban Thường vụ Tỉnh ủy",
        "Ban Chỉ đạo các chương trình mục tiêu quốc gia tỉnh Hà Sơn",
    ),
    (
        "Bộ Y tế",
        "Phó Thủ tướng Chính phủ",
        "Thủ tướng Chính phủ",
        "Văn phòng Chính phủ",
        "Chủ tịch nước",
        "Ủy ban Thường vụ Quốc hội",
        "Ban Bí thư",
        "Ban Chỉ đạo Quốc gia phòng, chống thiên tai",
        "Văn phòng Trung ương Đảng",
    ),
)
STEPS = st.sampled_from([(step, name) for step, names in enumerate(LADDER) for name in names])
NAMES = st.one_of(st.text(max_size=60), STEPS.map(lambda step: step[1]))


@given(STEPS, STEPS)
def test_one_stands_above_another_as_the_steps_of_the_ladder_do(one, other):
    office = OFFICE._replace(name=other[1], parent="")
    assert stands_above(one[1], office) is (one[0] > other[0])


@given(NAMES, NAMES)
def test_nobody_stands_above_itself_nor_two_above_each_other(one, other):
    up, down = (OFFICE._replace(name=name, parent="") for name in (one, other))
    assert not stands_above(one, up)
    assert not (stands_above(one, down) and stands_above(other, up))


@given(NAMES, NAMES)
def test_whoever_the_office_is_under_stands_above_it_by_any_name(parent, name):
    assert stands_above(parent, OFFICE._replace(name=name, parent=parent)) or not is_same(parent, parent)


@given(NAMES, NAMES)
def test_to_be_the_same_has_no_direction_and_means_to_begin_the_same(one, other):
    assert is_same(one, other) is is_same(other, one)
    assert begins_same(one, other) is begins_same(other, one)
    assert begins_same(one, other) or not is_same(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UBND tỉnh", "Uỷ ban nhân dân Tỉnh", True),
        ("UBND thành phố", "Ủy ban nhân dân thành phố Hà Sơn", True),
        ("Tỉnh ủy", "Tỉnh ủy Hà Sơn", False),
        ("UBND xã", "UBND xã Tân Lập", False),
        ("UBND tỉnh", "UBND tỉnh Hà Sơn và Sở Y tế", True),
        ("UBND tỉnh", "Văn phòng UBND tỉnh", False),
        ("Sở Y tế", "Sở Y tế Hà Sơn", False),
        ("Sở Y", "Sở Y tế tỉnh Hà Sơn", False),
        ("", "", False),
    ],
)
def test_only_a_place_may_stand_behind_a_name(one, other, same):
    assert is_same(one, other) is same

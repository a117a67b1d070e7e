"""Who stands above whom."""

import pytest
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

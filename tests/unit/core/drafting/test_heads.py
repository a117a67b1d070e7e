"""Who heads a body."""

import pytest

from lantoa.core.drafting.heads import head_of


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Phòng Thông tin - Báo chí", "Trưởng phòng Thông tin - Báo chí"),
        ("Văn phòng Sở", "Chánh Văn phòng Sở"),
        ("Thanh tra tỉnh", "Chánh Thanh tra tỉnh"),
        ("Sở Y tế", "Giám đốc Sở Y tế"),
        ("Công an tỉnh", "Giám đốc Công an tỉnh"),
        ("Công an các xã, phường", "Trưởng Công an các xã, phường"),
        ("Ủy ban nhân dân các xã, phường", "Chủ tịch Ủy ban nhân dân các xã, phường"),
        ("Chi cục Dân số", "Chi cục trưởng Chi cục Dân số"),
        ("Trường Cao đẳng nghề", "Hiệu trưởng Trường Cao đẳng nghề"),
        ("Các cơ quan báo chí", "Thủ trưởng các cơ quan báo chí"),
        ("Báo và Phát thanh, Truyền hình Hà Sơn", "Thủ trưởng Báo và Phát thanh, Truyền hình Hà Sơn"),
        ("Giám đốc Sở Y tế", "Giám đốc Sở Y tế"),
    ],
)
def test_a_body_is_answered_for_by_its_head(name, head):
    assert head_of(name) == head

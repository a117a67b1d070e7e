import pytest

from lantoa.core.targets.govern import is_doing


@pytest.mark.parametrize(
    "before",
    [
        "Tổ chức ",
        "Sở Y tế chủ trì tổ chức thêm ",
        "Mỗi thôn ",
        "mỗi xã, mỗi thôn chọn ",
        "Phát hành: ",
        "phấn đấu hoàn thành việc xây dựng ",
        "+ Treo ",
        "tiền tàu xe (mỗi năm ",
    ],
)
def test_a_word_of_doing_governs_the_number_behind_it(before):
    assert is_doing(before)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Hội nghị của ",
        "Tổ chức hội nghị tại ",
        "Tổ chức tuyên truyền, ",
        "Tổ chức hội nghị, có ",
        "Tổ chức ở địa bàn dân cư khu phố trung tâm ",
        "Danh sách ",
        "xây dựng và ",
        "Xây dựng trạm bơm (",
    ],
)
def test_a_comma_a_place_or_a_distance_parts_them(before):
    assert not is_doing(before)

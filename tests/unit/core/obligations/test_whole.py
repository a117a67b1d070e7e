"""Whether a name is over, and whether it holds what is in no name."""

import pytest

from lantoa.core.obligations.whole import counts, ends_a_place, is_over


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Kinh tế | bứng cây chết",
        "Phòng Kinh tế, Hạ tầng và Đô thị | bứng cây chết",
        "Phòng Văn hóa - Xã hội | bứng cây chết",
        "Công an phường | bứng cây chết",
        "Trung tâm Phục vụ hành chính công phường | bứng cây chết",
        "UBND xã Sơn Bình | bứng cây chết",
        "Đoàn Thanh niên | bứng cây chết",
        "Hội Liên hiệp Phụ nữ | nấu cơm",
    ],
)
def test_a_small_word_of_no_name_ends_a_sector_a_level_or_a_place(text):
    name, _bar, rest = text.partition(" | ")
    words = [*name.split(), *rest.split()]
    assert is_over(words, len(name.split()))


@pytest.mark.parametrize(
    "text",
    [
        "UBND các xã | biên giới",
        "UBND các tỉnh | trực thuộc",
        "Trạm Y tế | phường",
        "Công an xã | Sơn Bình",
        "UBND xã | - cơ quan thường trực",
        "Hợp tác xã | sản xuất rau",
        "Công ty cổ phần Xây dựng | dịch vụ",
        "Phòng Xây dựng | nếp sống văn hóa",
        "Ban Quản lý chợ | bứng cây",
        "Hội Bảo trợ người khuyết tật | và trẻ mồ côi",
        "Cựu Thanh niên | bứng cây",
    ],
)
def test_what_names_hold_ends_none(text):
    name, _bar, rest = text.partition(" | ")
    words = [*name.split(), *rest.split()]
    assert not is_over(words, len(name.split()))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Hội Nông dân bứng 30 cây chết", True),
        ("các đơn vị bứng ngay 30% cây chết", True),
        ("Đoàn Thanh niên bứng cây trước ngày 30/5", True),
        ("Chủ tịch UBND 07 xã, phường", False),
        ("thành viên Ban Chỉ đạo 138 tỉnh", False),
        ("Công ty cổ phần Thương mại 68", False),
        ("Sở Y tế", False),
    ],
)
def test_what_is_counted_or_dated_is_no_name(name, expected):
    assert counts(name) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("xã Sơn Bình", True), ("xã Sơn bình", False), ("Sơn Bình", False), ("họ Sơn Bình", False)],
)
def test_a_place_is_a_level_and_a_name_of_two_words(text, expected):
    words = [*text.split(), "nấu"]
    assert ends_a_place(words, len(words) - 1) is expected

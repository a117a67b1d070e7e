import re
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.obligations.bodies import BODY, NAME_FIRST


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Sở Y tế chủ trì", "Sở"),
        ("Ủy ban nhân dân xã Tân Lập", "Ủy ban"),
        ("UBND các xã, phường", "UBND"),
        ("Đài Phát thanh và Truyền hình", "Đài"),
        ("Hội Liên hiệp Phụ nữ tỉnh", "Hội"),
        ("các cơ quan, đơn vị", "các cơ quan"),
        ("thủ trưởng các đơn vị", "thủ trưởng"),
        ("Các xã biên giới", "Các xã"),
        ("Người đứng đầu cấp ủy", "Người đứng"),
        ("Công an tỉnh", "Công an"),
        ("Tư vấn giám sát công trình", "Tư vấn"),
        ("Thuế tỉnh Lam Sơn", "Thuế"),
        ("Thi hành án dân sự tỉnh", "Thi hành án"),
        ("Quỹ Bảo vệ môi trường", "Quỹ"),
    ],
)
def test_who_may_bear_a_duty_is_known_by_the_first_words(words, body):
    assert BODY.match(words)[0] == body


@pytest.mark.parametrize(
    "words",
    [
        "Báo cáo kết quả",
        "Ban hành kế hoạch",
        "Hội nghị tổng kết",
        "Tổ chức hội thi",
        "Đoàn kết toàn dân",
        "Phòng chống dịch",
        "Xã hội hóa",
        "Trường hợp vượt thẩm quyền",
        "tổng hợp số liệu",
        "Thuế giá trị gia tăng áp dụng cho hàng hóa",
        "Thi hành án phạt tiền",
        "Thống kê tỉnh hình",
        "Quỹ tiền lương",
        "Tư vấn, hỗ trợ người dân",
        "xã",
    ],
)
def test_words_that_only_open_like_a_body_are_none(words):
    assert BODY.match(words) is None


@given(st.sampled_from(["Sở", "các", "Báo", "hội", "cơ", "và", "tổng", "Bên"]), st.text(max_size=20))
def test_what_has_a_body_has_its_first_word(word, more):
    words = f"{word} {more}"
    if BODY.match(words):
        assert NAME_FIRST.match(words)


@pytest.mark.parametrize("kind", ["many", "named", "common", "counted"])
def test_a_list_of_names_is_a_list_of_patterns_that_match(kind):
    data = tomllib.loads(files("lantoa.core.obligations").joinpath("bodies.toml").read_text(encoding="utf-8"))
    assert len(data[kind]) == len(set(data[kind])) > 5
    for name in data[kind]:
        re.compile(name)

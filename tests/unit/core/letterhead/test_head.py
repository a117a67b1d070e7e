import pytest

from lantoa.core.document import parse_document
from lantoa.core.letterhead.head import motto_at, read_head
from lantoa.core.text import compose


def head(text):
    return read_head(parse_document(compose(text)))


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", ""),
        ("CỌNG HOÀ XÃ HỌI CHÚ NGHĨA VIỆT NAM", ""),
        ("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ỦY BAN NHÂN DÂN "),
        ("TỈNH HÀ SƠN Độc lập – Tự do – Hạnh phúc", "TỈNH HÀ SƠN "),
        ("— TỈNH HÀ SƠN Độc lập - Tự do", "— TỈNH HÀ SƠN "),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ""),
    ],
)
def test_the_motto_is_found_through_the_damage_of_a_scan(line, left):
    assert motto_at(line) == len(left)


@pytest.mark.parametrize("line", ["", "SỞ Y TẾ", "Tập huấn công tác xã hội", "Sáp nhập các đơn vị"])
def test_other_lines_hold_no_motto(line):
    assert motto_at(line) == -1


def test_the_body_begins_at_grounds_or_a_numbered_heading():
    assert head("KẾ HOẠCH\nTruyền thông\nCăn cứ Luật Dân số;\n").body == 2
    assert head("KẾ HOẠCH\nTruyền thông\nI. MỤC TIÊU\n").body == 2
    assert head("Không có gì\nnhư một văn bản").body == 2


def test_a_long_paragraph_with_an_opening_word_begins_the_body_but_a_subject_does_not():
    opened = (
        "Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, Sở Y tế đề nghị các đơn vị thực hiện các nội dung sau"
    )
    assert (
        head(
            f"KẾ HOẠCH\nThực hiện Chương trình truyền thông dân số tỉnh Hà Sơn đến năm 2030\n{opened}\n"
        ).body
        == 2
    )


def test_a_kind_with_its_subject_on_one_line_stands_below_the_motto_only():
    board = (
        "BAN CHỈ ĐẠO\nCHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBÁO CÁO\nKết quả\n"
    )
    assert head(board).kind.kind == "Báo cáo"
    assert head(board).typed == 3


def test_at_most_ninety_lines_are_looked_at():
    assert len(head("dòng\n" * 300).lines) == 90
    assert head("dòng\n" * 300).body == 45


def test_nothing_behind_the_foot_is_letterhead():
    assert head("Các xã báo cáo./.\nNơi nhận:\n- Lưu: VT.\nMẪU SỐ 1\nKính gửi: Sở Y tế\n").address == -1

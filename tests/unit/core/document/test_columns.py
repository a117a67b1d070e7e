import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import is_name, is_office, parse_document, recipients_at, right_column
from lantoa.core.text import compose


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("- Ban Bí thư Trung ương Đảng; ", "KT. THỦ TƯỚNG"),
        ("- Kiểm toán nhà nước;", " À2 „"),
        ("- Ủy ban Mặt trận Tổ quốc Việt Nam; ", "Hồ Văn Sơn"),
        ("- Lưu: VT, NC (Inphong) ", "CHỦ TỊCH UBND TỈNH"),
        ("- PCT UBND tỉnh: ", "CHÁNH VĂN PHÒNG"),
        ("- Như trên; ", "BHÓ CHỦ TỊCH"),
        ("- Lưu: VT, KGVX.th5 ", "Trần Hoàng Sơn"),
        ("Như trên; ", "(Đã ký)"),
        ("Lưu: VT. ", "Lê Văn Sơn (Đã ký)"),
        ("Nơi nhận: ", "T/M BAN THƯỜNG VỤ"),
        ("", "PHÓ GIÁM ĐỐC"),
        ("", "Lê Văn Sơn"),
        ("", "CHỦ TỊCH Đặ ng Văn Sơn"),
        ("", "KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn Sơn"),
    ],
)
def test_the_right_column_begins_where_somebody_signs(left, right):
    assert (left + right)[: right_column(left + right)].rstrip() == left.rstrip()


@pytest.mark.parametrize(
    "words",
    [
        "- Chủ tịch, Phó CT UBND tỉnh - Nguyễn Hồng Sơn;",
        "- Lưu: VT, TTHC.",
        "- TT Tỉnh ủy; TT HĐND tỉnh;",
        "- Thường trực Tỉnh ủy; (b/c)",
        "- VPUB: CVP, PCVP;",
        "- Q. 1, TP. Hà Sơn;",
        "- Bộ Công An",
        "",
    ],
)
def test_a_recipient_is_all_left_column(words):
    assert right_column(words) == len(words)


def test_names_have_a_known_surname_and_two_to_six_syllables():
    assert is_name("Nguyễn Văn Hà")
    assert is_name("TRẦN THỊ HÀ")
    assert is_name("Lê Sơn")
    assert not is_name("Sở Y Tế")
    assert not is_name("Nguyễn")
    assert not is_name("Nguyễn văn Hà")


def test_offices_stand_in_capitals():
    assert is_office("PHÓ GIÁM ĐỐC")
    assert is_office("TẠ CHỦ TỊCH")
    assert not is_office("Phó Giám đốc")
    assert not is_office("VT, TTHC.")


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Hết./.\nNơi nhận:\n- Như trên;", "Nơi nhận:\n"),
        ("Hết./.\n**Nơi nhận:**\n- Như trên;", "Nơi nhận:"),
        ("| Nơi nhận : - Như trên; | GIÁM ĐỐC |", "Nơi nhận : "),
        ("Hết./.\nNƠI NHẬN\n- Như trên;", "NƠI NHẬN"),
        ("Các nơi nhận báo cáo.\nNơi nhận: - Như trên;", "Nơi nhận: "),
    ],
)
def test_the_heading_opens_a_line(text, heading):
    start, end = recipients_at(parse_document(compose(text)))
    assert text[start:end].startswith(heading)


@pytest.mark.parametrize("text", ["", "Nơi nhận hồ sơ: bộ phận một cửa", "Ghi rõ Nơi nhận: Sở Y tế"])
def test_no_heading(text):
    assert recipients_at(parse_document(compose(text))) == (-1, -1)


@given(st.text(max_size=60))
def test_any_line_has_a_column_inside_it(words):
    assert 0 <= right_column(words) <= len(words)

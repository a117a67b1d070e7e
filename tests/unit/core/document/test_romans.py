import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import LabelKind, parse_document
from lantoa.core.document.romans import roman_value
from lantoa.core.text import compose


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("IV", 4),
        ("IX", 9),
        ("H", 2),
        ("HI", 3),
        ("IH", 3),
        ("IL", 2),
        ("lll", 3),
        ("1V", 4),
        ("VL", 6),
        ("VHI", 8),
        ("L", None),
        ("", None),
        ("B", None),
    ],
)
def test_strokes_are_read_as_the_numeral_they_were(numeral, value):
    assert roman_value(numeral) == value


def romans(text):
    blocks = parse_document(compose(text)).blocks
    return [block.label for block in blocks if block.kind is LabelKind.ROMAN]


def test_a_damaged_numeral_is_a_label_where_the_one_before_proves_it():
    text = """Ủy ban nhân dân xã ban hành kế hoạch như sau:
I. MỤC TIÊU
1. Mục tiêu chung.
H. NHIỆM VỤ
1. Lập danh sách.
HI. PHÂN CÔNG NHIỆM VỤ
Các thôn lập tổ.
lV. TỔ CHỨC THỰC HIỆN
1. Các thôn.
"""
    assert romans(text) == ["I.", "H.", "HI.", "lV."]
    document = parse_document(compose(text))
    assert [block.level for block in document.blocks if block.label == "1."] == [2, 2, 2]


@pytest.mark.parametrize(
    "text",
    [
        "Nội dung như sau:\nH. NHIỆM VỤ CHUNG\n",
        "Nội dung như sau:\nI. MỤC TIÊU\nIV. NHIỆM VỤ\nH. NHIỆM VỤ CHUNG\n",
        "Nội dung như sau:\nI. MỤC TIÊU\nTH THÁI BÌNH DƯƠNG\n",
        "Nội dung như sau:\nG. PHẦN BẢY\nI. MỤC TIÊU\nH. PHẦN TÁM\n",
        "Nội dung như sau:\nI. MỤC TIÊU\nB. PHẦN HAI\nH. PHẦN TÁM\n",
        "Nội dung như sau:\nI. MỤC TIÊU\nPhần II. VIỆC LÀM\nH. PHẦN TÁM\n",
        "Nội dung như sau:\nI. MỤC TIÊU\n11 TRUNG TÂM Y TẾ\n",
        "Nội dung như sau:\nI. MỤC TIÊU\nH. Nguyễn đi họp\n",
        "Nội dung như sau:\nI. MỤC TIÊU\n| H. NHIỆM VỤ CHUNG |\n",
    ],
)
def test_without_proof_nothing_becomes_a_numeral(text):
    assert all(set(label) <= set("IVX.") for label in romans(text))


def test_a_misread_numeral_of_the_right_kind_keeps_the_count():
    text = "Nội dung như sau:\nI. MỤC TIÊU\nIH. NHIỆM VỤ\nIV. KINH PHÍ\nV. TỔ CHỨC\n"
    assert romans(text) == ["I.", "IH.", "IV.", "V."]


@given(
    st.lists(
        st.sampled_from(["I. MỤC TIÊU", "H. NHIỆM VỤ", "HI. CÁC VIỆC LÀM", "IL", "lll. A", "A. B C", ""])
    )
)
def test_settling_never_fails_and_blocks_keep_their_order(lines):
    document = parse_document(compose("\n".join(lines)))
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert all(block.parent < index for index, block in enumerate(document.blocks))

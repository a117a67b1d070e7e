import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.signature import Signature, read_signature
from lantoa.core.text import compose

BODY = (
    "Số: 12/KH-SYT\n\nCăn cứ nhiệm vụ được giao;\n1. Sở Y tế chủ trì thực hiện các nhiệm vụ được giao./.\n\n"
)
LIST = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"


def read(foot):
    found = read_signature(parse_document(compose(BODY + foot)))
    layers = " / ".join(layer.text for layer in found.authority) or None
    return layers, *(part and " ".join(part.text.split()) for part in (found.title, found.name))


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Sơn\n", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn")),
        (
            "**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**\n\n(Đã ký)\n\n**Lê Văn Sơn**\n",
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn"),
        ),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê Văn Sơn\n",
            ("TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn Sơn"),
        ),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Sơn\n", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Sơn")),
        ("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLÊ VĂN SƠN\n", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "LÊ VĂN SƠN")),
        (
            "TL. BỘ TRƯỞNG\nCỤC TRƯỞNG CỤC DÂN SỐ\nTS. Lê Văn Sơn\n",
            ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC DÂN SỐ", "Lê Văn Sơn"),
        ),
        ("KT. THỦ TƯỚNG\n\nPhó Thủ tướng\n\nLê Văn Sơn\n", ("KT. THỦ TƯỚNG", "Phó Thủ tướng", "Lê Văn Sơn")),
        ("KT. Giám đốc\nPhó Giám đốc\nLê Văn Sơn\n", ("KT. Giám đốc", "Phó Giám đốc", "Lê Văn Sơn")),
        (
            "TRƯỞNG BAN\n\nPHÓ CHỦ TỊCH UBND TỈNH\nLê Văn Sơn\n",
            ("TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH", "Lê Văn Sơn"),
        ),
        (
            "BỘ TRƯỞNG,\nCHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ\nLê Văn Sơn\n",
            (None, "BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ", "Lê Văn Sơn"),
        ),
        (
            "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nGIÁM ĐỐC SỞ Y TẾ\nLê Văn Sơn\n",
            ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Lê Văn Sơn"),
        ),
        ("Q. GIÁM ĐỐC\nLê Văn Sơn\n", ("Q. GIÁM ĐỐC", None, "Lê Văn Sơn")),
        ("GIÁM ĐỐC\n", (None, "GIÁM ĐỐC", None)),
        ("rần Hoàng Sơn\n", (None, None, "rần Hoàng Sơn")),
        ("Xguyến Quốc Sơn\n", (None, None, "Xguyến Quốc Sơn")),
        ("Sở Y Tế\n", (None, None, None)),
        ("Ũ\n.\n-\n", (None, None, None)),
        ("PHỤ LỤC\nGIÁM ĐỐC\nLê Văn Sơn\n", (None, None, None)),
        ("HỘI ĐỒNG NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCHỦ TỊCH\n", (None, None, None)),
        ("", (None, None, None)),
    ],
)
def test_below_the_list(foot, expected):
    assert read(LIST + foot) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        (
            "KT. GIÁM ĐỐC KT. CHỦ TỊCH\nPHÓ GIÁM ĐỐC PHÓ CHỦ TỊCH\nLê Văn Sơn Trần Thị Hà\n",
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn"),
        ),
        (
            "KT. GIÁM ĐỐC      KT. CHỦ TỊCH\nPHÓ GIÁM ĐỐC      PHÓ CHỦ TỊCH\nLê Văn Sơn      Trần Hà\n",
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn"),
        ),
        ("GIÁM ĐỐC CHỦ TỊCH\nLê Văn Sơn Trần Thị Hà\n", (None, "GIÁM ĐỐC", "Lê Văn Sơn")),
        (
            "TM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\nLê Văn Sơn\nTM. ỦY BAN\nCHỦ TỊCH\n\nTrần Thị Hà\n",
            ("TM. CHÍNH PHỦ", "THỦ TƯỚNG", "Lê Văn Sơn"),
        ),
    ],
)
def test_of_two_signers_the_first_and_also_above_the_list(foot, expected):
    assert read(foot + LIST) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Nơi nhận: GIÁM ĐỐC\nNhư trên; (Đã ký)\nLưu: VT. Lê Văn Sơn\n", (None, "GIÁM ĐỐC", "Lê Văn Sơn")),
        (
            "Nơi nhận: TM. CHÍNH PHỦ\n- Văn phòng; KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n- Bộ; Hồ Văn Sơn\n- Lưu: VT.\n",
            ("TM. CHÍNH PHỦ / KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Hồ Văn Sơn"),
        ),
        (
            "| Nơi nhận: - Lưu: VT. | TRƯỞNG BAN PHÓ THỦ TƯỚNG Lê Văn Sơn |\n|---|---|\n",
            ("TRƯỞNG BAN", "PHÓ THỦ TƯỚNG", "Lê Văn Sơn"),
        ),
        (
            "| Nơi nhận: - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Lê Văn Sơn |\n",
            ("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Sơn"),
        ),
        (
            "|  | KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG Lê Văn Sơn |\n|---|---|\n",
            ("KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG", "Lê Văn Sơn"),
        ),
        ("BỘ TRƯỞNG\nLê Văn Sơn\n", (None, "BỘ TRƯỞNG", "Lê Văn Sơn")),
        ("- Như trên; GIÁM ĐỐC\n- Lưu: VT.\n\nLê Văn Sơn\n", (None, "GIÁM ĐỐC", "Lê Văn Sơn")),
        ("Lê Văn Sơn (Đã ký)\n", (None, None, "Lê Văn Sơn")),
    ],
)
def test_beside_the_list_in_cells_and_without_a_list(foot, expected):
    assert read(foot) == expected


def test_an_empty_text_is_not_signed():
    assert read_signature(parse_document(compose(""))) == Signature()


LINES = [
    "Nơi nhận: KT. GIÁM ĐỐC",
    "- Như trên; PHÓ GIÁM ĐỐC",
    "- Lưu: VT.",
    "TM. UBND",
    "CHỦ TỊCH",
    "Lê Văn Sơn",
    "",
    "Hết./.",
    "| a | Q. GIÁM ĐỐC |",
    "KT. KT. PHÓ",
]


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_whatever_stands_there_is_quoted(lines):
    text = "\n".join(lines)
    found = read_signature(parse_document(compose(text)))
    for part in (*found.authority, found.title, found.name):
        assert part is None or text[slice(*part.span)] == part.text != ""


@given(st.text(max_size=150))
def test_any_text_is_read(text):
    document = parse_document(compose(text))
    found = read_signature(document)
    for part in (*found.authority, found.title, found.name):
        assert part is None or document.text[slice(*part.span)] == part.text


def test_two_names_under_two_offices_are_two_signers():
    assert read("CHỦ TỊCH\nGIÁM ĐỐC\n\nLê Văn Sơn\nTrần Thị Hà\n" + LIST) == (None, "CHỦ TỊCH", "Lê Văn Sơn")
    layered = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Văn Sơn\nTrần Thị Hà\n"
    assert read(LIST + layered) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn")


def test_a_deputy_may_be_abbreviated():
    assert read(LIST + "KT. HIỆU TRƯỞNG\nP. HIỆU TRƯỞNG\nLê Văn Sơn\n") == (
        "KT. HIỆU TRƯỞNG",
        "P. HIỆU TRƯỞNG",
        "Lê Văn Sơn",
    )


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        (
            (
                "Nơi nhận: TL. CHỦ TỊCH\n- Như trên; KT. CHÁNH VĂN PHÒNG\n"
                "- TT Tỉnh ủy; PHÓ CHÁNH VĂN PHÒNG\n- Lưu: VT.\nLê Văn Sơn\n"
            ),
            ("TL. CHỦ TỊCH / KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn Sơn"),
        ),
        (
            "Nơi nhận: KT. CHỦ TỊCH\n\n- Như trên; m 4\n- CT, PCT UBND tỉnh; TẠ CHỦ TỊCH\n\n- Lưu: VT, TTHC.\n\nbon\n",
            ("KT. CHỦ TỊCH", "TẠ CHỦ TỊCH", None),
        ),
        (
            "K-.46 (d0 TL. CHỦ TỊCH\n\n- Như trên;\n\n- PCT UBND tỉnh: CHÁNH VĂN PHÒNG\n- Lưu: VT.\n\nXguyến Quốc Sơn\n",
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "Xguyến Quốc Sơn"),
        ),
        (
            "| Nơi nhận: - Như trên; - Lưu: VT. | KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Lê Văn Sơn |\n",
            ("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM", "Lê Văn Sơn"),
        ),
        (
            LIST
            + "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nKý bởi: Ủy ban nhân dân tỉnh\nThời gian ký: 05/01/2026\n\nLê Văn Sơn\n",
            ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Sơn"),
        ),
        (
            LIST + "K/T. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG\nThS. Lê Thị Kim Anh\n2\n",
            ("K/T. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Lê Thị Kim Anh"),
        ),
        (
            LIST + "TRƯỞNG PHÒNG\n\nLê Thị Kim Anh\nPHỤ LỤC I\nGIÁM ĐỐC\nTrần Hà\n",
            (None, "TRƯỞNG PHÒNG", "Lê Thị Kim Anh"),
        ),
        (
            "SỞ TƯ PHÁP\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Văn Sơn\n\nHỘI LUẬT GIA TỈNH\nCHỦ TỊCH\n\nTrần Thị Hà\n"
            + LIST,
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Sơn"),
        ),
        (
            "| TM. BAN THƯỜNG TRỰC CHỦ TỊCH Lê Văn Sơn | TM. ỦY BAN NHÂN DÂN TỈNH CHỦ TỊCH Trần Thị Hà |\n"
            + LIST,
            ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH", "Lê Văn Sơn"),
        ),
    ],
)
def test_feet_of_many_houses(foot, expected):
    assert read(foot) == expected

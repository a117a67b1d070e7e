import pytest

from lantoa.core.signature.foot import Piece
from lantoa.core.signature.split import take_apart


def apart(words):
    return [
        (found.part.value, words[slice(*found.span)]) for found in take_apart(Piece(0, words, apart=True))
    ]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("KT. GIÁM ĐỐC", [("authority", "KT. GIÁM ĐỐC")]),
        ("KT. BỘ TRƯỞNG THỨ TRƯỞNG", [("authority", "KT. BỘ TRƯỞNG"), ("title", "THỨ TRƯỞNG")]),
        ("TM. ĐOÀN CHỦ TỊCH PHÓ CHỦ TỊCH", [("authority", "TM. ĐOÀN CHỦ TỊCH"), ("title", "PHÓ CHỦ TỊCH")]),
        (
            "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ",
            [("authority", "TL. BỘ TRƯỞNG"), ("title", "VỤ TRƯỞNG VỤ PHÁP CHẾ")],
        ),
        ("PHÓ GIÁM ĐỐC PHÓ CHỦ TỊCH", [("title", "PHÓ GIÁM ĐỐC")]),
        ("TRƯỞNG BAN PHÓ THỦ TƯỚNG", [("title", "TRƯỞNG BAN"), ("title", "PHÓ THỦ TƯỚNG")]),
        ("GIÁM ĐỐC Đặ ng Văn Sơn", [("title", "GIÁM ĐỐC"), ("name", "Đặ ng Văn Sơn")]),
        ("CHỦ TỊCH Lê Văn Sơn", [("title", "CHỦ TỊCH"), ("name", "Lê Văn Sơn")]),
        ("LÊ VĂN SƠN", [("name", "LÊ VĂN SƠN")]),
        ("Giám đốc", [("title", "Giám đốc")]),
        ("HỘI ĐỒNG NHÂN DÂN", []),
        ("1Ó CHỦ TỊCH", [("title", "1Ó CHỦ TỊCH")]),
        ("ABC", []),
    ],
)
def test_pieces(words, parts):
    assert apart(words) == parts

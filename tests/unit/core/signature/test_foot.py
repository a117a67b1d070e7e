import pytest

from lantoa.core.document import parse_document
from lantoa.core.signature.foot import could_be_name, pieces, without_rank
from lantoa.core.text import compose


def words(text):
    return [piece.words for piece in pieces(parse_document(compose(text)))]


def test_pieces_are_what_the_list_is_not():
    assert words("Hết./.\nNơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n(Đã ký)\nLê Văn Sơn\n") == [
        "GIÁM ĐỐC",
        "Lê Văn Sơn",
    ]


def test_a_signature_above_the_list_counts_but_the_text_above_it_does_not():
    text = "CHỦ TỊCH\nHết./.\nTRƯỞNG BAN\nLê Văn Sơn\nNơi nhận:\n- Lưu: VT.\n"
    assert words(text) == ["TRƯỞNG BAN", "Lê Văn Sơn"]


def test_the_foot_is_ninety_lines_at_most():
    assert words("Hết./.\nNơi nhận:\n" + "- Xã;\n" * 120 + "GIÁM ĐỐC\n") == []


@pytest.mark.parametrize(
    "line", ["Lê Văn Sơn", "TS. Lê Văn Sơn", "rần Hoàng Sơn", "LÊ VĂN SƠN", "Lê Văn Sơn Trần Thị Hà"]
)
def test_lines_that_could_be_names(line):
    assert could_be_name(line)


@pytest.mark.parametrize(
    "line",
    [
        "Sở Y Tế",
        "Như trên",
        "Cổng Thông Tin",
        "rần",
        "xã Tân Lập;",
        "TRƯỞNG BAN PHÓ THỦ TƯỚNG Lê Văn Sơn",
        "",
    ],
)
def test_lines_that_could_not(line):
    assert not could_be_name(line)


def test_ranks_and_degrees_stand_before_the_name():
    assert "PGS.TS. Lê Sơn"[without_rank("PGS.TS. Lê Sơn") :] == "Lê Sơn"
    assert "Đại tá Lê Sơn"[without_rank("Đại tá Lê Sơn") :] == "Lê Sơn"
    assert without_rank("Lê Sơn") == 0

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.recipients import find_addressees, find_recipients
from lantoa.core.text import compose

BODY = "Sở Y tế đề nghị các đơn vị thực hiện./.\n\n"


def addressees(text):
    return [" ".join(line.text.split()) for line in find_addressees(parse_document(compose(text)))]


def recipients(text):
    return [" ".join(line.evidence.text.split()) for line in find_recipients(parse_document(compose(text)))]


def notes(text):
    return [line.note for line in find_recipients(parse_document(compose(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kính gửi: Các xã\n\nSở đề nghị báo cáo.\n", ["Các xã"]),
        ("KÍNH GỬI : Sở Y tế\nSở Nội vụ nhận được Công văn số 1/CV-HND.\n", ["Sở Y tế"]),
        (
            "Kính gửi:\n\n- Sở Y tế;\n\n- Sở Nội vụ.\n\nThực hiện:\n- Xã A báo cáo.\n",
            ["Sở Y tế;", "Sở Nội vụ."],
        ),
        (
            "Kính gửi:\nCác sở, ban, ngành;\nCác xã.\nTheo đề nghị của Sở Y tế.\n",
            ["Các sở, ban, ngành;", "Các xã."],
        ),
        ("Kính gửi: Sở Y tế;\nSở Nội vụ.\nTheo đề nghị.\n", ["Sở Y tế;", "Sở Nội vụ."]),
        ("Kính gửi: Sở Y tế\nĐồng kính gửi: Sở Nội vụ\n\nTheo đề nghị.\n", ["Sở Y tế", "Sở Nội vụ"]),
        (
            "Kính gửi: Sở Y tế các tỉnh, thành phố\ntrực thuộc Trung ương\n\nBộ đề nghị.\n",
            ["Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"],
        ),
        (
            "Kính gửi: Các đơn vị trực thuộc\n(theo danh sách)\nTheo đề nghị.\n",
            ["Các đơn vị trực thuộc (theo danh sách)"],
        ),
        ("Kính gửi: - Sở Y tế; - Sở Nội vụ.\n\nTheo đề nghị.\n", ["Sở Y tế;", "Sở Nội vụ."]),
        ("Kính gửi:\nSở Y tế\n- Phòng Nghiệp vụ;\n", ["Sở Y tế"]),
        ("Kính gửi:\nSở Y tế đã ban hành hướng dẫn:\n", []),
        ("Kính gửi:\n", []),
        ("CHỦ TỊCH UBND TỈNH điện:\n- Các xã.\nĐể chủ động:\n", ["Các xã."]),
        ("Sở Y tế gửi báo cáo.", []),
    ],
)
def test_addressees(text, expected):
    assert addressees(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nơi nhận:\n- Như trên;\n- Lưu: VT.\n", ["Như trên;", "Lưu: VT."]),
        (
            "Nơi nhận:\n- Bí thư Chi bộ, Ban công\ntác thôn;\n- Lưu: VT.\n",
            ["Bí thư Chi bộ, Ban công tác thôn;", "Lưu: VT."],
        ),
        (
            "Nơi nhận:\n- Thường trực Tỉnh ủy;\n(để b/c)\n- Lưu: VT.\n",
            ["Thường trực Tỉnh ủy; (để b/c)", "Lưu: VT."],
        ),
        (
            "Nơi nhận:\n- VP: CVP;\nCác phòng: TH, KT;\n- Lưu: VT.\n",
            ["VP: CVP; Các phòng: TH, KT;", "Lưu: VT."],
        ),
        (
            "Nơi nhận:\n- Như trên;\n- Lưu: VT,\nphòng Nghiệp vụ.\n\nPHỤ LỤC\n- a\n",
            ["Như trên;", "Lưu: VT, phòng Nghiệp vụ."],
        ),
        (
            "Nơi nhận: - Như trên; - Sở Y tế (để b/c) - Lưu: VT.\n",
            ["Như trên;", "Sở Y tế (để b/c)", "Lưu: VT."],
        ),
        ("Nơi nhận: GIÁM ĐỐC\nNhư trên; (Đã ký)\nLưu: VT. Lê Văn Sơn\n", ["Như trên;", "Lưu: VT."]),
        (
            "Nơi nhận: T TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Lưu: VT.\n",
            ["Như trên;", "Lưu: VT."],
        ),
        ("Nơi nhận:\n- Như trên;\n\nPHỤ LỤC I\n- Sở Y tế;\n", ["Như trên;"]),
        ("Nơi nhận:\n- Như trên;\na\nb\nc\nd\ne\n- Sở Y tế;\n", ["Như trên;"]),
        ("Nơi nhận:\n- Như trên;\n\n" + "Điều lệ này quy định " * 15 + "\n- Sở Y tế;\n", ["Như trên;"]),
        ("Nơi nhận:\n" + "Điều lệ này quy định " * 15 + "\n", []),
        ("Nơi nhận:\n", []),
        (
            "| **Nơi nhận:**<br>- Như trên;<br>- Lưu: VT. | **GIÁM ĐỐC**<br>Lê Văn Sơn |\n|---|---|\n",
            ["Như trên;", "Lưu: VT."],
        ),
    ],
)
def test_recipients(text, expected):
    assert recipients(BODY + text) == expected


def test_without_heading_the_list_goes_up_to_as_above_and_no_further():
    text = BODY + "- Sở Y tế báo cáo;\n- Như trên;\n- Công an tỉnh;\n- Lưu: VT.\n"
    assert recipients(text) == ["Như trên;", "Công an tỉnh;", "Lưu: VT."]
    assert recipients("- " + "Việc dài " * 20 + "\n- Công an tỉnh;\n- Lưu: VT.\n") == [
        "Công an tỉnh;",
        "Lưu: VT.",
    ]
    assert recipients("- Sở báo cáo./.\n- Công an tỉnh;\n- Lưu: VT.\n") == ["Công an tỉnh;", "Lưu: VT."]


def test_notes_say_why_and_the_archive_is_one():
    text = (
        BODY + "Nơi nhận:\n- UBND tỉnh (để b/c);\n- Trung tâm (đăng tải);\n- CT (đ/c Hà);\n- Lưu: VT (2).\n"
    )
    assert notes(text) == ["để b/c", "đăng tải", None, "lưu"]


LINES = [
    "Kính gửi:",
    "- Sở Y tế;",
    "Sở Nội vụ.",
    "",
    "Nơi nhận: GIÁM ĐỐC",
    "Lưu: VT.",
    "| - Như trên; - Lưu | KT. |",
    "_ x",
    "(để b/c)",
]


@given(st.lists(st.sampled_from(LINES), max_size=25))
def test_whatever_stands_there_is_quoted_in_order(lines):
    text = "\n".join(lines)
    document = parse_document(compose(text))
    for found in (find_addressees(document), [line.evidence for line in find_recipients(document)]):
        assert [text[slice(*line.span)] for line in found] == [line.text for line in found]
        assert [line.span for line in found] == sorted(line.span for line in found)
        assert all(above.span.end <= below.span.start for above, below in pairwise(found))


WIDE = """Thực hiện chỉ đạo của Trung ương, UBND tỉnh yêu cầu các sở thực hiện./.
 Nơi nhận:                                         KT. CHỦ TỊCH
 - Như trên;                                      PHÓ CHỦ TỊCH
 - TT Tỉnh ủy (b/c);
 - Các sở, ban, ngành, Mặt trận
 và các đoàn thể tỉnh;
 - Lưu: VT, KGVX.

                                                  Nguyễn Văn An
"""
SCANNED = """thực hiện Chỉ thị này./.

Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Phó Thủ tướng TT Trương Văn Bình
(báo cáo);

- Thường trực Tỉnh ủy; TT HĐND tỉnh;

- CT, PCT UBND tỉnh; ` PHÓ CHỦ TỊCH
- Kho bạc Nhà nước; À

- UBND các xã, phường; Trần Ngọc Sơn
~ Các ngân hàng trên địa bàn tỉnh;

- VPUB: CVP, PCVP,

các phòng nghiên cứu, CBTH;

- Lưu: VT, NC(ong12).

7
"""
PARTY = """Các cấp ủy nghiêm túc thực hiện.

Nơi nhận:
- Bộ Chính trị, Ban Bí thư (để báo cáo),
- Các đảng ủy trực thuộc Tỉnh ủy,
- Các đồng chí Tỉnh ủy viên,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
BÍ THƯ

Lê Văn Sơn
"""


@pytest.mark.parametrize(
    ("paper", "expected"),
    [
        (
            WIDE,
            [
                "Như trên;",
                "TT Tỉnh ủy (b/c);",
                "Các sở, ban, ngành, Mặt trận và các đoàn thể tỉnh;",
                "Lưu: VT, KGVX.",
            ],
        ),
        (
            SCANNED,
            [
                "Phó Thủ tướng TT Trương Văn Bình (báo cáo);",
                "Thường trực Tỉnh ủy; TT HĐND tỉnh;",
                "CT, PCT UBND tỉnh;",
                "Kho bạc Nhà nước;",
                "UBND các xã, phường;",
                "Các ngân hàng trên địa bàn tỉnh;",
                "VPUB: CVP, PCVP, các phòng nghiên cứu, CBTH;",
                "Lưu: VT, NC(ong12).",
            ],
        ),
        (
            PARTY,
            [
                "Bộ Chính trị, Ban Bí thư (để báo cáo),",
                "Các đảng ủy trực thuộc Tỉnh ủy,",
                "Các đồng chí Tỉnh ủy viên,",
                "Lưu Văn phòng Tỉnh ủy.",
            ],
        ),
    ],
)
def test_feet_of_many_houses(paper, expected):
    assert recipients(paper) == expected


def test_a_note_may_be_wrapped():
    text = "Nơi nhận:\n- Ủy ban nhân dân các xã, phường (để\nthực hiện);\n- Báo và Phát thanh, Truyền hình Hà Sơn (để\nb/c);\n- Lưu: VT.\n"
    assert notes(text) == ["để thực hiện", "để b/c", "lưu"]

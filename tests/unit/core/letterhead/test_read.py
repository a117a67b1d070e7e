import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import parse_document
from lantoa.core.letterhead import Letterhead, read_letterhead
from lantoa.core.text import compose


def read(text):
    return read_letterhead(parse_document(compose(text)))


PLAN = """UBND TỈNH HÀ SƠN
SỞ Y TẾ

Số: 16/KH-SYT

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Hà Sơn, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Truyền thông về dân số
năm 2026

Thực hiện nhiệm vụ được giao, Sở Y tế ban hành kế hoạch như sau:
I. MỤC TIÊU
"""


def test_every_part_of_a_plain_letterhead():
    head = read(PLAN)
    assert (head.issuer.text, head.issuer_name, head.parent.text) == (
        "SỞ Y TẾ",
        "SỞ Y TẾ",
        "UBND TỈNH HÀ SƠN",
    )
    assert (head.number, head.symbol, head.number_symbol.text) == ("16", "KH-SYT", "Số: 16/KH-SYT")
    assert head.place.text == "Hà Sơn"
    assert (head.date.year, head.date.month, head.date.day) == (2026, 1, 5)
    assert head.date.evidence.text == "ngày 05 tháng 01 năm 2026"
    assert (head.kind, head.kind_evidence.text) == ("Kế hoạch", "KẾ HOẠCH")
    assert head.subject.text == "Truyền thông về dân số\nnăm 2026"


def test_columns_run_together_on_each_line():
    head = read(
        "Ký bởi: Ủy ban nhân dân tỉnh Hà Sơn\nThời gian ký: 05/01/2026 08:15:24\n\n"
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nTỈNH HÀ SƠN Độc lập - Tự do - Hạnh phúc\n"
        "Số: 899 /UBND-TTHC Hà Sơn, ngày⁄{5 tháng 01 năm 2026\nV/v công bố Danh mục\nvà quy trình nội bộ\n\nKính gửi:\n- Sở Y tế.\n"
    )
    assert head.issuer.text == "Ủy ban nhân dân tỉnh Hà Sơn"
    assert head.issuer_name == "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"
    assert (head.number, head.symbol, head.place.text) == ("899", "UBND-TTHC", "Hà Sơn")
    assert (head.date.year, head.date.month, head.date.day) == (2026, 1, None)
    assert (head.kind, head.subject.text) == ("Công văn", "công bố Danh mục\nvà quy trình nội bộ")


def test_left_column_first_with_the_number_in_two_places():
    head = read(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ SƠN\n\nSố: 2280\n\nĐộc lập - Tự do - Hạnh phúc\n/QĐ-UBND\n"
        "Hà Sơn, ngày 29 tháng 4 năm 2026\n\nQUYẾT ĐỊNH\nPhê duyệt Kế hoạch\n"
    )
    assert (head.number, head.symbol, head.number_symbol.text) == ("2280", "QĐ-UBND", "/QĐ-UBND")
    assert head.issuer_name == "ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ SƠN"


@pytest.mark.parametrize(
    ("line", "number", "symbol"),
    [
        ("Số: 28/2026/QĐ-TTg", "28", "2026/QĐ-TTg"),
        ("Số 127-KH/TU", "127", "KH/TU"),
        ("Số: -CV/BTGTU", None, "CV/BTGTU"),
        ("Số:      /KH- SYT", None, "KH- SYT"),
        ("Số : 837 / QĐ - BKH", "837", "QĐ - BKH"),
        ("**Số:** 365/TB-VP", "365", "TB-VP"),
        ("Só:83 /TTr-UBND", "83", "TTr-UBND"),
        ("Số: #2 /QĐ-UBND", None, "QĐ-UBND"),
        ("Số: 9{ /QĐ-UBND", None, "QĐ-UBND"),
        ("Số: 0 /QĐ-UBND", None, "QĐ-UBND"),
        ("Số: …/KH-UBND", None, "KH-UBND"),
        ("Số: 66.4/2026/NQ-CP", "66.4", "2026/NQ-CP"),
        ("Luật số: 57/2026/QH15", "57", "2026/QH15"),
        ("SỞ Y TẾ Số: 12/KH-SYT", "12", "KH-SYT"),
        ("Số: 12", "12", None),
        ("Số: …", None, None),
    ],
)
def test_forms_of_the_number(line, number, symbol):
    head = read(f"SỞ Y TẾ\n{line}\nKẾ HOẠCH\nTruyền thông\n")
    assert (head.number, head.symbol) == (number, symbol)


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Hà Sơn, ngày     tháng 9 năm 2026", "Hà Sơn", (2026, 9, None)),
        ("Hà Sơn, ngày tháng năm 2026", "Hà Sơn", (2026, None, None)),
        ("Hà Sơn, ngày … tháng … năm 20…", "Hà Sơn", (None, None, None)),
        ("Hà Sơn, tháng 02 năm 2026", "Hà Sơn", (2026, 2, None)),
        ("Quận 1, ngày 05 tháng 01 năm 2026", "Quận 1", (2026, 1, 5)),
        ("Hà Sơn, ngày 2# tháng 0Ø năm 2026", "Hà Sơn", (2026, None, None)),
        ("Hà Sơn, ngày 80 tháng 14 năm 1026", "Hà Sơn", (None, None, None)),
        ("V/v phòng dịch mùa hè Hà Sơn, ngày 05 tháng 01 năm 2026", "Hà Sơn", (2026, 1, 5)),
        ("treo cờ Tổ quốc ở Hà Sơn, ngày 05 tháng 01 năm 2026", "Hà Sơn", (2026, 1, 5)),
        ("Tổ quốc trong các ngày Tết Hà Sơn, ngày 05 tháng 01 năm 2026", "Tết Hà Sơn", (2026, 1, 5)),
        ("Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026", "Thành phố Hồ Chí Minh", (2026, 1, 5)),
        ("T hành phố Hà S ơn, ngày 05 tháng 01 năm 2026", "T hành phố Hà S ơn", (2026, 1, 5)),
        ("Độc lập - Tự do - Hạnh phúc Hà Sơn, ngày 05 tháng 01 năm 2026", "Hà Sơn", (2026, 1, 5)),
        ("Hà Sơn, ngày 05/01/2026", "Hà Sơn", (2026, 1, 5)),
        ("Hà Sơn, hồi 16 giờ 00 ngày 20 tháng 7 năm 2026", "Hà Sơn", (2026, 7, 20)),
        ("Ngày 05 tháng 01 năm 2026", None, (2026, 1, 5)),
        ("theo Luật số 63/2025/QH15, ngày 18 tháng 02 năm 2025", None, None),
    ],
)
def test_forms_of_the_date(line, place, date):
    head = read(f"Số: 12/KH-SYT\n{line}\nKẾ HOẠCH\nTruyền thông\n")
    assert (head.place.text if head.place else None) == place
    assert ((head.date.year, head.date.month, head.date.day) if head.date else None) == date


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("V/v treo cờ Hà Sơn, ngày 05 tháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ Kính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", "treo cờ"),
        ("V/v treo cờ\nTổ quốc Hà Sơn, ngày 05 tháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ\nTổ quốc"),
        ("V/v treo cờ\nSố: 12/UBND-VX\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ\nSỞ Y TẾ\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ\nCăn cứ Luật Dân số;\n", "treo cờ"),
        ("V/v treo cờ\n\nĐề nghị các xã báo cáo.\n", "treo cờ"),
        (
            "V/v treo cờ\nTheo chỉ đạo của Ủy ban nhân dân tỉnh tại cuộc họp tháng trước, Sở đề nghị các xã",
            "treo cờ",
        ),
        ("V/v\nKính gửi: Các xã\n", None),
        ("V/v treo cờ Hà Sơn, ngày 05 tháng 01 năm 2026\ndịp Tết\nKính gửi: Các xã\n", None),
        ("V/v treo cờ Hà Sơn, ngày 05\ntháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ Hà Sơn, ngày 05 tháng 01 năm 2026\n\ndịp Tết\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ\nHà Sơn , ngày05 tháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ\nThành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ"),
        ("V/v treo cờ\nH à Sơn Lớn Nhỏ, ngày 05 tháng 01 năm 2026\nKính gửi: Các xã\n", "treo cờ"),
        ("(V/v: treo cờ)\nKính gửi: Các xã\n", "treo cờ"),
        ("Số: 12/UBND-VX\nVề việc treo cờ\nKính gửi: Các xã\n", "Về việc treo cờ"),
    ],
)
def test_where_the_subject_of_a_letter_ends(text, subject):
    found = read(text).subject
    assert (found.text if found else None) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("KẾ HOẠCH\nV/v treo cờ\n\nCăn cứ Luật;\n", "treo cờ"),
        ("KẾ HOẠCH TUYÊN TRUYỀN\n\nCăn cứ Luật;\n", "TUYÊN TRUYỀN"),
        ("KẾ HOẠCH\nTruyền thông\n(Kèm theo Quyết định số 12/QĐ-SYT)\nI. MỤC TIÊU\n", "Truyền thông"),
        ("CHỈ THỊ\nO.NG ÃIj Về việc thi hành án\nCỤ T§6 .J}L\nCăn cứ Luật;\n", "Về việc thi hành án"),
        ("CHỈ THỊ\n,Về việc thi hành án\nCăn cứ Luật;\n", "Về việc thi hành án"),
        (
            "QUYẾT ĐỊNH\nVề việc bổ nhiệm của\nHỘI ĐỒNG TRƯỜNG\nCăn cứ Luật;\n",
            "Về việc bổ nhiệm của\nHỘI ĐỒNG TRƯỜNG",
        ),
        ("QUYẾT ĐỊNH\nVỀ TREO CỜ\nGIÁM ĐỐC SỞ Y TẾ\nCăn cứ Luật;\n", "VỀ TREO CỜ"),
        ("QUYẾT ĐỊNH\nVỀ TREO CỜ\nVÀ BĂNG RÔN\nCăn cứ Luật;\n", "VỀ TREO CỜ\nVÀ BĂNG RÔN"),
        ("THÔNG BÁO\nVỀ TREO CỜ\n\nSở đề nghị treo cờ.\n", "VỀ TREO CỜ"),
        ("THÔNG BÁO\nVề treo cờ\n\nTrong tháng 9.\n", "Về treo cờ"),
        ("THÔNG BÁO\nKính gửi: Các xã\n", None),
        ("THÔNG BÁO\n" + "Theo chỉ đạo của tỉnh, " + "các xã treo cờ, " * 12 + "\n", None),
    ],
)
def test_where_the_subject_of_a_named_paper_ends(text, subject):
    found = read(text).subject
    assert (found.text if found else None) == subject


def test_the_kind_from_the_title_of_a_page():
    head = read("# Kết luận của Thường trực\n\nKết luận số 91-KL/TU\n\nCác cấp ủy tiếp tục thực hiện.\n")
    assert (head.number, head.kind) == ("91", "Kết luận")
    assert read("Chỉ thị\nVề phòng dịch\n").kind == "Chỉ thị"


def test_a_gazette_prints_place_and_date_at_the_foot():
    head = read(
        "NGHỊ ĐỊNH\nQuy định về cờ\nCăn cứ Luật;\nĐiều 1. Treo cờ.\nHà Sơn, ngày 24 tháng 7 năm 2026\nNơi nhận:\n- Lưu: VT.\n"
    )
    assert (head.place.text, head.date.day) == ("Hà Sơn", 24)


def test_a_letter_that_spells_its_mark_out_is_a_letter():
    head = read("Số: 12/UBND-VX\nVề việc treo cờ\nKính gửi: Các xã\n")
    assert (head.kind, head.kind_evidence.text) == ("Công văn", "Về việc")


def test_a_paper_without_head_calls_itself_by_its_kind():
    assert read("Trong dịp này, các xã thực hiện Chỉ thị này.\n").kind == "Chỉ thị"
    assert read("QUYẾT ĐỊNH:\nKẾ HOẠCH\nTruyền thông\n").kind == "Kế hoạch"


def test_an_issuer_below_the_motto_and_a_name_without_a_superior():
    below = read(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do\nSỞ Y TẾ\nSố: 12/KH-SYT\nKẾ HOẠCH\nTruyền thông\n"
    )
    assert below.issuer_name == "SỞ Y TẾ"
    noisy = read(
        "LOGO XYZ\nSỞ Y TẾ\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH\nTruyền thông\n"
    )
    assert (noisy.issuer_name, noisy.parent) == ("SỞ Y TẾ", None)
    two = read(
        "UBND TỈNH HÀ SƠN\n\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do\n\nKẾ HOẠCH\n"
    )
    assert two.parent.text == "UBND TỈNH HÀ SƠN"


def test_a_text_without_letterhead_has_none():
    assert read("") == Letterhead()
    assert read("Mời bạn đọc theo dõi.") == Letterhead()


@given(
    st.lists(
        st.sampled_from(
            [*PLAN.split("\n"), "V/v treo cờ", "Kính gửi: Các xã", "| a | b |", "Số: 12", "/KH", "#"]
        ),
        max_size=25,
    )
)
def test_any_order_of_lines_is_read_and_quoted(lines):
    text = "\n".join(lines)
    head = read(text)
    found = [head.issuer, head.parent, head.number_symbol, head.place, head.kind_evidence, head.subject]
    for evidence in [*found, head.date.evidence if head.date else None]:
        assert evidence is None or text[slice(*evidence.span)] == evidence.text != ""


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    document = parse_document(compose(text))
    subject = read_letterhead(document).subject
    assert subject is None or document.text[slice(*subject.span)] == subject.text


PRINTED_WIDE = """
        ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          TỈNH HÀ SƠN                           Độc lập - Tự do - Hạnh phúc
      Số: 123/UBND-KGVX                  Hà Sơn, ngày 05 tháng 3 năm 2026
   V/v tăng cường công tác
     phòng, chống dịch

                    Kính gửi:
                        - Các sở, ban, ngành;
"""
PARTY = """
TỈNH ỦY HÀ SƠN                ĐẢNG CỘNG SẢN VIỆT NAM
        *                         Hà Sơn, ngày 09 tháng 3 năm 2026
   Số 15-CT/TU

CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về tăng cường sự lãnh đạo của Đảng đối với công tác dân số

Thời gian qua, các cấp ủy đã quan tâm lãnh đạo công tác dân số, song vẫn còn những hạn chế.
"""
PARTY_COMMUNE = """
ĐẢNG BỘ TỈNH HÀ SƠN
ĐẢNG ỦY XÃ TÂN LẬP
*
Số: -KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

Tân Lập, ngày    tháng 10 năm 2025

KẾ HOẠCH
thực hiện Nghị quyết của Đại hội Đảng bộ tỉnh
-----

Căn cứ Kế hoạch số 12-KH/TU;
"""
SCHOOL_IN_CELLS = """
| UBND XÃ TÂN LẬP<br>**TRƯỜNG TIỂU HỌC TÂN LẬP** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc** |
|---|---|
| Số: 32/TB-THTL | *Tân Lập, ngày 5 tháng 9 năm 2025* |

**THÔNG BÁO**
**Về việc tổ chức khai giảng năm học 2025 - 2026**

Căn cứ kế hoạch năm học;
"""
TELEGRAM = """
HỎA TỐC
UBND TỈNH HÀ SƠN
BAN CHỈ HUY PHÒNG THỦ DÂN SỰ
Số: 07/CĐ-BCH
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
Hà Sơn, hồi 16 giờ 00 ngày 20 tháng 7 năm 2026
CÔNG ĐIỆN
Về việc tập trung ứng phó bão số 3

BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH điện:
- Ủy ban nhân dân các xã, phường;
"""
COMPANY = """
CÔNG TY CỔ PHẦN NƯỚC SẠCH HÀ SƠN
Số: 05/2026/CV-NSHS
(V/v: Tạm ngừng cấp nước)
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Sơn, ngày 05/01/2026

Kính gửi: UBND xã Tân Lập
"""
JOINT = """
SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 12/CTPH-SYT-SGDĐT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Sơn, ngày 05 tháng 01 năm 2026
CHƯƠNG TRÌNH PHỐI HỢP
Giữa Sở Y tế và Sở Giáo dục và Đào tạo
về y tế trường học giai đoạn 2026 - 2030
Căn cứ Luật Trẻ em;
"""
STAMPED = """
TRUNG TÂM CÔNG BÁO
VÀ TIN HỌC
tthcb@hason.gov.vn
09.01.2026 10:21:11 +07:00

HỘI ĐỒNG NHÂN DÂN
TỈNH HÀ SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 11 /2026/NQ-HĐND

Hà Sơn, ngày 08 tháng 01 năm 2026

NGHỊ QUYẾT
QUY ĐỊNH MỨC HỖ TRỢ NGƯỜI CAO TUỔI
TRÊN ĐỊA BÀN TỈNH HÀ SƠN

HỘI ĐỒNG NHÂN DÂN TỈNH HÀ SƠN
KHÓA XI, KỲ HỌP THỨ 5

Căn cứ Luật Tổ chức chính quyền địa phương;
"""


@pytest.mark.parametrize(
    "case",
    [
        (
            PRINTED_WIDE,
            "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN",
            ("123", "UBND-KGVX"),
            "Hà Sơn",
            (2026, 3, 5),
            "Công văn",
            "tăng cường công tác phòng, chống dịch",
        ),
        (
            PARTY,
            "TỈNH ỦY HÀ SƠN",
            ("15", "CT/TU"),
            "Hà Sơn",
            (2026, 3, 9),
            "Chỉ thị",
            "CỦA BAN THƯỜNG VỤ TỈNH ỦY về tăng cường sự lãnh đạo của Đảng đối với công tác dân số",
        ),
        (
            PARTY_COMMUNE,
            "ĐẢNG ỦY XÃ TÂN LẬP",
            (None, "KH/ĐU"),
            "Tân Lập",
            (2025, 10, None),
            "Kế hoạch",
            "thực hiện Nghị quyết của Đại hội Đảng bộ tỉnh",
        ),
        (
            SCHOOL_IN_CELLS,
            "TRƯỜNG TIỂU HỌC TÂN LẬP",
            ("32", "TB-THTL"),
            "Tân Lập",
            (2025, 9, 5),
            "Thông báo",
            "Về việc tổ chức khai giảng năm học 2025 - 2026",
        ),
        (
            TELEGRAM,
            "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ",
            ("07", "CĐ-BCH"),
            "Hà Sơn",
            (2026, 7, 20),
            "Công điện",
            "Về việc tập trung ứng phó bão số 3",
        ),
        (
            COMPANY,
            "CÔNG TY CỔ PHẦN NƯỚC SẠCH HÀ SƠN",
            ("05", "2026/CV-NSHS"),
            "Hà Sơn",
            (2026, 1, 5),
            "Công văn",
            "Tạm ngừng cấp nước",
        ),
        (
            JOINT,
            "SỞ Y TẾ - SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            ("12", "CTPH-SYT-SGDĐT"),
            "Hà Sơn",
            (2026, 1, 5),
            "Chương trình phối hợp",
            "Giữa Sở Y tế và Sở Giáo dục và Đào tạo về y tế trường học giai đoạn 2026 - 2030",
        ),
        (
            STAMPED,
            "HỘI ĐỒNG NHÂN DÂN TỈNH HÀ SƠN",
            ("11", "2026/NQ-HĐND"),
            "Hà Sơn",
            (2026, 1, 8),
            "Nghị quyết",
            "QUY ĐỊNH MỨC HỖ TRỢ NGƯỜI CAO TUỔI TRÊN ĐỊA BÀN TỈNH HÀ SƠN",
        ),
    ],
)
def test_papers_of_many_houses(case):
    paper, issuer, number, place, date, kind, subject = case
    head = read(paper)
    assert head.issuer_name == issuer
    assert (head.number, head.symbol) == number
    assert head.place.text == place
    assert (head.date.year, head.date.month, head.date.day) == date
    assert head.kind == kind
    assert " ".join(head.subject.text.split()) == subject

"""Whole papers of every form, line by line, as a reading meets them."""

import pytest
from sheets import LETTER, PARTY, TODAY

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, Block, BlockKind, Line, PaperKind, SignatureBlock, Urgency
from lantoa.core.typesetting import print_text
from round_trip import differences

DECISION = LETTER._replace(
    kind=PaperKind.DECISION,
    symbol="QĐ-SVHTTDL",
    subject="về việc thành lập Tổ công tác",
    addressees=(),
    blocks=(
        Block("b1", BlockKind.ORDER, "GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
        Block("b2", BlockKind.BASIS, "Căn cứ Luật Tổ chức chính quyền địa phương"),
        Block("b3", BlockKind.BASIS, "Theo đề nghị của Chánh Văn phòng Sở;"),
        Block("b4", BlockKind.ORDER, "QUYẾT ĐỊNH:"),
        Block("b5", BlockKind.TEXT, "Thành lập Tổ công tác.", LabelKind.ARTICLE),
        Block("b6", BlockKind.TEXT, "Tổ công tác có nhiệm vụ:", LabelKind.ARTICLE),
        Block("b7", BlockKind.TEXT, "Tham mưu kế hoạch.", LabelKind.ARABIC),
        Block("b8", BlockKind.TEXT, "Chánh Văn phòng chịu trách nhiệm thi hành.", LabelKind.ARTICLE),
    ),
)
TELEGRAM = LETTER._replace(
    kind=PaperKind.TELEGRAM, symbol="CĐ-SVHTTDL", urgency=Urgency.IMMEDIATE, number="", day=None
)
INVITATION = LETTER._replace(
    kind=PaperKind.INVITATION, symbol="GM-SVHTTDL", subject="dự họp giao ban", addressees=(Line("Sở Y tế"),)
)
PARTY_PLAN = PARTY._replace(
    kind=PaperKind.PLAN,
    symbol="KH/BTGDVTU",
    addressees=(),
    keep="Văn phòng Ban",
    blocks=(
        Block("b1", BlockKind.HEADING, "Mục đích", LabelKind.ROMAN),
        Block("b2", BlockKind.TABLE, rows=(("TT", "Việc"), ("1", "Họp"))),
        Block("b3", BlockKind.TEXT, "Các đảng ủy tổ chức thực hiện./."),
    ),
    annexes=(Annex("a1", "Phân công", (Block("c1", BlockKind.TEXT, "Việc thứ nhất."),)),),
)
REPORT = LETTER._replace(
    kind=PaperKind.REPORT,
    issuer="Ủy ban nhân dân xã Tân Lập",
    parent="",
    symbol="BC-UBND",
    place="Tân Lập",
    subject="kết quả truyền thông quý I",
    addressees=(Line("Sở Văn hóa, Thể thao và Du lịch"),),
    blocks=(
        Block("b1", BlockKind.TEXT, "Ủy ban nhân dân xã báo cáo như sau:"),
        Block("b2", BlockKind.HEADING, "Kết quả", LabelKind.ROMAN),
        Block("b3", BlockKind.HEADING, "Truyền thông trực tiếp", LabelKind.ARABIC),
        Block("b4", BlockKind.HEADING, "Tại thôn", LabelKind.ARABIC_2),
        Block("b5", BlockKind.TEXT, "Đã tổ chức 03 cuộc.", LabelKind.DASH),
        Block("b6", BlockKind.TEXT, "Thôn Nà Lầu: 02 cuộc;", LabelKind.PLUS),
        Block("b7", BlockKind.TEXT, "Thôn Bản Cáp: 01 cuộc.", LabelKind.PLUS),
        Block(
            "b8",
            BlockKind.TABLE,
            rows=(("TT", "Thôn", "Số cuộc"), ("1", "Nà Lầu", "02"), ("2", "Bản Cáp", "01")),
        ),
        Block("b9", BlockKind.HEADING, "Kiến nghị", LabelKind.ROMAN),
        Block("b10", BlockKind.TEXT, "Đề nghị cấp thêm tài liệu"),
    ),
    keep="VT",
    typist="LTH",
    copies=5,
    signature=SignatureBlock(("TM. Ủy ban nhân dân", "KT. Chủ tịch"), "Phó Chủ tịch", "Nông Văn Dũng"),
    contact="Thôn Nà Lầu, xã Tân Lập",
)
RULES = DECISION._replace(
    symbol="QĐ-SVHTTDL",
    blocks=(
        Block("b1", BlockKind.HEADING, "Quy định chung", LabelKind.CHAPTER),
        Block("b2", BlockKind.HEADING, "Phạm vi", LabelKind.ARTICLE),
        Block("b3", BlockKind.TEXT, "Quy định này nêu:", LabelKind.ARABIC),
        Block("b4", BlockKind.TEXT, "Nguyên tắc;", LabelKind.LETTER),
        Block("b5", BlockKind.TEXT, "Trách nhiệm.", LabelKind.LETTER),
        Block("b6", BlockKind.HEADING, "Trách nhiệm", LabelKind.CHAPTER),
        Block("b7", BlockKind.HEADING, "Phối hợp", LabelKind.DIVISION),
        Block("b8", BlockKind.HEADING, "Văn phòng", LabelKind.ARTICLE),
        Block("b9", BlockKind.TEXT, "Theo dõi, đôn đốc"),
    ),
)
NOTICE = LETTER._replace(
    kind=PaperKind.NOTICE,
    symbol="TB-SVHTTDL",
    subject="về việc nghỉ Tết",
    addressees=(),
    blocks=(Block("b1", BlockKind.TEXT, "Sở thông báo lịch nghỉ Tết"),),
    annexes=(
        Annex(
            "a1", "Lịch trực", (Block("c1", BlockKind.TABLE, rows=(("Ngày", "Người trực"), ("06/02", ""))),)
        ),
        Annex("a2", "Số điện thoại", (Block("c2", BlockKind.TEXT, "Văn phòng Sở."),), apart=True),
    ),
    urgency=Urgency.VERY_URGENT,
)
PARTY_LETTER = PARTY._replace(
    number="",
    day=None,
    subject="học tập Nghị quyết",
    blocks=(Block("b1", BlockKind.TEXT, "Đề nghị các đảng ủy tổ chức học tập"),),
    keep="Văn phòng Ban",
)

# Notes that say whom a copy serves stand beside addressees here, parts and chapters have two lines.
HAND_WRITTEN = {"addressees", "blocks", "labels"}
# What stands above and below every paper of the department, and of the Party's committee.
HEAD = """\
UBND TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc"""
FOOT = """\
Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT, TTBC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Nguyễn Thu Hà"""
PARTY_HEAD = """\
TỈNH ỦY HÀ SƠN
BAN TUYÊN GIÁO VÀ DÂN VẬN
*

ĐẢNG CỘNG SẢN VIỆT NAM"""
PARTY_FOOT = """\
Nơi nhận:
- Như trên,
- UBND tỉnh (để b/c),
- Lưu Văn phòng Ban.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN

Lê Minh Tâm"""
ASKED = """\
Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:

1. Tuyên truyền

- Tăng thời lượng phát sóng;

Báo cáo trước ngày 10/12./."""
PRINTED = {
    "decision": (
        DECISION,
        f"""
{HEAD}

Số: 05/QĐ-SVHTTDL

Hà Sơn, ngày 05 tháng 01 năm 2027

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác

GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

Căn cứ Luật Tổ chức chính quyền địa phương;

Theo đề nghị của Chánh Văn phòng Sở.

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác.

Điều 2. Tổ công tác có nhiệm vụ:

1. Tham mưu kế hoạch.

Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành./.

{FOOT}
""",
    ),
    "telegram": (
        TELEGRAM,
        f"""
{HEAD}

Số: ~~~~~~~~~~/CĐ-SVHTTDL

HỎA TỐC

Hà Sơn, ngày ~~~~ tháng ~~~~ năm 2027

CÔNG ĐIỆN
Tuyên truyền công tác bình đẳng giới

SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH điện:
- Sở Y tế;
- Ủy ban nhân dân các xã, phường (để p/h).

{ASKED}

{FOOT}
""",
    ),
    "invitation": (
        INVITATION,
        f"""
{HEAD}

Số: 05/GM-SVHTTDL

Hà Sơn, ngày 05 tháng 01 năm 2027

GIẤY MỜI
Dự họp giao ban

Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời:
- Sở Y tế.

{ASKED}

{FOOT}
""",
    ),
    "party_plan": (
        PARTY_PLAN,
        f"""
{PARTY_HEAD}

Số 05-KH/BTGDVTU

Hà Sơn, ngày 05 tháng 01 năm 2027

KẾ HOẠCH
Tuyên truyền công tác bình đẳng giới
-----

I. MỤC ĐÍCH

| TT | Việc |
| 1 | Họp |

Các đảng ủy tổ chức thực hiện.

{PARTY_FOOT}

Phụ lục
PHÂN CÔNG
(Kèm theo Kế hoạch số 05-KH/BTGDVTU, ngày 05 tháng 01 năm 2027 của Ban Tuyên giáo và Dân vận)

Việc thứ nhất.
""",
    ),
    "report": (
        REPORT,
        """
ỦY BAN NHÂN DÂN XÃ TÂN LẬP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/BC-UBND

Tân Lập, ngày 05 tháng 01 năm 2027

BÁO CÁO
Kết quả truyền thông quý I

Kính gửi: Sở Văn hóa, Thể thao và Du lịch.

Ủy ban nhân dân xã báo cáo như sau:

I. KẾT QUẢ

1. Truyền thông trực tiếp

1.1. Tại thôn

- Đã tổ chức 03 cuộc.

+ Thôn Nà Lầu: 02 cuộc;

+ Thôn Bản Cáp: 01 cuộc.

| TT | Thôn | Số cuộc |
| 1 | Nà Lầu | 02 |
| 2 | Bản Cáp | 01 |

II. KIẾN NGHỊ

Đề nghị cấp thêm tài liệu./.

Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT.
LTH.(5)

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Nông Văn Dũng
""",
    ),
    "rules": (
        RULES,
        f"""
{HEAD}

Số: 05/QĐ-SVHTTDL

Hà Sơn, ngày 05 tháng 01 năm 2027

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác

Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi

1. Quy định này nêu:

a) Nguyên tắc;

b) Trách nhiệm.

Chương II
TRÁCH NHIỆM

Mục 1
PHỐI HỢP

Điều 2. Văn phòng

Theo dõi, đôn đốc./.

{FOOT}
""",
    ),
    "notice": (
        NOTICE,
        f"""
{HEAD}

Số: 05/TB-SVHTTDL

THƯỢNG KHẨN

Hà Sơn, ngày 05 tháng 01 năm 2027

THÔNG BÁO
Về việc nghỉ Tết

Sở thông báo lịch nghỉ Tết./.

{FOOT}

Phụ lục I
LỊCH TRỰC
(Kèm theo Thông báo số 05/TB-SVHTTDL ngày 05 tháng 01 năm 2027 của Sở Văn hóa, Thể thao và Du lịch)

| Ngày | Người trực |
| 06/02 | |

Phụ lục II
SỐ ĐIỆN THOẠI
(Kèm theo Thông báo số 05/TB-SVHTTDL ngày 05 tháng 01 năm 2027 của Sở Văn hóa, Thể thao và Du lịch)

Văn phòng Sở.
""",
    ),
    "party_letter": (
        PARTY_LETTER,
        f"""
{PARTY_HEAD}

Số ~~~~~~~~~~-CV/BTGDVTU
V/v học tập Nghị quyết

Hà Sơn, ngày ~~~~ tháng ~~~~ năm 2027

Kính gửi:
- Sở Y tế,
- Ủy ban nhân dân các xã, phường (để p/h).

Đề nghị các đảng ủy tổ chức học tập.

{PARTY_FOOT}
""",
    ),
}


@pytest.mark.parametrize("name", PRINTED)
def test_a_whole_paper(name):
    """A tilde stands for a blank to be filled in."""
    paper, lines = PRINTED[name]
    assert print_text(paper, on=TODAY).text.replace("\u00a0", "~") == lines.strip()


def test_every_paper_is_read_as_it_was_composed():
    """The same fields that `tools/round_trip.py` looks at, of papers written by hand."""
    missed = {
        name: field
        for name, (paper, _) in PRINTED.items()
        for field, _, _ in differences(paper, form="text")
        if field not in HAND_WRITTEN
    }
    assert not missed

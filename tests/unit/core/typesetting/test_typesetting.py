"""Whole papers of every form, line by line, as a reading meets them."""

import pytest
from sheets import LETTER, PARTY, TODAY

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, Block, BlockKind, Line, PaperKind, Urgency
from lantoa.core.typesetting import print_text

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

PRINTED = {
    "decision": (
        DECISION,
        """
UBND TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

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

Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT, TTBC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Nguyễn Thu Hà
""",
    ),
    "telegram": (
        TELEGRAM,
        """
UBND TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ~~~~~~~~~~/CĐ-SVHTTDL

HỎA TỐC

Hà Sơn, ngày ~~~~ tháng ~~~~ năm 2027

CÔNG ĐIỆN
Tuyên truyền công tác bình đẳng giới

SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH điện:
- Sở Y tế;
- Ủy ban nhân dân các xã, phường (để p/h).

Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:

1. Tuyên truyền

- Tăng thời lượng phát sóng;

Báo cáo trước ngày 10/12./.

Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT, TTBC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Nguyễn Thu Hà
""",
    ),
    "invitation": (
        INVITATION,
        """
UBND TỈNH HÀ SƠN
SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/GM-SVHTTDL

Hà Sơn, ngày 05 tháng 01 năm 2027

GIẤY MỜI
Dự họp giao ban

Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời:
- Sở Y tế.

Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:

1. Tuyên truyền

- Tăng thời lượng phát sóng;

Báo cáo trước ngày 10/12./.

Nơi nhận:
- Như trên;
- UBND tỉnh (để b/c);
- Lưu: VT, TTBC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Nguyễn Thu Hà
""",
    ),
    "party_plan": (
        PARTY_PLAN,
        """
TỈNH ỦY HÀ SƠN
BAN TUYÊN GIÁO VÀ DÂN VẬN
*

ĐẢNG CỘNG SẢN VIỆT NAM

Số 05-KH/BTGDVTU

Hà Sơn, ngày 05 tháng 01 năm 2027

KẾ HOẠCH
Tuyên truyền công tác bình đẳng giới
-----

I. MỤC ĐÍCH

| TT | Việc |
| 1 | Họp |

Các đảng ủy tổ chức thực hiện.

Nơi nhận:
- Như trên,
- UBND tỉnh (để b/c),
- Lưu Văn phòng Ban.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN

Lê Minh Tâm

Phụ lục
PHÂN CÔNG
(Kèm theo Kế hoạch số 05-KH/BTGDVTU, ngày 05 tháng 01 năm 2027 của Ban Tuyên giáo và Dân vận)

Việc thứ nhất.
""",
    ),
}


@pytest.mark.parametrize("name", PRINTED)
def test_a_whole_paper(name):
    """A tilde stands for a blank to be filled in."""
    paper, lines = PRINTED[name]
    assert print_text(paper, on=TODAY).text.replace("\u00a0", "~") == lines.strip()

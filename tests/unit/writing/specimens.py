"""Papers to write: every kind, both forms; dates and bodies of an invented province."""

from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, Block, BlockKind, Line, Paper, PaperKind, SignatureBlock, Urgency

ON = date(2027, 1, 5)
DUTY = (
    "Tăng cường cung cấp thông tin, phổ biến pháp luật, chính sách và kết quả thực hiện cho cơ quan, tổ chức, doanh nghiệp"
    " và người dân; đổi mới hình thức, nội dung phù hợp từng nhóm đối tượng."
)
ROWS = (
    ("TT", "Nội dung", "Thời hạn"),
    ("1", "Truyền thông trực tiếp tại cơ sở", "15/12/2027"),
    ("2", DUTY, "30/11/2027"),
)
LETTER = Paper(
    kind=PaperKind.LETTER,
    issuer="Sở Văn hóa, Thể thao và Du lịch",
    parent="UBND tỉnh Hà Sơn",
    symbol="SVHTTDL-TTBC",
    place="Hà Sơn",
    subject="tuyên truyền bình đẳng giới",
    number="05",
    day=date(2027, 1, 5),
    addressees=(Line("Sở Y tế"), Line("Ủy ban nhân dân các xã, phường")),
    blocks=(
        Block(
            "b1",
            BlockKind.TEXT,
            f"Thực hiện Kế hoạch số 12/KH-UBND ngày 15/12/2026 của Ủy ban nhân dân tỉnh, {DUTY}",
        ),
        Block("b2", BlockKind.HEADING, "Tuyên truyền", LabelKind.ARABIC),
        Block("b3", BlockKind.TEXT, DUTY, LabelKind.DASH),
        Block("b4", BlockKind.TEXT, "Đề nghị các cơ quan báo cáo trước ngày 10/12"),
    ),
    recipients=(Line("Như trên"), Line("UBND tỉnh", "để b/c")),
    keep="VT, TTBC",
    signature=SignatureBlock(("KT. GIÁM ĐỐC",), "Phó Giám đốc", "Nguyễn Thu Hà"),
)
PLAN = LETTER._replace(
    kind=PaperKind.PLAN,
    symbol="KH-SVHTTDL",
    addressees=(),
    blocks=(
        Block("b1", BlockKind.HEADING, "Mục đích", LabelKind.ROMAN),
        Block("b2", BlockKind.HEADING, "Yêu cầu chung", LabelKind.ARABIC),
        *(Block(f"d{number}", BlockKind.TEXT, DUTY, LabelKind.LETTER) for number in range(12)),
        Block("t", BlockKind.TABLE, rows=ROWS),
        Block("b9", BlockKind.TEXT, "Danh mục nhiệm vụ tại Phụ lục kèm theo"),
    ),
    annexes=(
        Annex("a1", "Danh mục nhiệm vụ", (Block("c1", BlockKind.TABLE, rows=ROWS),)),
        Annex("a2", "Biểu mẫu báo cáo", (Block("c2", BlockKind.TEXT, DUTY),), apart=True),
    ),
)
DECISION = LETTER._replace(
    kind=PaperKind.DECISION,
    symbol="QĐ-SVHTTDL",
    addressees=(),
    blocks=(
        Block("b1", BlockKind.ORDER, "GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
        Block("b2", BlockKind.BASIS, "Căn cứ Luật Tổ chức chính quyền địa phương"),
        Block("b3", BlockKind.BASIS, "Theo đề nghị của Chánh Văn phòng Sở"),
        Block("b4", BlockKind.ORDER, "QUYẾT ĐỊNH:"),
        Block("b5", BlockKind.TEXT, "Thành lập Tổ công tác truyền thông", LabelKind.ARTICLE),
        Block(
            "b6",
            BlockKind.TEXT,
            "Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này",
            LabelKind.ARTICLE,
        ),
    ),
)
TELEGRAM = LETTER._replace(kind=PaperKind.TELEGRAM, symbol="CĐ-SVHTTDL", urgency=Urgency.IMMEDIATE)
INVITATION = LETTER._replace(kind=PaperKind.INVITATION, symbol="GM-SVHTTDL")
PARTY = LETTER._replace(
    form=PaperForm.PARTY,
    issuer="Ban Tuyên giáo và Dân vận",
    parent="Tỉnh ủy Hà Sơn",
    symbol="CV/BTGDVTU",
    signature=SignatureBlock(("K/T TRƯỞNG BAN",), "Phó Trưởng ban", "Lê Minh Tâm"),
)
PARTY_PLAN = PARTY._replace(kind=PaperKind.PLAN, symbol="KH/BTGDVTU", addressees=())
WIDE = PLAN._replace(
    annexes=(
        Annex(
            "a1",
            "Bảng phân công",
            (
                Block(
                    "w", BlockKind.TABLE, rows=(("TT", *["Nội dung, yêu cầu"] * 6), *[("1", *[DUTY] * 6)] * 9)
                ),
            ),
        ),
        PLAN.annexes[0],
    )
)
SPECIMENS = {
    "letter": LETTER,
    "plan": PLAN,
    "report": LETTER._replace(kind=PaperKind.REPORT, symbol="BC-SVHTTDL"),
    "notice": LETTER._replace(kind=PaperKind.NOTICE, symbol="TB-SVHTTDL", addressees=()),
    "telegram": TELEGRAM,
    "decision": DECISION,
    "submission": LETTER._replace(kind=PaperKind.SUBMISSION, symbol="TTr-SVHTTDL"),
    "invitation": INVITATION,
    "party-letter": PARTY,
    "party-plan": PARTY_PLAN,
}

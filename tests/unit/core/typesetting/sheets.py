"""Papers the tests of this folder set, and ways to look at what came out."""

from datetime import date

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, Block, BlockKind, Line, Paper, PaperKind, SignatureBlock
from lantoa.core.typesetting import Columns, Paragraph

TODAY = date(2027, 1, 5)
LETTER = Paper(
    kind=PaperKind.LETTER,
    issuer="Sở Văn hóa, Thể thao và Du lịch",
    parent="UBND tỉnh Hà Sơn",
    symbol="SVHTTDL-TTBC",
    place="Hà Sơn",
    subject="tuyên truyền công tác bình đẳng giới",
    number="05",
    day=TODAY,
    addressees=(Line("Sở Y tế"), Line("Ủy ban nhân dân các xã, phường", "để p/h")),
    blocks=(
        Block("b1", BlockKind.TEXT, "Thực hiện Kế hoạch số 12/KH-UBND, Sở đề nghị:"),
        Block("b2", BlockKind.HEADING, "Tuyên truyền", LabelKind.ARABIC),
        Block("b3", BlockKind.TEXT, "Tăng thời lượng phát sóng;", LabelKind.DASH),
        Block("b4", BlockKind.TEXT, "Báo cáo trước ngày 10/12."),
    ),
    recipients=(Line("Như trên"), Line("UBND tỉnh", "để b/c")),
    keep="VT, TTBC",
    signature=SignatureBlock(("KT. GIÁM ĐỐC",), "Phó Giám đốc", "Nguyễn Thu Hà"),
)
PLAN = LETTER._replace(
    kind=PaperKind.PLAN,
    symbol="KH-SVHTTDL",
    addressees=(),
    annexes=(
        Annex("a1", "Danh mục nhiệm vụ", (Block("c1", BlockKind.TEXT, "Việc thứ nhất."),)),
        Annex("a2", "Biểu mẫu", (Block("c2", BlockKind.TEXT, "Mẫu báo cáo."),), apart=True),
    ),
)
PARTY = LETTER._replace(
    form=PaperForm.PARTY,
    issuer="Ban Tuyên giáo và Dân vận",
    parent="Tỉnh ủy Hà Sơn",
    symbol="CV/BTGDVTU",
    signature=SignatureBlock(("K/T TRƯỞNG BAN",), "Phó Trưởng ban", "Lê Minh Tâm"),
)


def paragraphs(items):
    """All paragraphs of a sheet, of columns the left one first."""
    for item in items:
        if isinstance(item, Columns):
            yield from paragraphs((*item.left, *item.right))
        elif isinstance(item, Paragraph):
            yield item


def words(items, role):
    """What stands in the paragraphs of one role."""
    return [one.text for one in paragraphs(items) if one.role is role]

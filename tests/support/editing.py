"""A draft to edit: it rests on the duties of a reviewed paper."""

from dispatch import begun, block, described, letter
from duties import adopted
from office import DEPARTMENT, actor

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Annex, BlockKind, Source
from lantoa.core.permission import Role

WHY = "Sở Thông tin và Truyền thông hợp nhất vào Sở Văn hóa, Thể thao và Du lịch từ 01/3/2025."
OPENING = "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh Hà Sơn về truyền thông, Sở đề nghị:"
ITEM = "Phát tin về bảo hiểm y tế ít nhất 02 lần/tuần; đưa tin lên trang thông tin điện tử"


def source_of(duty, *, why=""):
    """The sentence of a duty, as a paragraph remembers it."""
    reading = duty.item.reading
    quote = reading.text[duty.item.start : duty.item.end]
    found = Source(str(duty.arrival_id), "Công văn", quote, duty.item.start, duty.item.end)
    return found._replace(duty=str(duty.pk), why=why)


def paper_on(duties):
    """A letter with two topics, items, a table and an annex."""
    return letter(
        block("b1", OPENING),
        block("b2", "Bảo hiểm y tế học sinh", LabelKind.ARABIC, BlockKind.HEADING),
        block("b3", ITEM, LabelKind.DASH, sources=(source_of(duties[0], why=WHY),)),
        block("b4", "Treo băng rôn tại trụ sở.", LabelKind.DASH, sources=(source_of(duties[1]),)),
        block("b5", "[Nêu nội dung phối hợp.]", LabelKind.PLUS),
        block("b6", "Phòng, chống dịch bệnh", LabelKind.ARABIC, BlockKind.HEADING),
        block("b7", "Phát tin hằng ngày trên đài truyền thanh.", LabelKind.DASH),
        block("t1", kind=BlockKind.TABLE, rows=(("Đơn vị", "Số tin"), ("Xã Tân Lập", "12"))),
        block("b8", "Đề nghị các đơn vị quan tâm thực hiện./."),
    )._replace(annexes=(Annex("a1", "DANH MỤC THÔNG ĐIỆP", (block("x1", "Thông điệp thứ nhất."),)),))


def drafted():
    """That letter as a draft of the department, and its duties."""
    described()
    duties = adopted()
    row = begun(
        paper_on(duties),
        unit=DEPARTMENT,
        who=actor(Role.SPECIALIST, DEPARTMENT),
        duties=[duty.pk for duty in duties],
    )
    return row, duties

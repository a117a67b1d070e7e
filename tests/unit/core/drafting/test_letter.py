"""The dispatch of several topics."""

from picks import COMMUNES, OFFICE, PICK, PRESS, SPREAD, TODAY

from lantoa.core.drafting import number_blocks
from lantoa.core.drafting.letter import compose_letter


def texts(paper):
    return [
        f"{label} {block.text}".strip()
        for label, block in zip(number_blocks(paper.blocks), paper.blocks, strict=True)
    ]


def test_a_dispatch_of_two_topics():
    paper = compose_letter(PICK, on=TODAY)
    assert paper.subject == "tuyên truyền: dân số; phòng dịch"
    assert [line.text for line in paper.addressees] == [PRESS.name, COMMUNES.name]
    assert texts(paper) == [
        (
            "Thực hiện Kế hoạch số 75/KH-UBND ngày 05/9/2026 của UBND tỉnh về việc truyền thông dân số năm 2027; "
            "Công văn số 918/SYT-NVY ngày 28/7/2026 của Sở Y tế về phòng, chống dịch mùa mưa, "
            "Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị, địa phương triển khai các nội dung sau:"
        ),
        "1. Dân số",
        "- Phát tin về dân số ít nhất 02 lần/tuần.",
        "- Đề nghị Ủy ban nhân dân các xã, phường: treo băng rôn tại trụ sở (trước ngày 20/12/2026).",
        "2. Phòng dịch",
        "- Phòng Văn hóa - Xã hội các xã, phường hướng dẫn rửa tay.",
        "3. Đề nghị Ủy ban nhân dân các xã, phường",
        "Đôn đốc, hướng dẫn đài truyền thanh cấp xã tuyên truyền, thực hiện các nội dung nêu trên.",
        (
            "(Kế hoạch số 75/KH-UBND; Công văn số 918/SYT-NVY gửi kèm theo qua hệ thống quản lý văn bản và đăng tải tại "
            "trang thông tin điện tử của Sở (mục Văn bản chỉ đạo điều hành))."
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị, địa phương quan tâm triển khai thực hiện và "
            "báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch khi có yêu cầu./."
        ),
    ]


def test_every_duty_is_carried_by_a_paragraph():
    paper = compose_letter(PICK, on=TODAY)
    carried = {source.duty for block in paper.blocks for source in block.sources}
    assert {task.source.duty for task in PICK.tasks} <= carried


def test_one_topic_without_a_name_needs_no_heading():
    paper = compose_letter(PICK._replace(tasks=(SPREAD._replace(topic=""),)), on=TODAY)
    assert "1." not in " ".join(texts(paper)[:2])


def test_without_channel_and_portal_nothing_is_said_of_attachments():
    office = OFFICE._replace(channel="", portal="")
    assert not any(
        "gửi kèm" in text for text in texts(compose_letter(PICK._replace(office=office), on=TODAY))
    )

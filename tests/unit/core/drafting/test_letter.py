"""The dispatch of several topics."""

from picks import COMMUNES, OFFICE, PICK, PLAN_75, PRESS, SPREAD, TODAY, task

from lantoa.core.drafting import Basis, Body, Line, Moment, blanks_of, number_blocks
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
        "Phòng Văn hóa - Xã hội các xã, phường hướng dẫn rửa tay.",
        "3. Đề nghị Ủy ban nhân dân các xã, phường",
        "Đôn đốc, hướng dẫn đài truyền thanh cấp xã tuyên truyền, thực hiện các nội dung nêu trên.",
        (
            "Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị, địa phương quan tâm triển khai thực hiện và "
            "báo cáo kết quả về Sở khi có yêu cầu./."
        ),
    ]


def test_every_duty_is_carried_by_a_paragraph():
    paper = compose_letter(PICK, on=TODAY)
    carried = {source.duty for block in paper.blocks for source in block.sources}
    assert {task.source.duty for task in PICK.tasks} <= carried


def test_one_topic_and_nothing_else_needs_no_heading():
    for topic in ("", "Dân số"):
        alone = SPREAD._replace(topic=topic, bearers=(PRESS,))
        words = texts(compose_letter(PICK._replace(tasks=(alone,), bases=()), on=TODAY))
        assert words[1] == "Phát tin về dân số ít nhất 02 lần/tuần."


ANYBODY = Body("các cơ quan, đơn vị")
CULTURE = Body(
    "Phòng Văn hóa - Xã hội các xã, phường", said="Phòng Văn hóa và Thông tin các huyện, thành phố"
)
OLD_LETTERS = tuple(
    Basis(
        key,
        "Công văn",
        "…/STTTT-TTBCXB",
        None,
        "Sở Thông tin và Truyền thông",
        title,
        year=year,
        addressees=(PRESS, CULTURE),
    )
    for key, title, year in (
        ("a", "tuyên truyền: ngày hội đọc sách; phòng bệnh dại", 2024),
        ("b", "tuyên truyền ngày hội đọc sách năm 2026", 2026),
    )
)


def asked(quote, *section, of="a", by=ANYBODY, at=0, **more):
    basis = next(each for each in (*OLD_LETTERS, PLAN_75) if each.id == of)
    return task(quote, topic="", basis=basis, bearers=(by,), at=at, section=section, **more)


READ, DOGS, PRESSING = (
    "1. Tuyên truyền ngày hội đọc sách",
    "2. Tuyên truyền phòng bệnh dại",
    "3. Đề nghị Phòng Văn hóa",
)
SOURCES = (
    asked(
        "- Đưa tin, bài về ngày hội (*tháng 4 hằng năm*);", READ, at=1, moments=(Moment("tháng 4 hằng năm"),)
    ),
    asked(
        "- Treo băng rôn trước ngày 21/4/2024.",
        READ,
        at=2,
        moments=(Moment("trước ngày 21/4/2024", "2024-04-21"),),
    ),
    asked("Phát tin tiêm phòng chó, mèo ở tỉnh, huyện, xã.", DOGS, at=3),
    asked("Đôn đốc đài truyền thanh tuyên truyền các nội dung nêu trên.", PRESSING, by=CULTURE, at=4),
    asked(
        "Đề nghị Quý cơ quan tuyên truyền nội dung nêu trên và báo cáo kết quả về Sở khi có yêu cầu.", at=5
    ),
    asked("Mở chuyên mục giới thiệu sách.", "1. Ngày hội đọc sách", of="b", at=6),
    asked("Đôn đốc đài truyền thanh tuyên truyền nội dung nêu trên.", of="b", by=CULTURE, at=7),
    asked("- Nội dung: tập huấn cộng tác viên.", "II. NHIỆM VỤ", "1. Nâng cao năng lực", of="75", at=8),
    asked(
        "Theo dõi, tổng hợp.",
        "III. TỔ CHỨC THỰC HIỆN",
        "2. Sở Tài chính",
        of="75",
        by=Body("Sở Tài chính"),
        at=9,
    ),
)


def test_papers_of_before_become_one_dispatch_of_today():
    pick = PICK._replace(bases=(PLAN_75, *OLD_LETTERS), tasks=SOURCES)
    paper = compose_letter(pick, on=TODAY)
    assert paper.subject == "tuyên truyền: dân số năm 2027; ngày hội đọc sách; phòng bệnh dại"
    assert [line.text for line in paper.addressees] == [PRESS.name, "Sở Tài chính", CULTURE.name]
    said = texts(paper)
    assert "Công văn số [Nêu số]/STTTT-TTBCXB ngày [Nêu ngày ban hành] của Sở Thông tin" in said[0]
    assert said[1:-1] == [
        "1. Truyền thông dân số năm 2027",
        "a) Nâng cao năng lực",
        "Tập huấn cộng tác viên.",
        "b) Tổ chức thực hiện",
        "Đề nghị Sở Tài chính: theo dõi, tổng hợp.",
        "2. Tuyên truyền ngày hội đọc sách",
        "- Đưa tin, bài về ngày hội (tháng 4 hằng năm).",
        "- Treo băng rôn [Nêu thời gian mới, văn bản gốc ghi trước ngày 21/4/2024].",
        "- Mở chuyên mục giới thiệu sách.",
        "3. Tuyên truyền phòng bệnh dại",
        "Phát tin tiêm phòng chó, mèo ở tỉnh và xã.",
        "4. Đề nghị Phòng Văn hóa - Xã hội các xã, phường",
        "Đôn đốc đài truyền thanh tuyên truyền các nội dung nêu trên.",
    ]
    assert [(line.text, line.note) for line in paper.recipients[1:3]] == [
        ("UBND tỉnh", "để b/c"),
        ("Lãnh đạo Sở", ""),
    ]
    carried = {source.duty for block in paper.blocks for source in block.sources}
    assert {each.source.duty for each in SOURCES} <= carried
    assert [source.duty for source in paper.blocks[-1].sources] == ["d5"]
    assert len(list(blanks_of(paper))) == 5


def attached(pick):
    return [text for text in texts(compose_letter(pick, on=TODAY)) if "gửi kèm" in text]


def test_where_the_papers_are_is_said_where_they_go_along():
    ways = (
        "được gửi kèm theo qua hệ thống quản lý văn bản và đăng tải tại trang thông tin điện tử của Sở "
        "(mục Văn bản chỉ đạo điều hành)."
    )
    along = PICK._replace(attaches=True)
    assert attached(along) == [f"Kế hoạch số 75/KH-UBND; Công văn số 918/SYT-NVY {ways}"]
    posted = Line("Trang thông tin điện tử của Sở", "để đăng tải")
    assert posted in compose_letter(along, on=TODAY).recipients
    assert posted not in compose_letter(PICK, on=TODAY).recipients
    unknown = along._replace(bases=(PLAN_75._replace(number_symbol="…/KH-UBND"),))
    assert attached(unknown) == [f"Các văn bản nêu trên {ways}"]


def test_nothing_is_promised_that_nobody_asked_for_or_that_goes_no_known_way():
    office = OFFICE._replace(channel="", portal="")
    assert attached(PICK) == attached(PICK._replace(office=office, attaches=True)) == []

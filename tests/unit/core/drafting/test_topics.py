"""Duties by topic."""

from datetime import date

import pytest
from picks import HANG, LETTER_918, PICK, PLAN_75, SPREAD, TODAY, WASH, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import topic_blocks
from lantoa.core.drafting.topics import heading_of, topics_of

OLD = LETTER_918._replace(id="old", day=date(2021, 3, 1))


def test_topics_come_in_the_order_of_their_first_duty_and_the_rest_last():
    loose = task("Việc không chủ đề", topic="")
    assert [(topic.name, len(topic.tasks)) for topic in topics_of([loose, SPREAD, WASH, HANG])] == [
        ("Dân số", 2),
        ("Phòng dịch", 1),
        ("Nội dung khác", 1),
    ]
    assert topics_of([loose])[0].name == ""
    assert (
        topics_of([task("Việc", topic="2. Tuyên truyền bảo hiểm y tế")])[0].name
        == "Tuyên truyền bảo hiểm y tế"
    )
    assert topics_of([]) == ()


def test_two_ways_of_writing_one_topic_are_one():
    again = task("Phát tờ rơi", topic="Tuyên truyền dân số")
    assert [(topic.name, len(topic.tasks)) for topic in topics_of([SPREAD, again])] == [("Dân số", 2)]


def test_a_plan_of_one_subject_has_its_headings_as_parts_and_its_organisation_last():
    organised = task("Tổng hợp", topic="", section=("III. TỔ CHỨC THỰC HIỆN", "1. Sở Y tế"))
    told = [task(f"Việc {n}", topic="", section=("II. NHIỆM VỤ", f"{n}. Mở lớp thứ {n}")) for n in (1, 2)]
    (topic,) = topics_of([organised, *told], bases=PICK.bases)
    assert [part.name for part in topic.parts] == ["Mở lớp thứ 1", "Mở lớp thứ 2", "Tổ chức thực hiện"]
    assert topic.tasks == (*told, organised)
    blocks = list(topic_blocks(topic, pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [block.label for block in blocks[:2]] == [LabelKind.LETTER, LabelKind.NONE]
    (alone,) = topics_of(told[:1], bases=PICK.bases)
    assert alone.parts == ()
    assert len(list(topic_blocks(alone, pick=PICK, on=TODAY, label=LabelKind.DASH))) == 1


def test_topics_and_their_duties_come_in_the_order_of_their_papers():
    tasks = [
        task(words, topic=name, basis=basis, at=at)
        for at, (words, name, basis) in enumerate(
            (
                ("Phát tin", "Đọc sách", OLD),
                ("Dán áp phích", "Hội thi", OLD),
                ("Mở hội thi", "Hội thi", PLAN_75),
                ("Dạy bơi", "Đuối nước", LETTER_918),
            )
        )
    ]
    found = topics_of(tasks, bases=(PLAN_75, LETTER_918, OLD))
    assert [(topic.name, [each.source.quote for each in topic.tasks]) for topic in found] == [
        ("Hội thi", ["Mở hội thi", "Dán áp phích"]),
        ("Đuối nước", ["Dạy bơi"]),
        ("Đọc sách", ["Phát tin"]),
    ]


def test_one_topic_of_several_papers_stands_once_by_its_shortest_name_without_their_places():
    names = (
        "Tuyên truyền thực hiện các biện pháp cấp bách phòng, chống dịch cúm gia cầm",
        "Tuyên truyền phòng, chống cúm gia cầm trên địa bàn tỉnh Hà Sơn",
        "Tuyên truyền phòng, chống đuối nước",
    )
    tasks = [
        task("Đưa tin", topic="", section=("1. " + name,), basis=basis, at=at)
        for at, (name, basis) in enumerate(zip(names, (LETTER_918, OLD, OLD), strict=True))
    ]
    found = topics_of(tasks, bases=(LETTER_918, OLD))
    assert [(topic.name, len(topic.tasks)) for topic in found] == [
        ("Tuyên truyền phòng, chống cúm gia cầm", 2),
        (names[2], 1),
    ]


@pytest.mark.parametrize(
    ("title", "duties", "heading"),
    [
        ("phê duyệt Đề án “Khám bệnh từ xa”", ("Đưa tin, bài.",), "Tuyên truyền Đề án “Khám bệnh từ xa”"),
        ("Tổ chức Ngày hội Đọc sách năm 2027", ("Giới thiệu sách.", "Kê bàn."), "Tuyên truyền Ngày hội Đọc sách năm 2027"),
        ("ban hành Bộ tiêu chí", ("Chấm điểm.", "Rà soát.", "Đưa tin."), "Bộ tiêu chí"),
        ("Triển khai thực hiện Kế hoạch số 127-KH/TU của Tỉnh ủy thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư về đổi mới giáo dục nghề nghiệp", ("Phổ biến Chỉ thị.",), "Tuyên truyền đổi mới giáo dục nghề nghiệp"),
        ("Tổ chức cán bộ", ("Chấm điểm.",), "Tổ chức cán bộ"),
        ("truyền thông dân số", ("Phát tin.",), "Truyền thông dân số"),
    ],
)  # fmt: skip
def test_a_heading_names_the_thing_not_what_its_paper_does_with_it(title, duties, heading):
    basis = LETTER_918._replace(title=title)
    (topic,) = topics_of([task(words, topic="", basis=basis) for words in duties], bases=(basis,))
    assert heading_of(topic) == heading


def test_what_a_person_named_and_the_rest_are_headed_as_they_are():
    named, loose = task("Đưa tin.", topic="Phê duyệt Đề án"), task("Đưa tin.", topic="")
    assert [heading_of(topic) for topic in topics_of([named, loose])] == ["Phê duyệt Đề án", "Nội dung khác"]


def test_what_a_person_decided_is_not_thrown_together():
    tasks = [task("Việc", topic=name) for name in ("Phòng, chống dịch cúm", "Tăng cường phòng, chống cúm")]
    assert len(topics_of(tasks)) == 2


def test_what_stands_in_no_part_comes_before_the_parts():
    loose = task("Việc chung", topic="", section=("1. Tuyên truyền dân số năm 2027",), basis=LETTER_918)
    told = [task(f"Việc {n}", topic="", section=("II. NHIỆM VỤ", f"{n}. Mở lớp thứ {n}")) for n in (1, 2)]
    (topic,) = topics_of([*told, loose], bases=PICK.bases)
    assert [part.name for part in topic.parts] == ["Nội dung chung", "Mở lớp thứ 1", "Mở lớp thứ 2"]
    blocks = list(topic_blocks(topic, pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [block.text for block in blocks[:3]] == ["Nội dung chung", "Việc chung.", "Mở lớp thứ 1"]


def test_what_stands_in_no_part_goes_with_the_only_content_there_is():
    loose = task("Việc chung", topic="", section=("1. Tuyên truyền dân số năm 2027",), basis=LETTER_918)
    told = task("Việc lớp", topic="", section=("II. NHIỆM VỤ", "1. Mở lớp"))
    organised = task("Tổng hợp", topic="", section=("III. TỔ CHỨC THỰC HIỆN",))
    (topic,) = topics_of([told, organised, loose], bases=PICK.bases)
    assert [(part.name, part.tasks) for part in topic.parts] == [
        ("Mở lớp", (loose, told)),
        ("Tổ chức thực hiện", (organised,)),
    ]

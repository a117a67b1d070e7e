"""Duties by topic."""

from picks import HANG, PICK, SPREAD, TODAY, WASH, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting.ask import topic_blocks
from lantoa.core.drafting.topics import topics_of


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
    assert [block.label for block in blocks[:2]] == [LabelKind.LETTER, LabelKind.DASH]
    (alone,) = topics_of(told[:1], bases=PICK.bases)
    assert alone.parts == ()
    assert len(list(topic_blocks(alone, pick=PICK, on=TODAY, label=LabelKind.DASH))) == 1

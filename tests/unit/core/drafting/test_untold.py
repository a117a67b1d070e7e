"""Topics that bring no duty."""

from picks import LETTER_918, PICK, PLAN_75, TODAY, task

from lantoa.core.drafting import compose
from lantoa.core.drafting.untold import untold

SEVERAL = LETTER_918._replace(
    title="tuyên truyền: ngày hội đọc sách của gia đình; phòng bệnh dại; hội thi pháo đất"
)
READING = task(
    "Đưa tin", topic="", section=("1. Tuyên truyền ngày hội đọc sách của gia đình",), basis=SEVERAL
)
DOGS = task("Phát tin", topic="", section=("2. Tuyên truyền phòng bệnh dại",), basis=SEVERAL, at=300)
WHOLE = task("Quan tâm thực hiện", topic="", basis=SEVERAL, at=400)
PICKED = PICK._replace(bases=(PLAN_75, SEVERAL), tasks=(READING, DOGS, WHOLE))


def test_a_topic_of_a_subject_without_a_duty_is_told():
    assert [*untold(PICKED)] == [
        "Chuyên đề “Hội thi pháo đất” của Công văn số 918/SYT-NVY chưa có nhiệm vụ nào: thêm hay bỏ?"
    ]


def test_a_paper_taken_without_its_duties_tells_all_its_topics():
    assert "".join(untold(PICKED._replace(tasks=()))).count("“") == 3


def test_where_each_has_one_nothing_is_told():
    fair = task("Mở hội", topic="", section=("3. Hội thi pháo đất",), basis=SEVERAL, at=500)
    assert [*untold(PICKED._replace(tasks=(READING, DOGS, fair)))] == []
    assert [*untold(PICK)] == []


def test_it_is_said_to_the_composer():
    (note,) = compose(PICKED, on=TODAY).notes
    assert note.startswith("Chuyên đề “Hội thi pháo đất”")

"""What a paper is about, in a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import HANG, PICK, PLAN_75, SPREAD, WASH, task

from lantoa.core.drafting import PaperKind
from lantoa.core.drafting.title import LONGEST, LONGEST_OF_LETTERS, subject_of, title_of

PLAN = PICK._replace(kind=PaperKind.PLAN)


def test_the_subject_is_made_from_the_topics():
    assert subject_of(PICK, verb="tuyên truyền") == "tuyên truyền: dân số; phòng dịch"
    assert subject_of(PICK._replace(tasks=(SPREAD,)), verb="tuyên truyền") == "tuyên truyền dân số"
    told = PICK._replace(tasks=(SPREAD._replace(topic="Truyền thông dân số"),))
    assert subject_of(told, verb="tuyên truyền") == "tuyên truyền dân số"
    assert subject_of(told, verb="triển khai công tác") == "triển khai công tác truyền thông dân số"
    both = PICK._replace(tasks=(SPREAD._replace(topic="Truyền thông về bình đẳng giới"), WASH))
    assert subject_of(both, verb="tuyên truyền") == "tuyên truyền: bình đẳng giới; phòng dịch"
    named = SPREAD._replace(topic="Về việc tuyên truyền dân số")
    assert subject_of(PICK._replace(tasks=(named, WASH)), verb="về việc tuyên truyền").endswith(
        ": dân số; phòng dịch"
    )
    assert subject_of(PICK._replace(subject="hội thi"), verb="tuyên truyền") == "hội thi"
    assert subject_of(PICK._replace(tasks=()), verb="tuyên truyền") == "Về việc truyền thông dân số năm 2027"
    assert subject_of(PICK._replace(tasks=(), bases=()), verb="tuyên truyền") == ""


def test_the_verb_is_said_once_however_often_the_sources_say_it():
    several = task(
        "Phát tin", topic="tuyên truyền: an toàn giao thông; tuyên truyền Đề án “Sách về bản”; dân số"
    )
    assert (
        subject_of(PICK._replace(tasks=(several, WASH)), verb="tuyên truyền")
        == "tuyên truyền: an toàn giao thông; Đề án “Sách về bản”; dân số; phòng dịch"
    )
    alone = subject_of(PICK._replace(tasks=(several,)), verb="tuyên truyền")
    assert alone == "tuyên truyền: an toàn giao thông; Đề án “Sách về bản”; dân số"


def test_a_subject_too_long_is_shortened_and_says_so():
    names = [
        "Tuyên truyền lễ hội Xuân về bản năm 2027",
        "Tuyên truyền phòng, chống bệnh dại ở vật nuôi trên địa bàn tỉnh Hà Sơn giai đoạn 2026 - 2030",
        "Tuyên truyền xây dựng thư viện lưu động; trao tặng sách cho trẻ em vùng cao và người cao tuổi",
        "Tuyên truyền bảo hiểm y tế học sinh, sinh viên năm học 2026 - 2027",
        "Tuyên truyền các hoạt động hưởng ứng ngày hội đọc sách của gia đình, nhà trường, thư viện, bưu điện văn hóa xã",
        "Tuyên truyền tháng hành động vì trẻ em",
    ]
    title = title_of(
        PLAN._replace(tasks=tuple(task("Phát tin", topic=name) for name in names)), verb="tuyên truyền"
    )
    assert title.text == (
        "tuyên truyền: lễ hội Xuân về bản; phòng, chống bệnh dại ở vật nuôi; xây dựng thư viện lưu động; "
        "bảo hiểm y tế học sinh, sinh viên và một số nội dung khác"
    )
    assert "6 chuyên đề" in title.why
    assert "để lại 2 chuyên đề" in title.why
    letter = title_of(
        PICK._replace(tasks=tuple(task("Phát tin", topic=name) for name in names)), verb="tuyên truyền"
    )
    assert letter.text == (
        "tuyên truyền: lễ hội Xuân về bản; phòng, chống bệnh dại ở vật nuôi; xây dựng thư viện lưu động "
        "và một số nội dung khác"
    )
    assert len(letter.text) <= LONGEST_OF_LETTERS
    many = [f"Tuyên truyền nội dung thứ {n} của phong trào toàn dân đọc sách mỗi sớm" for n in range(9)]
    title = title_of(
        PLAN._replace(tasks=tuple(task("Phát tin", topic=name) for name in many)), verb="tuyên truyền"
    )
    assert len(title.text) <= LONGEST
    assert title.text.endswith("và một số nội dung khác")
    assert "để lại 7 chuyên đề" in title.why


def test_duties_without_a_topic_leave_the_subject_to_the_first_paper():
    loose = task("Phát tin", topic="")
    assert (
        subject_of(PICK._replace(tasks=(loose,), bases=(PLAN_75,)), verb="tuyên truyền")
        == "tuyên truyền dân số năm 2027"
    )
    assert (
        title_of(PICK._replace(tasks=(HANG, loose), bases=()), verb="tuyên truyền").text
        == "tuyên truyền dân số"
    )


ABOUT = st.sampled_from(
    (
        "dân số",
        "phòng, chống đuối nước; an toàn trường học",
        "Đề án “Sách về bản” giai đoạn 2026 - 2030",
        "xây dựng thư viện lưu động ở các thôn, bản vùng cao, trao tặng sách cho trẻ em và người cao tuổi",
        "BHYT học sinh năm học 2026 - 2027",
        "hội thi đọc sách trên địa bàn tỉnh",
        "ngày hội non sông",
    )
)
DRESS = st.sampled_from(("", "Tuyên truyền ", "tuyên truyền: ", "Về việc tuyên truyền ", "1. ", "## Về "))
ORDER = st.integers(1, 30).map(" lần thứ {}".format)
TOPICS = st.lists(st.tuples(DRESS, ABOUT, ORDER).map("".join), min_size=1, max_size=14)


@given(TOPICS, st.sampled_from(("tuyên truyền", "về việc tuyên truyền", "tập trung tuyên truyền")))
def test_of_any_topics_the_subject_is_short_begins_with_its_verb_and_says_it_once(names, verb):
    title = title_of(PLAN._replace(tasks=tuple(task("Phát tin", topic=name) for name in names)), verb=verb)
    assert len(title.text) <= LONGEST
    assert title.text.startswith(verb)
    assert title.text.count("tuyên truyền") == 1
    assert "\n" not in title.text
    assert bool(title.why) is (title.text.endswith("một số nội dung khác") or "rút gọn" in title.why)


@given(TOPICS)
def test_topics_that_find_no_room_are_counted(names):
    tasks = tuple(task("Phát tin", topic=name) for name in names)
    title = title_of(PICK._replace(tasks=tasks), verb="tuyên truyền")
    assert ("để lại" in title.why) is title.text.endswith(" và một số nội dung khác")


@pytest.mark.parametrize("topic", ["Tuyên truyền", "tuyên truyền:", "Về việc tuyên truyền"])
def test_a_topic_of_nothing_but_the_verb_names_nothing(topic):
    bare = PICK._replace(tasks=(task("Phát tin", topic=topic),))
    assert subject_of(bare, verb="tuyên truyền") == PLAN_75.title
    both = PICK._replace(tasks=(task("Phát tin", topic=topic), WASH))
    assert subject_of(both, verb="tuyên truyền") == "tuyên truyền phòng dịch"

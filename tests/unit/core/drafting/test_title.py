"""What a paper is about, in a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from picks import HANG, PICK, PLAN_75, SPREAD, TODAY, WASH, task

from lantoa.core.drafting import PaperKind
from lantoa.core.drafting.letter import compose_letter
from lantoa.core.drafting.title import LONGEST, retitled, subject_of, title_of

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
        "Tuyên truyền các hoạt động hưởng ứng ngày hội đọc sách",
        "Tuyên truyền vì trẻ em",
    ]
    title = title_of(
        PLAN._replace(tasks=tuple(task("Phát tin", topic=name) for name in names)), verb="tuyên truyền"
    )
    said = (
        "tuyên truyền: lễ hội Xuân về bản; phòng, chống bệnh dại ở vật nuôi; thư viện lưu động; "
        "bảo hiểm y tế học sinh, sinh viên; {}; vì trẻ em"
    )
    assert title.text == said.format("ngày hội đọc sách")
    assert title.why == "Trích yếu ghép từ 6 chuyên đề dài quá, máy đã rút gọn: xem lại."
    of_letter = PICK._replace(tasks=tuple(task("Phát tin", topic=name) for name in names))
    assert title_of(of_letter, verb="tuyên truyền") == title


def test_more_than_can_be_named_is_named_by_one_phrase():
    many = [f"Tuyên truyền nội dung thứ {n} của phong trào toàn dân đọc sách mỗi sớm" for n in range(9)]
    title = title_of(
        PLAN._replace(tasks=tuple(task("Phát tin", topic=name) for name in many)), verb="tuyên truyền"
    )
    assert title.text == "tuyên truyền một số nội dung trọng tâm"
    assert title.why == "Trích yếu ghép từ 9 chuyên đề dài quá, máy ghi chung: xem lại."


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("Chương trình truyền thông dân số", "dân số"),
        ("Đề án “Khám, chữa bệnh từ xa”", "khám, chữa bệnh từ xa"),
        ("Chương trình số 5", "Chương trình số 5"),
        ("Đổi mới, phát triển và nâng cao chất lượng giáo dục nghề nghiệp", "giáo dục nghề nghiệp"),
        ("Bảo đảm an ninh, trật tự trong lĩnh vực y tế", "an ninh, trật tự trong lĩnh vực y tế"),
    ],
)
def test_where_room_is_scarce_a_topic_is_called_by_its_thing(name, thing):
    topics = [name, *(f"Việc đọc sách của gia đình và nhà trường lần thứ {n}" for n in range(1, 3))]
    whole = title_of(
        PICK._replace(tasks=tuple(task("Phát tin", topic=one) for one in topics)), verb="tuyên truyền"
    )
    assert whole.text.startswith(f"tuyên truyền: {thing}; việc đọc sách")


def letter(*topics):
    return compose_letter(
        PICK._replace(tasks=tuple(task("Phát tin", topic=name) for name in topics)), on=TODAY
    )


def without(paper, heading):
    return paper._replace(blocks=tuple(block for block in paper.blocks if block.text != heading))


def test_a_letter_is_named_after_the_topics_it_still_has():
    whole = letter("Đọc sách", "Dân số", "Phòng bệnh dại")
    fewer = without(whole, "Dân số")
    assert retitled(fewer, was=whole).subject == "tuyên truyền: đọc sách; phòng bệnh dại"
    assert retitled(without(fewer, "Đọc sách"), was=whole).subject == "tuyên truyền phòng bệnh dại"
    none = without(without(fewer, "Đọc sách"), "Phòng bệnh dại")
    assert retitled(none, was=whole).subject == whole.subject


def test_what_a_person_wrote_is_never_named_anew():
    whole = letter("Đọc sách", "Dân số")
    fewer = without(whole, "Dân số")
    own = whole._replace(subject="hội thi")
    for paper, was in (
        (fewer._replace(subject="hội thi"), whole),
        (without(own, "Dân số"), own),
        (fewer._replace(kind=PaperKind.PLAN), whole._replace(kind=PaperKind.PLAN)),
        (letter("Đọc sách"), letter("Đọc sách")),
    ):
        assert retitled(paper, was=was) == paper


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
    assert ("ghi chung" in title.why) is title.text.endswith("một số nội dung trọng tâm")


@pytest.mark.parametrize("topic", ["Tuyên truyền", "tuyên truyền:", "Về việc tuyên truyền"])
def test_a_topic_of_nothing_but_the_verb_names_nothing(topic):
    bare = PICK._replace(tasks=(task("Phát tin", topic=topic),))
    assert subject_of(bare, verb="tuyên truyền") == PLAN_75.title
    both = PICK._replace(tasks=(task("Phát tin", topic=topic), WASH))
    assert subject_of(both, verb="tuyên truyền") == "tuyên truyền phòng dịch"

"""Duties by topic, and by whom they are asked of."""

from picks import COMMUNES, HANG, OFFICE, PICK, PRESS, SPREAD, TODAY, WASH, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Body, Moment
from lantoa.core.drafting.topics import bearers_of, join_names, subject_of, task_block, task_blocks, topics_of


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


def test_the_subject_is_made_from_the_topics():
    assert subject_of(PICK, verb="tuyên truyền") == "tuyên truyền: dân số; phòng dịch"
    assert subject_of(PICK._replace(tasks=(SPREAD,)), verb="tuyên truyền") == "tuyên truyền dân số"
    told = PICK._replace(tasks=(SPREAD._replace(topic="Truyền thông dân số"),))
    assert subject_of(told, verb="tuyên truyền") == "truyền thông dân số"
    assert subject_of(told, verb="về việc tuyên truyền") == "về việc truyền thông dân số"
    named = SPREAD._replace(topic="Về việc tuyên truyền dân số")
    assert subject_of(PICK._replace(tasks=(named, WASH)), verb="về việc tuyên truyền").endswith(
        ": dân số; phòng dịch"
    )
    assert subject_of(PICK._replace(subject="hội thi"), verb="tuyên truyền") == "hội thi"
    assert subject_of(PICK._replace(tasks=()), verb="tuyên truyền") == "Về việc truyền thông dân số năm 2027"
    assert subject_of(PICK._replace(tasks=(), bases=()), verb="tuyên truyền") == ""


def test_everybody_is_asked_once_with_all_units():
    more = task("Việc nữa", bearers=(Body(COMMUNES.name, ("xa-2", "xa-3")),))
    first = Body("Sở Y tế", ("so-yt",))
    bodies = bearers_of(PICK._replace(addressees=(first,), tasks=(*PICK.tasks, more)))
    assert [body.name for body in bodies] == [first.name, PRESS.name, COMMUNES.name]
    assert bodies[2].units == ("xa-1", "xa-2", "xa-3")
    assert bodies[1].why == PRESS.why


def test_what_is_asked_of_everybody_comes_first_then_what_some_are_asked():
    topic = topics_of([HANG, SPREAD])[0]
    blocks = list(task_blocks(topic, pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [block.text for block in blocks] == [
        "Phát tin về dân số ít nhất 02 lần/tuần.",
        "Đề nghị Ủy ban nhân dân các xã, phường: treo băng rôn tại trụ sở (trước ngày 20/12/2026).",
    ]
    assert blocks[1].sources[0].duty == "d200"


def test_several_duties_of_some_stand_under_their_name():
    topic = topics_of([HANG, HANG._replace(moments=())])[0]
    blocks = list(task_blocks(topic, pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [(block.label, block.text[:25]) for block in blocks] == [
        (LabelKind.DASH, "Đề nghị Ủy ban nhân dân c"),
        (LabelKind.PLUS, "Treo băng rôn tại trụ sở "),
        (LabelKind.PLUS, "Treo băng rôn tại trụ sở."),
    ]


def test_the_sentence_does_not_name_again_who_is_asked():
    asked = (
        task("Giao Ủy ban nhân dân các xã, phường treo băng rôn", bearers=(COMMUNES,)),
        task("Ủy ban nhân dân các xã, phường: phát tờ rơi;", bearers=(COMMUNES,)),
        task("Ủy ban nhân dân các xã, phường", bearers=(COMMUNES,)),
    )
    blocks = list(task_blocks(topics_of(asked)[0], pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [block.text for block in blocks[1:]] == [
        "Treo băng rôn.",
        "Phát tờ rơi.",
        "Ủy ban nhân dân các xã, phường.",
    ]


def test_whoever_gets_the_paper_is_no_addressee_of_its_own():
    for name in (
        "các cơ quan, đơn vị, địa phương",
        "Các đơn vị",
        "các cơ quan, đơn vị và địa phương liên quan",
    ):
        anybody = task("Quan tâm thực hiện", bearers=(Body(name),))
        assert bearers_of(PICK._replace(tasks=(anybody,))) == ()
        (block,) = task_blocks(topics_of([anybody])[0], pick=PICK, on=TODAY, label=LabelKind.DASH)
        assert block.text == "Quan tâm thực hiện."


def test_a_duty_keeps_its_sentence_its_numbers_and_the_reason_of_a_change():
    block = task_block(WASH, on=TODAY, label=LabelKind.DASH)
    assert block.text == "Phòng Văn hóa - Xã hội các xã, phường hướng dẫn rửa tay."
    assert block.sources[0].quote == WASH.source.quote
    assert "Phòng Văn hóa và Thông tin → Phòng Văn hóa - Xã hội" in block.sources[0].why
    assert task_block(SPREAD, on=TODAY, label=LabelKind.DASH).goals == SPREAD.goals


def test_a_time_the_sentence_says_is_not_said_twice():
    words = "Treo băng rôn trước ngày 20/12/2026."
    said = task_block(task(words, moments=(Moment("trước ngày 20/12/2026"),)), on=TODAY, label=LabelKind.DASH)
    assert said.text == words


def test_names_are_joined():
    assert join_names(["A"]) == "A"
    assert join_names(["A", "B"]) == "A và B"
    assert join_names(["A", "B", "C"]) == "A; B; C"
    assert join_names([]) == ""


def test_an_office_does_not_write_to_itself():
    own = task("Tổng hợp kết quả.", bearers=(Body(OFFICE.name),))
    pick = PICK._replace(tasks=(SPREAD, own))
    assert OFFICE.name not in [body.name for body in bearers_of(pick)]
    blocks = list(task_blocks(topics_of(pick.tasks)[0], pick=pick, on=TODAY, label=LabelKind.DASH))
    assert blocks[1].text == "Sở Văn hóa, Thể thao và Du lịch: tổng hợp kết quả."

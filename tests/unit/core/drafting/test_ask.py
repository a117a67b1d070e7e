"""Duties as items, each under who bears it."""

import pytest
from picks import COMMUNES, HANG, LETTER_918, OFFICE, PICK, PRESS, SPREAD, TODAY, WASH, task

from lantoa.core.document import LabelKind
from lantoa.core.drafting import Body, Moment
from lantoa.core.drafting.ask import asked_block, task_block, task_blocks
from lantoa.core.drafting.bodies import bearers_of
from lantoa.core.drafting.topics import topics_of

_PRESS, _COMMUNES = Body("Báo Hà Sơn"), Body("UBND các xã, phường")


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


def test_a_paper_does_not_say_again_who_asked_all_whom_it_addresses():
    asked = (
        task("Ban An toàn giao thông tỉnh đề nghị Báo Hà Sơn, UBND các xã, phường đưa tin.", bearers=(_PRESS, _COMMUNES)),
        task("UBND tỉnh giao Báo Hà Sơn và UBND các xã, phường (qua Phòng Văn hóa - Xã hội) dán áp phích.", bearers=(_PRESS, _COMMUNES)),
        task("Báo Hà Sơn đề nghị Sở Y tế cung cấp tin bài.", bearers=(_PRESS, _COMMUNES)),
    )  # fmt: skip
    blocks = task_blocks(topics_of(asked)[0], pick=PICK._replace(tasks=asked), on=TODAY, label=LabelKind.DASH)
    assert [block.text for block in blocks] == [
        "Đưa tin.",
        "Dán áp phích.",
        "Đề nghị Sở Y tế cung cấp tin bài.",
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


def test_an_office_does_not_write_to_itself():
    own = task("Tổng hợp kết quả.", bearers=(Body(OFFICE.name),))
    pick = PICK._replace(tasks=(SPREAD, own))
    assert OFFICE.name not in [body.name for body in bearers_of(pick)]
    blocks = list(task_blocks(topics_of(pick.tasks)[0], pick=pick, on=TODAY, label=LabelKind.DASH))
    assert blocks[1].text == "Sở Văn hóa, Thể thao và Du lịch: tổng hợp kết quả."


def test_the_press_is_asked_where_everybody_is_and_people_are_no_addressees():
    sent = PICK.bases[0]._replace(addressees=(PRESS, Body("Sở Tài chính")))
    people = task("Hướng dẫn các thôn", bearers=(Body("Cán bộ chuyên trách"),))
    anybody = task("Quan tâm thực hiện", bearers=(Body("Quý cơ quan, đơn vị"),))
    pick = PICK._replace(bases=(sent,), tasks=(people, anybody))
    assert bearers_of(pick) == (PRESS,)
    assert Body("các cơ quan, đơn vị và địa phương liên quan").anybody
    assert not Body("Sở Y tế").anybody
    blocks = list(task_blocks(topics_of(pick.tasks)[0], pick=pick, on=TODAY, label=LabelKind.DASH))
    assert [block.text for block in blocks] == [
        "Cán bộ chuyên trách hướng dẫn các thôn.",
        "Quan tâm thực hiện.",
    ]
    said = task("Cán bộ chuyên trách hướng dẫn các thôn", bearers=(Body("cán bộ chuyên trách"),))
    (block,) = task_blocks(topics_of([said])[0], pick=pick, on=TODAY, label=LabelKind.DASH)
    assert block.text == "Cán bộ chuyên trách hướng dẫn các thôn."


@pytest.mark.parametrize(
    ("label", "below"),
    [
        (LabelKind.ARABIC, LabelKind.LETTER),
        (LabelKind.LETTER, LabelKind.DASH),
        (LabelKind.DASH, LabelKind.PLUS),
    ],
)
def test_what_stands_under_a_name_is_one_level_below_it(label, below):
    topic = topics_of([HANG, HANG._replace(moments=())])[0]
    blocks = list(task_blocks(topic, pick=PICK, on=TODAY, label=label))
    assert [block.label for block in blocks] == [label, below, below]


def test_one_duty_of_several_papers_is_said_once_with_all_its_sources():
    again = task("Phát tin về dân số ít nhất 02 lần/tuần.", basis=LETTER_918, at=900)
    (block,) = task_blocks(topics_of([SPREAD, again, SPREAD])[0], pick=PICK, on=TODAY, label=LabelKind.DASH)
    assert [source.duty for source in block.sources] == ["d100", "d900"]


def test_several_kinds_of_bodies_are_small_within_a_sentence():
    press = task("Đưa tin", bearers=(Body("Các cơ quan báo chí"),))
    blocks = list(task_blocks(topics_of([press, HANG])[0], pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert blocks[0].text == "Đề nghị các cơ quan báo chí: đưa tin."


def test_the_bearer_behind_a_time_or_by_its_old_name_is_not_named_again():
    health = Body("Sở Y tế")
    culture = Body("Phòng Văn hóa - Xã hội Tân Lập", said="Phòng Văn hóa và Thông tin")
    cases = (
        (
            "Định kỳ 6 tháng, Sở Y tế (Chi cục Dân số) giám sát các xã.",
            health,
            "Định kỳ 6 tháng, giám sát các xã.",
        ),
        ("Phòng Văn hóa và Thông tin rà soát tủ sách.", culture, "Rà soát tủ sách."),
        ("Giám sát các xã.", health, "Giám sát các xã."),
    )
    for quote, body, words in cases:
        assert asked_block(task(quote, bearers=(body,)), on=TODAY, label=LabelKind.DASH).text == words


def test_behind_a_ground_the_bearer_stays_that_nobody_else_seems_to_do_it():
    words = "Trên cơ sở dự toán do các cơ quan xây dựng, Sở Tài chính thẩm định, bố trí kinh phí."
    block = asked_block(task(words, bearers=(Body("Sở Tài chính"),)), on=TODAY, label=LabelKind.DASH)
    assert block.text == words


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Phối hợp với Sở Tài chính cân đối kinh phí.", "Cân đối kinh phí."),
        ("Chủ trì, phối hợp với Sở Tài chính cân đối kinh phí.", "Chủ trì cân đối kinh phí."),
        ("Phối hợp với Sở Tài chính, Sở Y tế cân đối kinh phí.", "Phối hợp với Sở Y tế cân đối kinh phí."),
        ("Phối hợp với Sở Y tế và Sở Tài chính cân đối kinh phí.", "Phối hợp với Sở Y tế cân đối kinh phí."),
        ("Phối hợp với Sở Tài chính tỉnh Bắc Hà cân đối.", "Phối hợp với Sở Tài chính tỉnh Bắc Hà cân đối."),
    ],
)
def test_two_bodies_that_became_one_do_not_work_with_themselves(quote, words):
    planning = Body("Sở Tài chính", said="Sở Kế hoạch và Đầu tư")
    assert asked_block(task(quote, bearers=(planning,)), on=TODAY, label=LabelKind.DASH).text == words


def test_what_the_source_says_of_itself_is_said_by_its_number():
    words = "Xây dựng kế hoạch trên cơ sở Kế hoạch này."
    block = task_block(task(words), on=TODAY, label=LabelKind.DASH)
    assert block.text == "Xây dựng kế hoạch trên cơ sở Kế hoạch số 75/KH-UBND."
    for cited, named in (
        ("Kế hoạch của UBND tỉnh", "Kế hoạch của UBND tỉnh"),
        ("Kế hoạch …/KH-UBND", "Kế hoạch số [Nêu số]/KH-UBND"),
        ("Công văn số 9/SYT-NVY", "Kế hoạch này"),
    ):
        known = task(words)._replace(source=SPREAD.source._replace(quote=words, cited=cited))
        assert task_block(known, on=TODAY, label=LabelKind.DASH).text == words.replace("Kế hoạch này", named)


def test_only_the_words_that_are_kept_are_printed_and_past_times_are_no_data():
    whole = task(
        "Đọc sách. Báo cáo kết quả.", words="Đọc sách.", moments=(Moment("ngày 20/4/2024", "2024-04-20"),)
    )
    block = task_block(whole, on=TODAY, label=LabelKind.DASH)
    assert (block.text, block.moments) == ("Đọc sách.", ())
    assert block.sources[0].quote == "Đọc sách. Báo cáo kết quả."
    assert "đã qua" in block.sources[0].why


def test_a_time_written_in_another_way_is_not_said_twice():
    said = task("Mở lớp hàng năm; Phối hợp với các trường", moments=(Moment("hàng năm"),))
    assert (
        task_block(said, on=TODAY, label=LabelKind.DASH).text == "Mở lớp hằng năm; phối hợp với các trường."
    )


def test_bodies_of_the_province_are_asked_before_the_communes():
    asked = (
        task("Treo băng rôn", bearers=(COMMUNES,)),
        task("Cân đối kinh phí", bearers=(Body("Sở Tài chính"),)),
    )
    blocks = list(task_blocks(topics_of(asked)[0], pick=PICK, on=TODAY, label=LabelKind.DASH))
    assert [block.text for block in blocks] == [
        "Đề nghị Sở Tài chính: cân đối kinh phí.",
        "Đề nghị Ủy ban nhân dân các xã, phường: treo băng rôn.",
    ]


def test_what_is_asked_of_each_says_of_each():
    hospitals = Body("Các bệnh viện", said="Mỗi bệnh viện")
    one = task("Mỗi bệnh viện tổ chức ít nhất 04 phiên hội chẩn/tháng;", bearers=(hospitals,))
    block = asked_block(one, on=TODAY, label=LabelKind.DASH)
    assert block.text == "Mỗi bệnh viện tổ chức ít nhất 04 phiên hội chẩn/tháng."

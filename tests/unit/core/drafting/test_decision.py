"""The decision."""

import pytest
from picks import COMMUNES, LETTER_918, OFFICE, PICK, PLAN_75, PRESS, SPREAD, TODAY, task

from lantoa.core.drafting import BlockKind, Body, Line, PaperKind, SignatureBlock, number_blocks
from lantoa.core.drafting.decision import compose_decision

DECISION = PICK._replace(kind=PaperKind.DECISION)


def test_grounds_stand_one_a_line_and_the_last_ends_with_a_stop():
    grounds = [
        block for block in compose_decision(DECISION, on=TODAY).blocks if block.kind is BlockKind.BASIS
    ]
    assert [block.text[-1] for block in grounds] == [";", ";", ";", "."]
    assert grounds[1].text.startswith("Căn cứ Kế hoạch số 75/KH-UBND ngày 05/9/2026")
    assert [source.paper for block in grounds for source in block.sources] == [PLAN_75.id, LETTER_918.id]
    assert grounds[-1].text == "Theo đề nghị của Trưởng phòng Thông tin - Báo chí."


def test_articles_follow_the_order():
    paper = compose_decision(DECISION, on=TODAY)
    labels = [label for label in number_blocks(paper.blocks) if label]
    numbers = ["1.", "a)", "b)", "2."]
    assert labels == ["Điều 1.", "Điều 2.", "Điều 3.", *numbers, "Điều 4.", "1.", "2.", "3."]
    order = next(at for at, block in enumerate(paper.blocks) if block.text == "QUYẾT ĐỊNH:")
    assert paper.blocks[order].kind is BlockKind.ORDER
    assert (
        paper.blocks[order + 2].text
        == "Quyết định này quy định việc tổ chức tuyên truyền: dân số; phòng dịch."
    )


def test_duties_stand_under_whom_they_are_given_to():
    own = task("Tổng hợp kết quả", bearers=(Body(OFFICE.name),))
    unit = task("Mở lớp tập huấn", bearers=(Body("Thư viện tỉnh", own=True),))
    anybody = task("Đưa tin", bearers=(Body("các cơ quan, đơn vị"),))
    paper = compose_decision(DECISION._replace(tasks=(SPREAD, own, unit, anybody)), on=TODAY)
    words = [block.text for block in paper.blocks]
    assert words[words.index("Giao nhiệm vụ") + 1 : words.index("Tổ chức thực hiện")] == [
        f"Giao [Nêu đơn vị thuộc {OFFICE.name}]: tổng hợp kết quả.",
        "Giao Thư viện tỉnh: mở lớp tập huấn.",
        "Đề nghị phối hợp thực hiện",
        "Đề nghị các cơ quan, đơn vị, địa phương: đưa tin.",
        f"Đề nghị {PRESS.name} và {COMMUNES.name}: phát tin về dân số ít nhất 02 lần/tuần.",
    ]
    assert paper.recipients[0].text == "Như Điều 4"
    assert "Trưởng phòng Thông tin - Báo chí và Thủ trưởng Thư viện tỉnh chịu" in paper.blocks[-1].text


RULER = DECISION._replace(office=OFFICE._replace(name="Ủy ban nhân dân tỉnh Hà Sơn", parent=""))


def test_who_rules_orders_everybody_who_stands_below():
    health = Body("Sở Y tế", ("so-yt",))
    words = [
        block.text
        for block in compose_decision(
            RULER._replace(tasks=(task("Rửa tay", bearers=(health, COMMUNES)),)), on=TODAY
        ).blocks
    ]
    assert "Đề nghị phối hợp thực hiện" not in words
    assert not any(text.startswith("Đề nghị") for text in words)
    assert words[-1].startswith("Trưởng phòng Thông tin - Báo chí; Giám đốc Sở Y tế")


def test_who_rules_asks_only_whom_it_cannot_order_in_an_article_of_its_own():
    """A duty that both bear is ordered of the one and asked of the other."""
    front = Body("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh")
    both = task("Vận động nhân dân", bearers=(front, COMMUNES))
    words = [block.text for block in compose_decision(RULER._replace(tasks=(both,)), on=TODAY).blocks]
    assert words[words.index("Giao nhiệm vụ") + 1 : words.index("Tổ chức thực hiện")] == [
        f"Giao {COMMUNES.name}: vận động nhân dân.",
        "Đề nghị phối hợp thực hiện",
        f"Đề nghị {front.name}: vận động nhân dân.",
    ]


def test_what_everybody_has_to_do_stands_by_topic():
    anybody = Body("các cơ quan, đơn vị")
    tasks = (
        task("Đưa tin", bearers=(anybody,)),
        task("Rửa tay", topic="Phòng dịch", bearers=(anybody,)),
        task("Đo thân nhiệt", topic="Phòng dịch", bearers=(anybody,)),
    )
    words = [block.text for block in compose_decision(DECISION._replace(tasks=tasks), on=TODAY).blocks]
    assert words[words.index("Giao nhiệm vụ") + 1 : words.index("Tổ chức thực hiện")] == [
        "[Nêu nhiệm vụ của đơn vị thuộc, trực thuộc.]",
        "Đề nghị phối hợp thực hiện",
        "Về dân số, đề nghị các cơ quan, đơn vị, địa phương: đưa tin.",
        "Về phòng dịch, đề nghị các cơ quan, đơn vị, địa phương:",
        "Rửa tay.",
        "Đo thân nhiệt.",
    ]


def test_what_a_plan_of_one_subject_asks_of_everybody_stands_by_its_headings():
    tasks = tuple(
        task(f"Việc {n}", topic="", section=("II. NHIỆM VỤ", f"{n}. Mở lớp thứ {n}"), bearers=())
        for n in (1, 2)
    )
    words = [block.text for block in compose_decision(DECISION._replace(tasks=tasks), on=TODAY).blocks]
    assert "Về mở lớp thứ 2, đề nghị các cơ quan, đơn vị, địa phương: việc 2." in words


def test_the_persons_who_carry_it_out_are_named_and_get_it():
    paper = compose_decision(DECISION, on=TODAY)
    assert paper.blocks[-1].text == (
        "Trưởng phòng Thông tin - Báo chí chịu trách nhiệm thi hành Quyết định này./."
    )
    assert [line.text for line in paper.recipients] == [
        "Như Điều 4",
        "UBND tỉnh",
        "Sở Y tế",
        PRESS.name,
        COMMUNES.name,
        "Lãnh đạo Sở",
    ]


def test_whom_it_orders_gets_it_by_its_last_article_whom_it_asks_by_name():
    paper = compose_decision(RULER, on=TODAY)
    assert paper.recipients[0] == Line("Như Điều 4", units=("xa-1", "xa-2"))
    assert COMMUNES.name not in [line.text for line in paper.recipients]
    assert PRESS.name in [line.text for line in paper.recipients]


def test_who_is_asked_is_told_once():
    health = Body("Sở Y tế", ("so-yt",))
    basis = LETTER_918._replace(asker=health)
    pick = DECISION._replace(bases=(basis,), tasks=(task("Đưa tin", bearers=(health,)),))
    assert [line.text for line in compose_decision(pick, on=TODAY).recipients] == [
        "Như Điều 4",
        "Sở Y tế",
        "Lãnh đạo Sở",
    ]


def test_a_department_is_told_that_it_orders_no_other_body():
    paper = compose_decision(DECISION, on=TODAY)
    assert any("Thẩm quyền" in note for note in paper.notes)


def test_what_is_not_known_is_asked_for():
    bare = DECISION._replace(tasks=(), office=OFFICE._replace(desk_name=""))
    words = " ".join(block.text for block in compose_decision(bare, on=TODAY).blocks)
    for blank in (
        "[Nêu đơn vị trình]",
        "[Nêu nhiệm vụ của đơn vị thuộc, trực thuộc.]",
        "[Nêu đơn vị, cá nhân]",
    ):
        assert blank in words


@pytest.mark.parametrize(
    ("signature", "who"),
    [
        (SignatureBlock((), "Giám đốc", "Lê Hà"), "GIÁM ĐỐC SỞ Y TẾ"),
        (SignatureBlock(("KT. GIÁM ĐỐC",), "PHÓ GIÁM ĐỐC", "Lê Hà"), "GIÁM ĐỐC SỞ Y TẾ"),
        (SignatureBlock(("TM. BAN GIÁM ĐỐC", "KT. GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC", "Lê Hà"), "SỞ Y TẾ"),
        (SignatureBlock(), "SỞ Y TẾ"),
    ],
)
def test_who_decides_stands_over_the_grounds(signature, who):
    office = OFFICE._replace(name="Sở Y tế", signature=signature)
    first, second, *_ = compose_decision(DECISION._replace(office=office), on=TODAY).blocks
    assert (first.kind, first.text) == (BlockKind.ORDER, who)
    assert second.kind is BlockKind.BASIS


def test_one_point_of_an_article_has_no_number_and_numbers_what_stands_below_it():
    tasks = tuple(task(words, bearers=(PRESS,), at=at) for at, words in enumerate(("Mở lớp", "Đưa tin")))
    blocks = compose_decision(DECISION._replace(tasks=tasks), on=TODAY).blocks
    at = next(at for at, block in enumerate(blocks) if block.text == "Đề nghị phối hợp thực hiện")
    labelled = zip(number_blocks(blocks), (block.text for block in blocks), strict=True)
    assert [*labelled][at + 1 : at + 4] == [
        ("", f"Đề nghị {PRESS.name}:"),
        ("1.", "Mở lớp."),
        ("2.", "Đưa tin."),
    ]

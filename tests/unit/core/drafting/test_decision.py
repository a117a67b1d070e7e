"""The decision."""

import pytest
from picks import LETTER_918, OFFICE, PICK, PLAN_75, TODAY

from lantoa.core.drafting import BlockKind, PaperKind, SignatureBlock, number_blocks
from lantoa.core.drafting.decision import compose_decision

DECISION = PICK._replace(kind=PaperKind.DECISION)


def test_grounds_stand_one_a_line_and_the_last_ends_with_a_stop():
    grounds = [
        block for block in compose_decision(DECISION, on=TODAY).blocks if block.kind is BlockKind.BASIS
    ]
    assert [block.text[-1] for block in grounds] == [";", ";", ";", "."]
    assert grounds[1].text.startswith("Căn cứ Kế hoạch số 75/KH-UBND ngày 05/9/2026")
    assert [source.paper for block in grounds for source in block.sources] == [PLAN_75.id, LETTER_918.id]
    assert grounds[-1].text == "Theo đề nghị của Phòng Thông tin - Báo chí."


def test_articles_follow_the_order():
    paper = compose_decision(DECISION, on=TODAY)
    labels = [label for label in number_blocks(paper.blocks) if label]
    assert labels == ["Điều 1.", "Điều 2.", "1.", "2.", "3.", "Điều 3.", "1.", "2."]
    order = next(at for at, block in enumerate(paper.blocks) if block.text == "QUYẾT ĐỊNH:")
    assert paper.blocks[order].kind is BlockKind.ORDER
    assert paper.blocks[order + 2].text == "Quyết định này tổ chức tuyên truyền: dân số; phòng dịch."
    assert paper.blocks[-1].text.endswith("chịu trách nhiệm thi hành Quyết định này./.")


def test_what_is_not_known_is_asked_for():
    bare = DECISION._replace(tasks=(), office=OFFICE._replace(desk_name=""))
    words = " ".join(block.text for block in compose_decision(bare, on=TODAY).blocks)
    for blank in ("[Nêu đơn vị trình]", "[Nêu nội dung quyết định.]", "[Nêu đơn vị, cá nhân]"):
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

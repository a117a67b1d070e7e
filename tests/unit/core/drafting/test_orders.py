"""Notices and telegrams."""

from picks import COMMUNES, PICK, PRESS, SPREAD, TODAY

from lantoa.core.drafting import PaperKind, number_blocks
from lantoa.core.drafting.orders import compose_notice, compose_telegram


def test_a_notice_tells_and_names_its_readers_under_recipients():
    paper = compose_notice(PICK._replace(kind=PaperKind.NOTICE), on=TODAY)
    assert paper.addressees == ()
    assert [line.text for line in paper.recipients[2:4]] == [PRESS.name, COMMUNES.name]
    assert "thông báo như sau:" in paper.blocks[0].text
    assert [label for label in number_blocks(paper.blocks) if label] == ["1.", "a)", "b)", "2."]
    assert paper.blocks[-1].text.endswith("biết, thực hiện./.")


def test_a_telegram_orders_and_asks_for_a_report():
    paper = compose_telegram(PICK._replace(kind=PaperKind.TELEGRAM, tasks=(SPREAD,)), on=TODAY)
    assert [line.text for line in paper.addressees] == [PRESS.name, COMMUNES.name]
    assert "yêu cầu các cơ quan, đơn vị, địa phương:" in paper.blocks[0].text
    assert [label for label in number_blocks(paper.blocks) if label] == []
    assert "báo cáo kết quả" in paper.blocks[-1].text


def test_without_duties_they_ask_for_the_points():
    paper = compose_notice(PICK._replace(tasks=()), on=TODAY)
    assert "[Nêu nội dung.]" in [block.text for block in paper.blocks]

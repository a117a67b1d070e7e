"""Whom an office may order."""

import pytest
from picks import COMMUNES, OFFICE, PICK, PRESS

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Body, PaperKind
from lantoa.core.drafting.binding import binds, overreach

PROVINCE = OFFICE._replace(name="Ủy ban nhân dân tỉnh Hà Sơn", parent="")
COMMUNE = OFFICE._replace(name="Ủy ban nhân dân xã Tân Lập", parent="Ủy ban nhân dân tỉnh Hà Sơn")
PARTY = OFFICE._replace(name="Tỉnh ủy Hà Sơn", parent="", form=PaperForm.PARTY)


@pytest.mark.parametrize(
    ("office", "body", "bound"),
    [
        (OFFICE, Body("Sở Y tế"), False),
        (OFFICE, Body("Công an tỉnh"), False),
        (OFFICE, Body("Ủy ban nhân dân xã Tân Lập"), False),
        (OFFICE, Body("Thư viện tỉnh", own=True), True),
        (OFFICE, Body(OFFICE.name), True),
        (PROVINCE, Body("Sở Y tế"), True),
        (PROVINCE, Body("Ủy ban nhân dân các xã, phường"), True),
        (PROVINCE, Body("Bộ Y tế"), False),
        (PROVINCE, Body("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"), False),
        (PROVINCE, Body("Hội Nông dân tỉnh"), False),
        (PROVINCE, PRESS, False),
        (PROVINCE, Body("Các cơ quan báo chí"), False),
        (PROVINCE, Body("Đài Truyền hình Việt Nam"), False),
        (PROVINCE, Body("Ban Tuyên giáo và Dân vận Tỉnh ủy"), False),
        (PROVINCE, Body("Đài truyền thanh cấp xã"), True),
        (PARTY, PRESS, True),
        (PARTY, Body("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"), True),
        (COMMUNE, Body("Phòng Văn hóa - Xã hội xã Tân Lập"), True),
        (COMMUNE, Body("Sở Y tế"), False),
    ],
)
def test_an_order_binds_who_stands_below(office, body, bound):
    assert binds(office, body) is bound


def test_a_paper_that_orders_others_should_be_of_another_kind():
    pick = PICK._replace(kind=PaperKind.DECISION)
    assert overreach(pick) == (
        "Thẩm quyền: Quyết định của Sở Văn hóa, Thể thao và Du lịch không buộc được cơ quan không trực thuộc "
        "(Báo và Phát thanh, Truyền hình Hà Sơn và Ủy ban nhân dân các xã, phường): "
        "chuyển thành công văn đề nghị, hoặc tờ trình trình UBND tỉnh Hà Sơn ban hành."
    )
    orphan = pick._replace(office=OFFICE._replace(parent=""), addressees=(PRESS,), tasks=())
    assert "trình cấp có thẩm quyền ban hành" in overreach(orphan)


def test_who_rules_asks_whom_it_cannot_order():
    """A decision does it in an article of its own."""
    pick = PICK._replace(kind=PaperKind.TELEGRAM, office=PROVINCE)
    assert overreach(pick) == (
        "Thẩm quyền: Công điện của Ủy ban nhân dân tỉnh Hà Sơn không buộc được "
        "Báo và Phát thanh, Truyền hình Hà Sơn: viết thành lời đề nghị."
    )
    assert overreach(pick._replace(kind=PaperKind.DECISION)) == ""
    assert overreach(pick._replace(tasks=(), addressees=(COMMUNES,))) == ""

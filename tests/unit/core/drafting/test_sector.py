"""The issuer's own sector by its name."""

import pytest
from picks import LETTER_918, OFFICE, PLAN_75, task

from lantoa.core.drafting import Body
from lantoa.core.drafting.sector import in_sector


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Chỉ đạo các đơn vị y tế trong ngành thực hiện", "Chỉ đạo các đơn vị y tế thực hiện"),
        ("Quán triệt cán bộ y tế trong toàn ngành", "Quán triệt cán bộ y tế trong toàn ngành Y tế"),
        ("Công tác y tế trên phạm vi toàn ngành.", "Công tác y tế trên phạm vi toàn ngành Y tế."),
        ("Đăng trên trang y tế của ngành, các xã", "Đăng trên trang y tế của ngành Y tế, các xã"),
        ("Tổ chức hội thi trong ngành giáo dục", ""),
        ("Đưa tin kết quả của ngành giáo dục", ""),
        ("Phát tin", ""),
    ],
)
def test_the_sector_is_that_of_the_issuer(words, told):
    assert in_sector(task(words), LETTER_918, OFFICE).words == told


def test_asked_of_that_sector_alone_it_is_named():
    words = task("- Tạo sự lan tỏa trên phạm vi toàn ngành.", bearers=(Body("Các đơn vị y tế trong ngành"),))
    assert in_sector(words, LETTER_918, OFFICE).words == "Tạo sự lan tỏa trên phạm vi toàn ngành Y tế."


@pytest.mark.parametrize("bearers", [(), (Body("Sở Nội vụ"), Body("Các đơn vị y tế"))])
def test_asked_of_others_it_is_left_and_told(bearers):
    found = in_sector(task("Tạo sự lan tỏa trên toàn ngành.", bearers=bearers), LETTER_918, OFFICE)
    assert found.words == ""
    assert "ngành Y tế" in found.source.why


def test_who_bears_it_is_called_by_it_too():
    units = task("Phát tin", bearers=(Body("Các đơn vị y tế trong ngành"), Body("Các đơn vị trong ngành")))
    assert [body.name for body in in_sector(units, LETTER_918, OFFICE).bearers] == [
        "Các đơn vị y tế",
        "Các đơn vị trong ngành Y tế",
    ]


def test_of_ones_own_sector_or_of_no_departments_nothing_is_said():
    told = task("Phát động trong ngành.")
    own = LETTER_918._replace(asker=Body("Sở Văn hóa", own=True))
    for basis in (None, PLAN_75, own, LETTER_918._replace(issuer=OFFICE.name)):
        assert in_sector(told, basis, OFFICE) is told


def test_what_units_do_in_their_own_house_is_asked_of_everybody_there():
    found = in_sector(
        task("- Nói chuyện tại hội họp của đơn vị; đăng tin trên trang của ngành.", bearers=()),
        LETTER_918,
        OFFICE,
    )
    assert found.words.startswith("Nói chuyện tại hội họp của cơ quan, đơn vị, địa phương; đăng tin")
    assert found.source.why.startswith("“của đơn vị” trong văn bản gốc: đơn vị của ngành Y tế; “ngành”")
    known = task("Nói chuyện tại hội họp của đơn vị.")
    assert in_sector(known, LETTER_918, OFFICE).words == ""


HEALTH_PLAN = LETTER_918._replace(kind="Kế hoạch")


@pytest.mark.parametrize(
    ("words", "bearers", "told"),
    [
        ("Xây dựng kế hoạch.", ("Các đơn vị",), True),
        ("Xây dựng kế hoạch.", ("Thủ trưởng các đơn vị trực thuộc",), True),
        ("Căn cứ kế hoạch của Sở, các đơn vị xây dựng kế hoạch.", (), True),
        ("Các đơn vị liên quan phối hợp.", (), False),
        ("Phát tin.", (), False),
        ("Xây dựng kế hoạch.", ("Các cơ quan, đơn vị, địa phương",), False),
        ("Xây dựng kế hoạch.", ("Các đơn vị", "Sở Nội vụ"), False),
    ],
)
def test_what_a_plan_of_the_sector_asks_of_its_units_is_told(words, bearers, told):
    asked = task(words, bearers=tuple(map(Body, bearers)))
    why = "“các đơn vị” trong văn bản gốc là đơn vị của ngành Y tế, ở đây thành mọi nơi nhận: ghi rõ ai làm, hoặc bỏ câu này"
    assert in_sector(asked, HEALTH_PLAN, OFFICE).source.why == (why if told else "")
    assert in_sector(asked, LETTER_918, OFFICE).source.why == "", "a letter is for whom it addresses"

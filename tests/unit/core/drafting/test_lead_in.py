"""The verb that opens a list."""

import pytest
from picks import task

from lantoa.core.drafting import Body
from lantoa.core.drafting.lead_in import with_lead

HEALTH = Body("Sở Y tế", said="Sở Y tế")


@pytest.mark.parametrize(
    ("lead", "quote", "words"),
    [
        (
            "Giải pháp: hằng năm Thư viện tỉnh phối hợp với các đơn vị huy động sự tham gia của:",
            "+ Các nhà xuất bản trong và ngoài tỉnh tặng sách;",
            "Huy động sự tham gia của các nhà xuất bản trong và ngoài tỉnh tặng sách;",
        ),
        (
            "- Tuyên truyền các nội dung sau:",
            "Các quy định mới về đọc sách",
            "Tuyên truyền các quy định mới về đọc sách",
        ),
        ("Tổ chức:", "Một số ngày hội đọc sách", "Tổ chức một số ngày hội đọc sách"),
    ],
)
def test_an_item_without_a_verb_has_that_of_its_opening(lead, quote, words):
    assert with_lead(task(quote, lead=lead)).words == words


@pytest.mark.parametrize(
    ("lead", "quote"),
    [
        ("", "Các nhà xuất bản"),
        ("Giải pháp tiến hành:", "Các nhà xuất bản"),
        ("Huy động sự tham gia của:", "Phối hợp với các nhà xuất bản"),
        ("Huy động sự tham gia của:", "Sở Y tế và các đơn vị tặng sách"),
    ],
)
def test_an_item_with_a_verb_or_with_who_acts_stays(lead, quote):
    duty = task(quote, lead=lead, bearers=(HEALTH,))
    assert with_lead(duty) == duty


def test_who_acts_at_the_head_of_an_item_needs_no_verb_of_its_opening():
    schools = Body("các trường học", said="các trường học")
    duty = task("Các trường học tặng sách", lead="Huy động sự tham gia của:", bearers=(schools,))
    assert with_lead(duty) == duty

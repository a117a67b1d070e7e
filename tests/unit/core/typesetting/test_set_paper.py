"""Whole papers."""

from datetime import date

import pytest
from sheets import LETTER, PARTY, PLAN, TODAY, paragraphs, words

from lantoa.core.drafting import Annex, Block, BlockKind, PaperKind
from lantoa.core.typesetting import Role, set_annexes, set_paper
from lantoa.core.typesetting.set_paper import set_everything


def test_a_letter_from_head_to_foot():
    made = set_paper(LETTER, on=TODAY)
    (sheet,) = made.sheets
    roles = [one.role for one in paragraphs(sheet.items) if isinstance(one.role, Role)]
    assert roles[0] is Role.PARENT
    assert roles[-1] is Role.SIGNER
    assert words(sheet.items, Role.BODY)[-1] == "Báo cáo trước ngày 10/12./."
    assert (made.title, made.author) == (
        "Công văn số 05/SVHTTDL-TTBC: tuyên truyền công tác bình đẳng giới",
        "Sở Văn hóa, Thể thao và Du lịch",
    )
    assert made.day == TODAY
    assert "30/2020" in made.authority
    assert made.contact is None


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind is not PaperKind.LETTER], ids=str)
def test_every_other_kind_bears_its_name(kind):
    (sheet,) = set_paper(LETTER._replace(kind=kind), on=TODAY).sheets
    assert words(sheet.items, Role.KIND) == [str(kind).upper()]


def test_the_party_ends_with_a_stop():
    (sheet,) = set_paper(PARTY, on=TODAY).sheets
    assert words(sheet.items, Role.BODY)[-1] == "Báo cáo trước ngày 10/12."


def test_annexes_follow_on_pages_of_their_own():
    paper, annex = set_paper(PLAN, on=TODAY).sheets
    assert (paper.name, annex.name, annex.corner) == ("", "annex_1", False)
    assert [one.text for one in annex.items] == [
        "Phụ lục I",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 05 tháng 01 năm 2027 của Sở Văn hóa, Thể thao và Du lịch)",
        "Việc thứ nhất.",
    ]


def test_an_annex_apart_is_a_file_of_its_own():
    (made,) = set_annexes(PLAN, on=TODAY)
    (sheet,) = made.sheets
    assert (sheet.name, sheet.corner) == ("annex_2", True)
    assert words(sheet.items, Role.ANNEX) == ["Phụ lục II"]
    assert made.title == "Phụ lục II: Biểu mẫu"


def test_everything_in_one_go():
    assert [sheet.name for sheet in set_everything(PLAN, on=TODAY).sheets] == ["", "annex_1", "annex_2"]


def test_a_single_annex_has_no_number():
    (_, annex) = set_paper(PLAN._replace(annexes=PLAN.annexes[:1]), on=TODAY).sheets
    assert annex.items[0].text == "Phụ lục"


def test_annexes_of_the_party_have_arabic_numbers():
    annexes = (Annex("a1", " ", ()), Annex("a2", "Biểu", ()))
    _, first, second = set_paper(PARTY._replace(annexes=annexes), on=TODAY).sheets
    assert (first.items[0].text, second.items[0].text) == ("Phụ lục 1", "Phụ lục 2")
    assert [one.role for one in first.items] == [Role.ANNEX, Role.ANNEX_NOTE]


def test_the_day_of_the_paper_chooses_its_layout():
    assert "36-HD" in set_paper(PARTY._replace(day=date(2025, 1, 1)), on=TODAY).authority
    assert "05-HD" in set_paper(PARTY._replace(day=None), on=TODAY).authority


def test_the_address_line():
    assert (
        set_paper(LETTER._replace(contact="Số 12 đường Lê Lợi"), on=TODAY).contact.text
        == "Số 12 đường Lê Lợi"
    )


def test_an_annex_with_a_wide_table_lies_on_its_side():
    rows = (("TT", *["Nội dung thực hiện"] * 6), ("1", *["Tổ chức truyền thông tại cơ sở"] * 6))
    annexes = (Annex("a1", "Bảng", (Block("t", BlockKind.TABLE, rows=rows),)), PLAN.annexes[0])
    made = set_paper(PLAN._replace(annexes=annexes), on=TODAY)
    sizes = [(made.page_of(sheet).width, made.page_of(sheet).height) for sheet in made.sheets]
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert sum(made.sheets[1].items[-1].widths) == pytest.approx(297 - 30 - 15)


def test_lines_above_an_annex_part_where_the_body_is_named():
    (_, annex) = set_paper(PLAN._replace(annexes=PLAN.annexes[:1]), on=TODAY).sheets
    assert annex.items[2].runs[0].text.split("\n") == [
        "(Kèm theo Kế hoạch số 05/KH-SVHTTDL ngày 05 tháng 01 năm 2027",
        "của Sở Văn hóa, Thể thao và Du lịch)",
    ]


def test_what_a_decision_issues_stands_under_its_own_kind():
    """Annexes beside it are counted without it; of another paper it is an annex."""
    rules = Annex("r", "Quy chế làm việc của Tổ công tác", ())
    bare = Annex("n", "Nội quy", ())
    decision = PLAN._replace(kind=PaperKind.DECISION, annexes=(rules, PLAN.annexes[0], bare))
    _, first, second, third = set_paper(decision, on=TODAY).sheets
    assert [one.text for one in first.items[:2]] == ["QUY CHẾ", "LÀM VIỆC CỦA TỔ CÔNG TÁC"]
    assert first.items[2].text.startswith("(Ban hành kèm theo Quyết định số ")
    assert second.items[0].text == "Phụ lục"
    assert second.items[2].text.startswith("(Kèm theo Quyết định số ")
    assert [third.items[0].text, third.items[1].role] == ["NỘI QUY", Role.ANNEX_NOTE]
    (apart,) = set_annexes(decision._replace(annexes=(rules._replace(apart=True),)), on=TODAY)
    assert apart.title == "Quy chế làm việc của Tổ công tác"
    (_, plan) = set_paper(PLAN._replace(annexes=(rules,)), on=TODAY).sheets
    assert plan.items[0].text == "Phụ lục"

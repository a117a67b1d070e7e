"""The letterhead, the name, the addressees."""

import pytest
from sheets import LETTER, PARTY, PLAN, TODAY, words

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Line, PaperKind, Urgency
from lantoa.core.typesetting import Columns, Role, form_on, width_of
from lantoa.core.typesetting.set_head import listed, noted, set_addressees, set_letterhead, set_name

STATE, PARTY_FORM = (form_on(form, on=TODAY) for form in (PaperForm.STATE, PaperForm.PARTY))


def head(paper):
    return list(set_letterhead(paper, PARTY_FORM if paper.form is PaperForm.PARTY else STATE, on=TODAY))


def addressed(paper, form=STATE):
    return [one.text for one in set_addressees(paper, form)]


def test_the_letterhead_of_a_letter():
    names, numbers = head(LETTER)
    assert [one.text for one in names.left] == ["UBND TỈNH HÀ SƠN", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"]
    assert names.left[1].runs[0].text == "SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH"
    assert [one.text for one in names.right] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert [one.text for one in numbers.left] == [
        "Số: 05/SVHTTDL-TTBC",
        "V/v tuyên truyền công tác bình đẳng giới",
    ]
    assert [one.text for one in numbers.right] == ["Hà Sơn, ngày 05 tháng 01 năm 2027"]
    assert names.split == numbers.split == 71


def test_rules_under_the_motto_and_under_the_issuer():
    names, _ = head(LETTER)
    parent, issuer = names.left
    state, motto = names.right
    assert (parent.rule, state.rule) == (0, 0)
    assert motto.rule == pytest.approx(width_of(motto.text, size=13, bold=True))
    longest = width_of("THỂ THAO VÀ DU LỊCH", size=12, bold=True)
    assert longest / 3 <= issuer.rule <= longest / 2


def test_the_letterhead_of_the_party():
    names, numbers = head(PARTY)
    assert [one.text for one in names.left] == ["TỈNH ỦY HÀ SƠN", "BAN TUYÊN GIÁO VÀ DÂN VẬN", "*"]
    assert [one.text for one in names.right] == ["ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert names.left[1].rule == 0
    assert names.right[0].rule > 70
    assert numbers.left[0].text == "Số 05-CV/BTGDVTU"


def test_a_body_with_none_above_it():
    names, _ = head(LETTER._replace(parent=""))
    assert [one.role for one in names.left] == [Role.ISSUER]


@pytest.mark.parametrize(
    ("urgency", "stamp"),
    [
        (Urgency.NORMAL, None),
        (Urgency.URGENT, ("KHẨN", (20, 8))),
        (Urgency.VERY_URGENT, ("THƯỢNG KHẨN", (40, 8))),
        (Urgency.IMMEDIATE, ("HỎA TỐC", (30, 8))),
    ],
)
def test_stamps_of_urgency(urgency, stamp):
    _, numbers = head(LETTER._replace(urgency=urgency))
    found = [(one.text, one.frame) for one in numbers.left if one.role is Role.URGENCY]
    assert found == ([stamp] if stamp else [])


def test_a_letter_without_subject_says_nothing_about_it():
    assert words(head(LETTER._replace(subject="")), Role.REGARDING) == []


def test_only_letters_have_their_subject_under_the_number():
    assert words(head(PLAN), Role.REGARDING) == []
    assert list(set_name(LETTER, STATE)) == []


def test_the_name_of_a_plan():
    kind, subject = set_name(PLAN, STATE)
    assert (kind.role, kind.text) == (Role.KIND, "KẾ HOẠCH")
    assert (subject.role, subject.text) == (Role.SUBJECT, "Tuyên truyền công tác bình đẳng giới")
    length = width_of(subject.text, size=14, bold=True)
    assert length / 3 <= subject.rule <= length / 2


def test_a_long_subject_stands_apart_on_even_lines():
    _, subject = set_name(PLAN._replace(subject="triển khai công tác " * 12), STATE)
    lengths = [width_of(line, size=14, bold=True) for line in subject.runs[0].text.split("\n")]
    assert max(lengths) <= 0.75 * STATE.page.measure
    assert min(lengths) > 0.6 * max(lengths)
    assert subject.rule <= STATE.page.measure / 2


def test_hyphens_under_the_name_of_a_party_paper():
    plan = PARTY._replace(kind=PaperKind.PLAN)
    assert [one.role for one in set_name(plan, PARTY_FORM)] == [Role.KIND, Role.SUBJECT, Role.MARK]
    assert [one.text for one in set_name(plan._replace(subject=""), PARTY_FORM)] == ["KẾ HOẠCH", "-----"]


def test_several_addressees_stand_one_a_line():
    assert addressed(LETTER) == ["Kính gửi:", "- Sở Y tế;", "- Ủy ban nhân dân các xã, phường (để p/h)."]
    assert addressed(PARTY, PARTY_FORM)[1:] == ["- Sở Y tế,", "- Ủy ban nhân dân các xã, phường (để p/h)."]


def test_one_addressee_stands_on_the_line():
    assert addressed(LETTER._replace(addressees=(Line("Sở Y tế"),))) == ["Kính gửi: Sở Y tế."]


def test_no_addressee():
    assert addressed(LETTER._replace(addressees=())) == []


def test_dashes_stand_under_the_colon():
    dear, item = STATE.looks[Role.DEAR], STATE.looks[Role.ADDRESSEE_ITEM]
    colon = dear.left + width_of("Kính gửi", size=dear.size)
    assert item.left + item.first == pytest.approx(colon, abs=0.5)


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        (PaperKind.TELEGRAM, "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH điện:"),
        (PaperKind.INVITATION, "Sở Văn hóa, Thể thao và Du lịch trân trọng kính mời:"),
    ],
)
def test_telegrams_wire_and_invitations_invite(kind, opening):
    paper = LETTER._replace(kind=kind, addressees=(Line("Sở Y tế"),))
    assert addressed(paper) == [opening, "- Sở Y tế."]


def test_notes_stand_in_brackets_once():
    assert [noted(Line("Sở Y tế", note)) for note in ("", "để b/c", "(để b/c)")] == [
        "Sở Y tế",
        "Sở Y tế (để b/c)",
        "Sở Y tế (để b/c)",
    ]


def test_a_list_that_goes_on_has_no_last_line():
    lines = (Line("Như trên"), Line("Sở Y tế"))
    assert list(listed(lines, STATE)) == ["- Như trên;", "- Sở Y tế."]
    assert list(listed(lines, STATE, more=True)) == ["- Như trên;", "- Sở Y tế;"]


def test_both_rows_of_the_head_are_columns():
    assert all(isinstance(item, Columns) for item in head(LETTER))


@pytest.mark.parametrize(("symbol", "split"), [("SVHTTDL-TTBC", 71), ("BCĐCTMTQG-VPĐPNTMĐT", 74.7)])
def test_a_long_number_widens_its_column_as_far_as_the_state_lets_it(symbol, split):
    names, numbers = head(LETTER._replace(symbol=symbol, number="1280"))
    assert names.split == numbers.split == pytest.approx(split, abs=0.3)


def test_one_long_addressee_stands_on_even_lines():
    addressee = Line(
        "Ủy ban nhân dân các xã, phường, đặc khu; các cơ quan báo chí, xuất bản trên địa bàn tỉnh"
    )
    (one,) = set_addressees(LETTER._replace(addressees=(addressee,)), STATE)
    assert one.runs[0].text.split("\n") == [
        "Kính gửi: Ủy ban nhân dân các xã, phường, đặc khu;",
        "các cơ quan báo chí, xuất bản trên địa bàn tỉnh.",
    ]

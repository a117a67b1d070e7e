"""Who signs, who gets a copy."""

from sheets import LETTER, PARTY, TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import SignatureBlock
from lantoa.core.typesetting import Reserve, Role, form_on
from lantoa.core.typesetting.set_foot import set_foot

STATE, PARTY_FORM = (form_on(form, on=TODAY) for form in (PaperForm.STATE, PaperForm.PARTY))
NOBODY = LETTER._replace(recipients=(), keep="", signature=SignatureBlock())


def left(paper, form=STATE):
    return [one.text for foot in set_foot(paper, form) for one in foot.left]


def right(paper, form=STATE):
    return [
        one if isinstance(one, Reserve) else one.text for foot in set_foot(paper, form) for one in foot.right
    ]


def test_recipients_of_the_state():
    assert left(LETTER) == ["Nơi nhận:", "- Như trên;", "- UBND tỉnh (để b/c);", "- Lưu: VT, TTBC."]


def test_recipients_of_the_party():
    assert left(PARTY._replace(keep="Văn phòng Ban"), PARTY_FORM) == [
        "Nơi nhận:",
        "- Như trên,",
        "- UBND tỉnh (để b/c),",
        "- Lưu Văn phòng Ban.",
    ]


def test_the_last_recipient_ends_the_list_where_nothing_is_kept():
    assert left(LETTER._replace(keep=" "))[-1] == "- UBND tỉnh (để b/c)."


def test_only_what_is_kept():
    assert left(NOBODY._replace(keep="VT")) == ["Nơi nhận:", "- Lưu: VT."]


def test_who_typed_and_how_many_copies():
    assert left(NOBODY._replace(typist="nth", copies=300)) == ["NTH.(300)"]
    assert left(NOBODY._replace(typist="NTH")) == ["NTH"]
    assert left(NOBODY._replace(copies=0)) == ["(0)"]


def test_the_signature():
    authority, title, room, name = right(LETTER)
    assert (authority, title, name) == ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Thu Hà")
    assert room.name == "signature"
    assert room.width > 30
    assert room.height > 20


def test_a_head_signs_without_authority():
    paper = LETTER._replace(signature=SignatureBlock((" ",), "Giám đốc", "Nguyễn Thu Hà"))
    assert [one for one in right(paper) if isinstance(one, str)] == ["GIÁM ĐỐC", "Nguyễn Thu Hà"]


def test_a_name_not_known_yet_leaves_its_room():
    assert [type(one) for one in right(LETTER._replace(signature=SignatureBlock((), "Giám đốc")))] == [
        str,
        Reserve,
    ]


def test_a_long_body_breaks_where_no_word_is_torn():
    signature = SignatureBlock(("TM. Ủy ban nhân dân tỉnh Hà Sơn",), "Chủ tịch", "Trần Văn Sơn")
    (foot,) = set_foot(LETTER._replace(signature=signature), STATE)
    assert foot.right[0].runs[0].text == "TM. ỦY BAN NHÂN DÂN\nTỈNH HÀ SƠN"


def test_recipients_stand_level_with_the_signature():
    (foot,) = set_foot(LETTER, STATE)
    assert foot.left[0].role is Role.RECIPIENTS
    assert foot.right[0].role is Role.AUTHORITY


def test_nobody_signs_and_nobody_gets_it():
    assert list(set_foot(NOBODY, STATE)) == []

"""What stands around the body of every paper."""

import pytest
from picks import COMMUNES, HANG, LAW, LETTER_918, OFFICE, PICK, PLAN_75, PRESS, TODAY, WASH

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, Body, Line, Moment, PaperKind
from lantoa.core.drafting.frame import askers, frame, heading, opening, report_words, says, symbol_of


@pytest.mark.parametrize(
    ("kind", "symbol"),
    [
        (PaperKind.LETTER, "SVHTTDL-TTBC"),
        (PaperKind.PLAN, "KH-SVHTTDL"),
        (PaperKind.REPORT, "BC-SVHTTDL"),
        (PaperKind.NOTICE, "TB-SVHTTDL"),
        (PaperKind.TELEGRAM, "CĐ-SVHTTDL"),
        (PaperKind.DECISION, "QĐ-SVHTTDL"),
        (PaperKind.SUBMISSION, "TTr-SVHTTDL"),
        (PaperKind.INVITATION, "GM-SVHTTDL"),
    ],
)
def test_the_symbol_says_kind_and_office(kind, symbol):
    assert symbol_of(OFFICE, kind) == symbol


def test_symbols_of_the_party_and_of_an_office_without_desks():
    party = OFFICE._replace(form=PaperForm.PARTY, symbol="BTGDVTU")
    assert symbol_of(party, PaperKind.LETTER) == "CV/BTGDVTU"
    assert symbol_of(party, PaperKind.PLAN) == "KH/BTGDVTU"
    assert symbol_of(OFFICE._replace(desk=""), PaperKind.LETTER) == "SVHTTDL"


def test_the_frame_holds_the_head_the_recipients_and_the_signature():
    paper = frame(
        PICK, on=TODAY, subject="dân số", addressees=(PRESS, COMMUNES), blocks=[heading("A"), says("B")]
    )
    assert (paper.issuer, paper.parent) == ("Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh Hà Sơn")
    assert (paper.number, paper.day, paper.place) == ("", None, "Hà Sơn")
    assert paper.addressees[0] == Line(PRESS.name, units=PRESS.units, why=PRESS.why)
    assert [(line.text, line.note) for line in paper.recipients] == [
        ("Như trên", ""),
        ("UBND tỉnh", "để b/c"),
        ("Sở Y tế", "để p/h"),
        ("Lãnh đạo Sở", ""),
    ]
    assert (paper.keep, paper.typist) == ("VT, TTBC", "NTH")
    assert paper.signature.title == "PHÓ GIÁM ĐỐC"


def test_who_is_addressed_is_not_told_again_and_nobody_is_above_without_addressees():
    paper = frame(PICK, on=TODAY, subject="x", addressees=(PRESS._replace(name="Sở Y tế"),), blocks=[])
    assert [line.text for line in paper.recipients] == ["Như trên", "UBND tỉnh", "Lãnh đạo Sở"]
    bare = frame(
        PICK._replace(bases=(), office=OFFICE._replace(leaders="")), on=TODAY, subject="x", blocks=[]
    )
    assert bare.recipients == ()


def test_the_party_keeps_at_the_desk():
    office = OFFICE._replace(form=PaperForm.PARTY)
    assert frame(PICK._replace(office=office), on=TODAY, subject="x", blocks=[]).keep == "TTBC"


def test_blocks_get_ids_in_order():
    paper = frame(
        PICK, on=TODAY, subject="x", blocks=[heading("Một", LabelKind.ARABIC), says("Hai", LabelKind.DASH)]
    )
    assert [(block.id, block.kind, block.label) for block in paper.blocks] == [
        ("b1", BlockKind.HEADING, LabelKind.ARABIC),
        ("b2", BlockKind.TEXT, LabelKind.DASH),
    ]


def test_the_opening_names_its_papers():
    block = opening(PICK, asks="đề nghị:", on=TODAY)
    assert [source.paper for source in block.sources] == [PLAN_75.id, LETTER_918.id]
    bare = opening(PICK._replace(bases=()), asks="đề nghị:", on=TODAY)
    assert bare.text == "Sở Văn hóa, Thể thao và Du lịch đề nghị:"


def test_when_to_report():
    assert report_words(PICK, on=TODAY).endswith("khi có yêu cầu")
    asked = PICK._replace(report_by=Moment("trước ngày 10/12/2026"))
    assert report_words(asked, on=TODAY).endswith("qua hệ thống quản lý văn bản trước ngày 10/12/2026")
    reporting = HANG._replace(reports=True, bearers=WASH.bearers)
    assert report_words(PICK._replace(tasks=(WASH, reporting)), on=TODAY).endswith("trước ngày 20/12/2026")


def test_the_time_of_one_bodys_report_is_nobody_elses():
    reporting = HANG._replace(reports=True)
    assert report_words(PICK._replace(tasks=(WASH, reporting)), on=TODAY).endswith("khi có yêu cầu")
    assert report_words(PICK._replace(tasks=(reporting,)), on=TODAY).endswith("trước ngày 20/12/2026")


def test_who_asks_is_named_once_by_todays_name_and_no_office_asks_itself():
    own = PLAN_75._replace(issuer=OFFICE.name)
    before = PLAN_75._replace(issuer="Sở Thông tin và Truyền thông")
    treasury = LETTER_918._replace(issuer="Sở Kế hoạch và Đầu tư", number_symbol="")
    known = PLAN_75._replace(issuer="Ủy ban tỉnh", asker=Body("Ủy ban nhân dân tỉnh Hà Sơn", ("ubnd",)))
    bases = (PLAN_75, own, before, LAW, LETTER_918, PLAN_75, treasury, known)
    found = askers(PICK._replace(bases=bases), on=TODAY)
    assert [body.name for body in found] == ["UBND tỉnh", "Sở Y tế", "Sở Tài chính"]
    assert "Sở Kế hoạch và Đầu tư → Sở Tài chính" in found[2].why
    assert [body.units for body in askers(PICK._replace(bases=(known,)), on=TODAY)] == [("ubnd",)]


def test_a_body_nobody_can_name_today_is_told_only_where_it_stands_above():
    shared = LETTER_918._replace(issuer="Sở Lao động - Thương binh và Xã hội")
    ministry = LETTER_918._replace(issuer="Bộ Lao động - Thương binh và Xã hội")
    found = askers(PICK._replace(bases=(shared, ministry)), on=TODAY)
    assert [body.name for body in found] == ["Bộ Lao động - Thương binh và Xã hội"]


def test_a_report_that_was_due_is_no_time_to_report():
    past = HANG._replace(reports=True, moments=(Moment("trước ngày 20/12/2024", "2024-12-20"),))
    assert report_words(PICK._replace(tasks=(past,)), on=TODAY).endswith("khi có yêu cầu")


def test_what_is_to_be_known_of_the_whole_stands_a_sentence_each_and_in_no_ground():
    blocks = [opening(PICK, asks="đề nghị:", on=TODAY)]
    told = frame(
        PICK, on=TODAY, subject="x", blocks=blocks, notes=("Trích yếu dài.", "", "Để lại 1 nhiệm vụ.")
    )
    assert told.notes == ("Trích yếu dài.", "Để lại 1 nhiệm vụ.")
    assert told.blocks[0].sources == blocks[0].sources


def test_who_is_listed_is_not_told_for_cooperation_as_well():
    paper = frame(PICK, on=TODAY, subject="x", blocks=[], recipients=(Line("Sở Y tế"),))
    assert [line.text for line in paper.recipients] == ["UBND tỉnh", "Sở Y tế", "Lãnh đạo Sở"]


def test_an_issuer_of_another_province_gets_no_copy():
    far = PLAN_75._replace(asker=Body("UBND tỉnh Thanh Sơn", elsewhere=True))
    assert askers(PICK._replace(bases=(far,)), on=TODAY) == ()


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch", "Sở"),
        ("Ủy ban nhân dân xã Tân Lập", "Ủy ban nhân dân xã"),
        ("UBND tỉnh Hà Sơn", "UBND tỉnh"),
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"),
    ],
)
def test_an_office_that_was_named_is_not_named_in_full_again(name, whom):
    own = PICK._replace(office=PICK.office._replace(name=name))
    assert report_words(own, on=TODAY) == f"báo cáo kết quả về {whom} khi có yêu cầu"

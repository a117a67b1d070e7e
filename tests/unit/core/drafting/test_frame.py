"""What stands around the body of every paper."""

import pytest
from picks import COMMUNES, OFFICE, PICK, PRESS

from lantoa.core.checking import PaperForm
from lantoa.core.document import LabelKind
from lantoa.core.drafting import BlockKind, Line, PaperKind
from lantoa.core.drafting.frame import frame, heading, says, symbol_of


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
    paper = frame(PICK, subject="dân số", addressees=(PRESS, COMMUNES), blocks=[heading("A"), says("B")])
    assert (paper.issuer, paper.parent) == ("Sở Văn hóa, Thể thao và Du lịch", "UBND tỉnh Hà Sơn")
    assert (paper.number, paper.day, paper.place) == ("", None, "Hà Sơn")
    assert paper.addressees[0] == Line(PRESS.name, units=PRESS.units, why=PRESS.why)
    assert [(line.text, line.note) for line in paper.recipients] == [
        ("Như trên", ""),
        ("UBND tỉnh", "để b/c"),
        ("Sở Y tế", "để b/c"),
        ("Lãnh đạo Sở", ""),
    ]
    assert (paper.keep, paper.typist) == ("VT, TTBC", "NTH")
    assert paper.signature.title == "PHÓ GIÁM ĐỐC"


def test_who_is_addressed_is_not_told_again_and_nobody_is_above_without_addressees():
    paper = frame(PICK, subject="x", addressees=(PRESS._replace(name="Sở Y tế"),), blocks=[])
    assert [line.text for line in paper.recipients] == ["Như trên", "UBND tỉnh", "Lãnh đạo Sở"]
    bare = frame(PICK._replace(bases=(), office=OFFICE._replace(leaders="")), subject="x", blocks=[])
    assert bare.recipients == ()


def test_the_party_keeps_at_the_desk():
    office = OFFICE._replace(form=PaperForm.PARTY)
    assert frame(PICK._replace(office=office), subject="x", blocks=[]).keep == "TTBC"


def test_blocks_get_ids_in_order():
    paper = frame(PICK, subject="x", blocks=[heading("Một", LabelKind.ARABIC), says("Hai", LabelKind.DASH)])
    assert [(block.id, block.kind, block.label) for block in paper.blocks] == [
        ("b1", BlockKind.HEADING, LabelKind.ARABIC),
        ("b2", BlockKind.TEXT, LabelKind.DASH),
    ]

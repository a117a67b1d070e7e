"""The unit that drafts, another that drafts what was begun, and whose sign stands in the symbol and behind `Lưu:`."""

import pytest
from picks import OFFICE, PICK, SPREAD, TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import Paper, PaperKind, compose, redesk, strange_signs

OTHER = OFFICE._replace(desk="NVVH", desk_name="Phòng Nghiệp vụ văn hóa")
WHOLE = OFFICE._replace(desk="", desk_name="")


def composed(office, kind=PaperKind.LETTER) -> Paper:
    return compose(PICK._replace(office=office, kind=kind, tasks=(SPREAD,)), on=TODAY)


def test_it_is_as_if_the_other_had_drafted_it():
    for kind in (PaperKind.LETTER, PaperKind.PLAN, PaperKind.DECISION, PaperKind.REPORT):
        for was, now in ((OFFICE, OTHER), (OTHER, OFFICE)):
            assert redesk(composed(was, kind), was=was, now=now) == composed(now, kind)


def test_from_the_whole_office_and_back():
    paper = redesk(composed(WHOLE), was=WHOLE, now=OTHER)
    assert (paper.symbol, paper.keep) == ("SVHTTDL-NVVH", "VT, NVVH")
    plan = redesk(composed(WHOLE, PaperKind.PLAN), was=WHOLE, now=OTHER)
    assert any(block.text.startswith("Phòng Nghiệp vụ văn hóa theo dõi") for block in plan.blocks)
    assert redesk(plan, was=OTHER, now=WHOLE) == composed(WHOLE, PaperKind.PLAN)


def test_what_a_person_wrote_stays():
    own = composed(OFFICE)._replace(symbol="SVHTTDL-VP", keep="VT, VP")
    assert redesk(own, was=OFFICE, now=OTHER) == own


def test_a_sentence_of_a_source_keeps_whom_it_names():
    paper = composed(OFFICE)
    cited = next(block for block in paper.blocks if block.sources)
    named = cited._replace(text=f"Đề nghị {OFFICE.desk_name} theo dõi.")
    blocks = tuple(named if block is cited else block for block in paper.blocks)
    assert named in redesk(paper._replace(blocks=blocks), was=OFFICE, now=OTHER).blocks


PAPER = compose(PICK, on=TODAY)


def found(office=OFFICE, **fields):
    return [one.field for one in strange_signs(PAPER._replace(**fields), office=office)]


def test_what_was_composed_bears_its_own_signs():
    assert found() == []
    for kind in PaperKind:
        assert not [*strange_signs(compose(PICK._replace(kind=kind), on=TODAY), office=OFFICE)]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"symbol": "SVHTTDL-BCXB"}, ["symbol"]),
        ({"symbol": "SVHTTDL"}, []),  # the check says that it names none
        ({"symbol": "UBND-VX"}, []),  # of another office: a person wrote it on purpose
        ({"symbol": "KH-SVHTTDL", "kind": PaperKind.PLAN}, []),
        ({"keep": "VT", "symbol": "SVHTTDL"}, ["keep"]),
        ({"keep": "VT."}, []),  # DRF093
        ({"keep": "VT, KT"}, []),
        ({"symbol": "KH-SVHTTDL", "kind": PaperKind.PLAN, "keep": "VT."}, ["keep"]),
        ({"symbol": "SVHTTDL-BCXB", "form": PaperForm.PARTY}, []),
    ],
)
def test_another_units_sign_and_none(fields, told):
    assert found(**fields) == told


def test_an_office_without_signs_misses_none():
    assert found(OFFICE._replace(desk=""), symbol="SVHTTDL-BCXB", keep="VT") == []

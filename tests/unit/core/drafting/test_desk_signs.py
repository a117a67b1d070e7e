"""Whose sign stands in the symbol and behind `Lưu:`."""

import pytest
from picks import OFFICE, PICK, TODAY

from lantoa.core.checking import PaperForm
from lantoa.core.drafting import PaperKind, compose, strange_signs

PAPER = compose(PICK, on=TODAY)


def found(office=OFFICE, **fields):
    return [one.field for one in strange_signs(PAPER._replace(**fields), office)]


def test_what_was_composed_bears_its_own_signs():
    assert found() == []
    for kind in PaperKind:
        assert not [*strange_signs(compose(PICK._replace(kind=kind), on=TODAY), OFFICE)]


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

"""Places for number, date and signatures."""

from io import BytesIO

import pytest
import typst
from certificates import NOW
from pyhanko.pdf_utils.reader import PdfFileReader
from signed_papers import LATER, leader, made, prepared, prepared_annex, roots, way

from lantoa.core.kernel import Refused
from lantoa.signing import places_of, prepare, sign, verify


def root_of(pdf):
    return PdfFileReader(BytesIO(pdf)).root


def fields_of(pdf):
    return {field.get_object()["/T"]: field.get_object() for field in root_of(pdf)["/AcroForm"]["/Fields"]}


def test_every_place_becomes_a_field_where_it_is():
    pdf = made()
    fields = fields_of(prepared())
    assert list(fields) == ["so", "ngay", "thang", "chu_ky", "con_dau"]
    for name, key in (("number", "so"), ("month", "thang"), ("signature", "chu_ky"), ("seal", "con_dau")):
        assert [float(point) for point in fields[key]["/Rect"]] == pytest.approx(
            pdf.places[name][1:], abs=0.01
        )
    assert fields["chu_ky"]["/FT"] == "/Sig"
    assert fields["so"]["/FT"] == "/Tx"


def test_the_leader_leaves_number_and_seal_open_and_the_seal_closes_all():
    fields = fields_of(prepared())
    lock = fields["chu_ky"]["/Lock"]
    assert (lock["/Action"], list(lock["/Fields"]), lock["/P"]) == (
        "/Exclude",
        ["so", "ngay", "thang", "con_dau"],
        2,
    )
    assert (fields["con_dau"]["/Lock"]["/Action"], fields["con_dau"]["/Lock"]["/P"]) == ("/All", 1)


def test_an_annex_of_its_own_has_one_place():
    assert list(fields_of(prepared_annex())) == ["phu_luc_1"]


def test_the_pages_themselves_stay():
    assert prepared().startswith(made().data)


def test_fields_are_in_the_structure_and_have_names_to_be_read_aloud():
    root = root_of(prepared())
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    listed = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    whole = root["/StructTreeRoot"]["/K"][0]
    for field in fields_of(prepared()).values():
        element = listed[field["/StructParent"]]
        assert (element["/S"], element["/K"]["/Obj"]["/T"]) == ("/Form", field["/T"])
        assert element["/Alt"] == field["/TU"]
        assert field["/F"] & 4
        assert "/N" in field["/AP"]
        assert any(kid.get_object() is element for kid in whole["/K"])
    assert root["/StructTreeRoot"]["/ParentTreeNextKey"] > max(listed)
    assert root["/Pages"]["/Kids"][0]["/Tabs"] == "/S"


def test_a_paper_without_structure_is_prepared_too():
    plain = typst.compile(b"Plain", format="pdf", pdf_tags=False)
    ready = prepare(plain, places={"signature": (1, 100, 100, 200, 150)})
    assert list(fields_of(ready)) == ["chu_ky"]
    signed = sign(ready, field="chu_ky", signer=leader(), now=NOW)
    assert verify(signed, roots=roots(), at=LATER).holds


@pytest.mark.parametrize(
    ("pdf", "places", "code"),
    [
        (prepared, {"number": (1, 0, 0, 9, 9)}, "already_prepared"),
        (lambda: made().data, {"number": (2, 0, 0, 9, 9)}, "place_outside"),
        (lambda: made().data, {"seal": (0, 0, 0, 9, 9)}, "place_outside"),
        (lambda: made().data[:-600], {"seal": (1, 0, 0, 9, 9)}, "pdf_damaged"),
        (lambda: b"", {}, "not_a_pdf"),
    ],
)
def test_what_cannot_be_prepared_is_refused(pdf, places, code):
    with pytest.raises(Refused, match=code):
        prepare(pdf(), places=places)


def test_the_places_of_a_paper_say_whether_they_are_signed():
    found = {place.field: (place.name, place.signed) for place in places_of(way().signed)}
    assert found == {
        "chu_ky": ("Chữ ký của người có thẩm quyền", True),
        "con_dau": ("Chữ ký số của cơ quan", False),
    }
    assert [place.name for place in places_of(prepared_annex())] == ["Chữ ký số của cơ quan trên phụ lục"]
    assert places_of(way().bare) == ()

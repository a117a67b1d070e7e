"""The PDF of a copy: made of what is frozen, with the decree's form, ready to be signed."""

import pypdfium2
import pytest
from arrivals import HEAD, arrived, registered
from dispatch import described, issued
from office import COMMUNE, DEPARTMENT, actor

from lantoa.apps.documents.services import register
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.copy_files import copy_file
from lantoa.apps.drafts.services.files import pdf_of
from lantoa.core.kernel import Refused
from lantoa.core.permission import Role
from lantoa.signing import places_of

pytestmark = pytest.mark.django_db


def made(kind, **more):
    clerk = actor(Role.CLERK)
    more = {"recipients": "Phòng Văn hóa - Xã hội; Thanh tra", "signer": actor(Role.DIRECTOR).id, **more}
    row = make_copy(clerk, office=DEPARTMENT, kind=kind, **more)
    return copy_file(clerk, copy=row.pk)


def words(file):
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file.data))


def test_an_issued_paper_is_copied_whole():
    row = issued()
    file = made("SY", draft=row.pk)
    said = words(file)
    assert file.name == "01-SY-SVHTTDL.pdf"
    assert said.index("01/SVHTTDL-TTBC") < said.index("SAO Y") < said.index("Số: 01/SY-SVHTTDL")
    assert "- Phòng Văn hóa - Xã hội;" in said
    assert "- Thanh tra;" in said
    assert [(place.field, place.signed) for place in places_of(file.data)] == [
        ("chu_ky", False),
        ("con_dau", False),
    ]


def test_the_same_copy_is_the_same_file():
    row = issued()
    first = made("SY", draft=row.pk)
    assert words(made("SY", draft=row.pk)) == words(first)


def test_a_paper_that_came_in_as_pdf_is_copied_whole():
    original = pdf_of(issued())
    came = registered_pdf(original)
    said = words(made("SL", arrival=came.pk))
    assert "SAO LỤC" in said
    assert "01/SVHTTDL-TTBC" in said


def registered_pdf(data):
    row = arrived(name="cong-van.pdf", data=data)
    head = register.Letterhead(**HEAD, issued_on=None, issued_text="", signer="")
    return register.enter(actor(Role.CLERK), arrival=row.pk, version=row.version, letterhead=head)


def test_what_is_no_pdf_gets_a_sheet_to_be_put_behind_it():
    described()
    said = words(made("SY", arrival=registered().pk))
    assert "SAO Y" in said
    assert "Nội dung 1" not in said


def test_an_extract_says_of_what_it_is():
    described()
    said = words(made("TrS", arrival=registered().pk, extract="Mục II, khoản 1\n\n- Phát tin hằng ngày."))
    assert "Trích Công văn số 1/SYT-NVY của Sở Y tế: Truyền thông" in " ".join(said.split())
    assert "Phát tin hằng ngày." in said
    assert "TRÍCH SAO" in said


def test_an_extract_of_ones_own_paper():
    row = issued()
    said = words(made("TrS", draft=row.pk, extract="Đoạn 1."))
    assert f"số 01/SVHTTDL-TTBC ngày {row.dated_on:%d/%m/%Y}" in " ".join(said.split())


def test_somebody_elses_copy_does_not_exist():
    paper = issued().pk
    asked = {"kind": "SY", "recipients": "Thanh tra", "signer": actor(Role.DIRECTOR).id}
    row = make_copy(actor(Role.CLERK), office=DEPARTMENT, draft=paper, **asked)
    with pytest.raises(Refused, match="not_found"):
        copy_file(actor(Role.CLERK, COMMUNE), copy=row.pk)
    with pytest.raises(Refused, match="not_found"):
        copy_file(actor(Role.CLERK), copy=0)

"""The PDF of a copy: made of what is frozen, with the decree's form, ready to be signed."""

import io

import pypdfium2
import pytest
from arrivals import HEAD, arrived, in_register, registered
from certificates import PASSPHRASE, holder
from dispatch import described, issued
from django.utils import timezone
from office import COMMUNE, DEPARTMENT, actor
from PIL import Image

from lantoa.apps.audit.selectors import history
from lantoa.apps.documents.models import Arrival
from lantoa.apps.documents.services import register as entering
from lantoa.apps.documents.services.store import store
from lantoa.apps.drafts.selectors import register
from lantoa.apps.drafts.selectors.copies import find_copy, how_signed
from lantoa.apps.drafts.services.copies import make_copy
from lantoa.apps.drafts.services.copy_files import copy_file
from lantoa.apps.drafts.services.copy_scans import keep_copy_scan
from lantoa.apps.drafts.services.files import pdf_of
from lantoa.apps.drafts.services.scan import keep_scan
from lantoa.apps.drafts.services.sign_copies import sign_copy
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
    assert "Sao lục Công văn" not in said, "it stands below what it is a copy of"


def registered_pdf(data):
    row = arrived(name="cong-van.pdf", data=data)
    head = entering.Letterhead(**HEAD, issued_on=None, issued_text="", signer="")
    return entering.enter(actor(Role.CLERK), arrival=row.pk, version=row.version, letterhead=head)


def test_what_is_no_pdf_gets_a_sheet_to_be_put_behind_it():
    described()
    said = words(made("SY", arrival=registered().pk))
    assert said.index("Sao y Công văn số 1/SYT-NVY của Sở Y tế") < said.index("SAO Y")
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


def test_a_scan_is_copied_page_by_page():
    described()
    first, second = (Image.new("RGB", (1240, 1754), "white") for _page in range(2))
    held = io.BytesIO()
    first.save(held, "TIFF", save_all=True, append_images=[second])
    row = in_register()
    kept = store(held.getvalue(), media_type="image/tiff")
    Arrival.objects.filter(pk=row.pk).update(file=kept)
    file = made("SY", arrival=row.pk)
    assert len(pypdfium2.PdfDocument(file.data)) == 2, "the form stands in the room of the last page"
    assert "SAO Y" in words(file)


def test_what_was_signed_by_hand_is_copied_from_its_scan():
    row = issued()
    held = io.BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(held, "PNG")
    keep_scan(actor(Role.CLERK), draft=row.pk, name="quet.png", data=held.getvalue())
    said = words(made("SY", draft=row.pk))
    assert "SAO Y" in said
    assert "01/SVHTTDL-TTBC" not in said


class TestSignedByHand:
    @pytest.fixture
    def copy(self):
        paper = issued().pk
        more = {"recipients": "UBND xã Tân Lập", "signer": actor(Role.DIRECTOR).id}
        return make_copy(actor(Role.CLERK), office=DEPARTMENT, kind="SY", draft=paper, **more)

    def scan(self, colour="white"):
        held = io.BytesIO()
        Image.new("L", (600, 850), colour).save(held, "PNG")
        return held.getvalue()

    def brought(self, copy, data, *, who=None, reason=""):
        return keep_copy_scan(
            who or actor(Role.CLERK), copy=copy.pk, name="quet.png", read=lambda: data, reason=reason
        )

    def test_the_scan_is_the_copy_from_then_on(self, copy):
        self.brought(copy, self.scan())
        file = copy_file(actor(Role.CLERK), copy=copy.pk)
        assert (file.name, file.data) == ("01-SY-SVHTTDL.png", self.scan())
        stands = how_signed(actor(Role.DIRECTOR), find_copy(actor(Role.DIRECTOR), copy=copy.pk))
        assert (stands.leader, stands.sealed, stands.signs) == (True, True, False)
        seen = register.register(
            actor(Role.CLERK), office=DEPARTMENT, sought=register.Sought(), now=timezone.now()
        )
        assert {line.symbol: line.note for line in seen.rows}["01/SY-SVHTTDL"] == "Đã ký tay, đóng dấu"

    def test_another_takes_its_place_with_a_reason(self, copy):
        first = self.brought(copy, self.scan())
        assert self.brought(copy, self.scan()) == first, "the same again is the same"
        with pytest.raises(Refused, match="reason_missing"):
            self.brought(copy, self.scan("grey"))
        self.brought(copy, self.scan("grey"), reason="Quét mờ")
        assert copy_file(actor(Role.CLERK), copy=copy.pk).data == self.scan("grey")
        events = history("copy", copy.pk)
        assert [one.verb for one in events] == ["copy.made", "copy.scanned", "copy.scanned"]
        assert events.last().after["reason"] == "Quét mờ"

    def test_not_by_others_nor_what_is_no_scan_nor_of_one_signed_here(self, copy):
        with pytest.raises(Refused, match="not_permitted"):
            self.brought(copy, b"", who=actor(Role.SPECIALIST))
        with pytest.raises(Refused, match="scan_of_other_kind"):
            self.brought(copy, "Chỉ có chữ, không có ảnh.".encode())
        with pytest.raises(Refused, match="not-its-name"):
            self.brought(copy, b"words alone")
        key = {"certificate": holder("Người director.so-vhttdl").p12(), "passphrase": PASSPHRASE}
        sign_copy(actor(Role.DIRECTOR), copy=copy.pk, **key)
        with pytest.raises(Refused, match="copy_signed_here"):
            self.brought(copy, self.scan())

    def test_what_was_signed_by_hand_is_not_signed_here(self, copy):
        self.brought(copy, self.scan())
        with pytest.raises(Refused, match="copy_sealed"):
            sign_copy(actor(Role.DIRECTOR), copy=copy.pk, certificate=b"", passphrase="")

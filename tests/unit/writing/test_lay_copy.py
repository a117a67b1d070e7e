"""Copies: the decree's form below what was copied, on its last page or on one of its own."""

from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from papers_to_send import PAPER, block
from PIL import Image

from lantoa.core.drafting import Line, Paper, PaperKind, SignatureBlock
from lantoa.core.kernel import Refused
from lantoa.core.typesetting import set_copy, set_paper
from lantoa.writing import lay_copy, write_pdf

DAY = date(2026, 11, 23)
COPY = Paper(
    kind=PaperKind.LETTER,
    issuer="Sở Văn hóa, Thể thao và Du lịch",
    parent="Ủy ban nhân dân tỉnh Hà Sơn",
    number="01",
    symbol="SY-SVHTTDL",
    place="Hà Sơn",
    subject="",
    day=DAY,
    recipients=(Line("Phòng Văn hóa - Xã hội"),),
    keep="VT",
    signature=SignatureBlock(("TL. GIÁM ĐỐC",), "CHÁNH VĂN PHÒNG", "Trần Văn Hà"),
)
SHORT = PAPER._replace(
    blocks=(block("b1", "Đề nghị các đơn vị thực hiện."),),
    annexes=(),
    addressees=PAPER.addressees[:1],
    recipients=PAPER.recipients[:1],
)


def form(heading="SAO Y", **more):
    return write_pdf(set_copy(COPY, heading=heading, on=DAY, **more))


def pages(pdf):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def bottom_of(pdf, words):
    """How far up a page's words stand, from its lower edge."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    at, count = text.search(words).get_next()
    return min(text.get_charbox(index)[1] for index in range(at, at + count))


def test_the_form_bears_what_the_decree_wants():
    (words,) = pages(form().data)
    lines = " ".join(words.split())
    for line in (
        "SAO Y",
        "Số: 01/SY-SVHTTDL",
        "Hà Sơn, ngày 23 tháng 11 năm 2026",
        "TL. GIÁM ĐỐC",
        "CHÁNH VĂN PHÒNG",
        "Trần Văn Hà",
        "- Phòng Văn hóa - Xã hội;",
        "- Lưu: VT.",
    ):
        assert line in lines
    assert "CỘNG HÒA" not in words, "the head of the state stands on what was copied, not on the form"


def test_an_extract_bears_its_words_above_the_form():
    made = form("TRÍCH SAO", of="Trích Công văn số 05", extract=["Mục II", "1. Sở Y tế chủ trì."])
    (words,) = pages(made.data)
    assert words.index("Trích Công văn số 05") < words.index("1. Sở Y tế chủ trì.") < words.index("TRÍCH SAO")
    assert (
        set_copy(COPY, heading="TRÍCH SAO", of="Trích A", extract=["x"], on=DAY).title == "TRÍCH SAO: Trích A"
    )


@pytest.mark.parametrize(("paragraphs", "said"), [(1, False), (14, True)])
def test_on_a_page_of_its_own_it_says_of_what(paragraphs, said):
    long = tuple(block(f"b{at}", f"Đề nghị các đơn vị thực hiện việc thứ {at}.") for at in range(paragraphs))
    paper = write_pdf(set_paper(SHORT._replace(blocks=long), on=DAY))
    named = form(of="Sao y Công văn số 05")
    made = lay_copy(paper.data, form(), apart=named)
    assert ("Sao y Công văn số 05" in pages(made.data)[-1]) is said
    if said:
        assert made.places["seal"].y0 == named.places["seal"].y0


def test_where_there_is_room_it_stands_right_below_the_paper():
    paper = write_pdf(set_paper(SHORT, on=DAY))
    made = lay_copy(paper.data, form())
    (words,) = pages(made.data)
    assert "SAO Y" in words
    name = SHORT.signature.name
    assert bottom_of(made.data, "SAO Y") < bottom_of(made.data, name)
    assert bottom_of(made.data, name) == pytest.approx(bottom_of(paper.data, name), abs=1), (
        "the paper stays where it was"
    )
    box = made.places["signature"]
    assert box.page == 1
    assert bottom_of(made.data, "Trần Văn Hà") < box.y0 < box.y1 < bottom_of(made.data, "CHÁNH VĂN PHÒNG")


def test_without_room_it_stands_on_a_page_of_its_own():
    long = tuple(block(f"b{at}", f"Đề nghị các đơn vị thực hiện việc thứ {at}.") for at in range(14))
    paper = write_pdf(set_paper(SHORT._replace(blocks=long), on=DAY))
    made = lay_copy(paper.data, form())
    before = len(pages(paper.data))
    assert ["SAO Y" in words for words in pages(made.data)] == [*[False] * before, True]
    assert made.places["signature"].page == before + 1


def test_it_claims_nothing_that_was_true_of_the_original_alone():
    """PDF/A and the tags for those who listen: the form has none of the paper's tags, pages may hold anything."""
    paper = write_pdf(set_paper(SHORT, on=DAY)).data
    made = lay_copy(paper, form()).data
    for claim in (b"pdfaid", b"/StructTreeRoot", b"/MarkInfo"):
        assert claim in paper
        assert claim not in made


def test_a_scan_of_another_size_gets_a_page():
    out = BytesIO()
    Image.new("L", (600, 600), 255).save(out, "PDF")
    made = lay_copy(out.getvalue(), form())
    assert len(pages(made.data)) == 2


def test_an_empty_last_page_of_that_size_takes_it():
    blank = pypdfium2.PdfDocument.new()
    blank.new_page(595.2756, 841.8898)
    out = BytesIO()
    blank.save(out)
    assert len(pages(lay_copy(out.getvalue(), form()).data)) == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK"])
def test_what_is_no_pdf_is_refused(data):
    with pytest.raises(Refused, match="pdf_damaged"):
        lay_copy(data, form())


def scanned(width, height, *, ink):
    """A page as a scanner makes it, printed down to `ink` points from its upper edge."""
    paper = pypdfium2.PdfDocument.new()
    page = paper.new_page(width, height)
    mark = pypdfium2.raw.FPDFPageObj_CreateNewRect(100, height - ink, 200, ink - 60)
    pypdfium2.raw.FPDFPageObj_SetFillColor(mark, 0, 0, 0, 255)
    pypdfium2.raw.FPDFPath_SetDrawMode(mark, pypdfium2.raw.FPDF_FILLMODE_WINDING, 0)
    pypdfium2.raw.FPDFPage_InsertObject(page, mark)
    page.gen_content()
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("width", "height"), [(595.3, 841.9), (593, 839), (600, 848), (841.9, 595.3)])
def test_a_page_with_room_takes_it_whatever_its_scanner_calls_a4(width, height):
    made = lay_copy(scanned(width, height, ink=200), form())
    (words,) = pages(made.data)
    assert "SAO Y" in words
    box = made.places["signature"]
    assert box.page == 1
    assert bottom_of(made.data, "Trần Văn Hà") < box.y0 < box.y1 < bottom_of(made.data, "CHÁNH VĂN PHÒNG")
    page = pypdfium2.PdfDocument(made.data)[0].get_textpage()
    at, count = page.search("CHÁNH VĂN PHÒNG").get_next()
    sides = [page.get_charbox(index) for index in (at, at + count - 1)]
    assert (sides[0][0] + sides[1][2]) / 2 == pytest.approx((box.x0 + box.x1) / 2, abs=1)


@pytest.mark.parametrize(("ink", "taken"), [(500, 1), (560, 2)])
def test_it_stands_below_as_long_as_it_fits_above_the_margin(ink, taken):
    assert len(pages(lay_copy(scanned(595.3, 841.9, ink=ink), form()).data)) == taken

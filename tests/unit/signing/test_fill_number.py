"""Number and date, filled in after the leader's signature."""

from io import BytesIO

import pypdfium2
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from signed_papers import BLANK, DAY, made, prepared, way

from lantoa.core.kernel import Refused
from lantoa.core.reading import read_directive
from lantoa.core.typesetting import set_paper
from lantoa.ingest import read_bytes
from lantoa.signing import Filled, fill_number, filled, prepare
from lantoa.writing import write_pdf

GIVEN = {"number": "05", "day": "23", "month": "11"}


def fields_of(pdf):
    form = PdfFileReader(BytesIO(pdf)).root["/AcroForm"]
    return {field.get_object()["/T"]: field.get_object() for field in form["/Fields"]}


def test_what_was_filled_can_be_read_back():
    assert filled(way().prepared) == Filled("", "", "")
    assert filled(way().numbered) == filled(way().sealed) == Filled("05", "23", "11")
    assert filled(way().bare) == Filled("", "", "")


def test_nothing_before_is_touched():
    assert way().numbered.startswith(way().signed)
    assert way().sealed.startswith(way().numbered)


def test_filled_fields_are_locked_and_their_typeface_is_embedded():
    for name in ("so", "ngay", "thang"):
        field = fields_of(way().numbered)[name]
        assert field["/Ff"] == 1
        (font,) = field["/AP"]["/N"]["/Resources"]["/Font"].values()
        inside = font.get_object()["/DescendantFonts"][0]["/FontDescriptor"]
        assert "LiberationSerif" in inside["/FontName"]
        assert {"/FontFile2", "/FontFile3"} & set(inside)
        assert ("Italic" in inside["/FontName"]) == (name != "so")


def test_the_number_stands_on_the_line_of_its_paper():
    """The same letters' bottom and height as the words beside it."""
    document = pypdfium2.PdfDocument(way().numbered)
    page = document[0]
    pypdfium2.raw.FPDFPage_Flatten(page, 0)
    page.close()
    textpage = document[0].get_textpage()
    x0, y0, x1, y1 = made().places["number"][1:]
    assert textpage.get_text_bounded(x0, y0, x1, y1).strip() == "05"
    boxes = [textpage.get_charbox(n, loose=True) for n in range(textpage.count_chars())]
    words = textpage.get_text_range()
    colon = boxes[words.index("Số:") + 2]
    (zero,) = [box for box in boxes if x0 <= box[0] <= x1 and y0 - 1 <= box[1] <= y1 and box[0] > x1 - 16][:1]
    assert zero[1] == pytest.approx(colon[1], abs=0.3)
    assert zero[3] == pytest.approx(colon[3], abs=0.3)


def letters_of(pdf):
    """The letters of page 1 and their places, what lies over it printed with it."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    pypdfium2.raw.FPDFPage_Flatten(page, 0)
    page.close()
    textpage = document[0].get_textpage()
    boxes = [textpage.get_charbox(n) for n in range(textpage.count_chars())]
    return list(zip(textpage.get_text_range(), boxes, strict=True))


def print_of(number, *, figures):
    """What is printed from `Số:` to the symbol, and the places of its letters, of a paper whose blank is that wide."""
    blank = write_pdf(set_paper(BLANK, on=DAY, figures=figures))
    letters = letters_of(
        fill_number(prepare(blank.data, places=blank.places), number=number, day="23", month="11")
    )
    _page, x0, y0, x1, y1 = blank.places["number"]
    inside = [
        (sign, box)
        for sign, box in letters
        if sign.isdigit() and x0 - 1 <= (box[0] + box[2]) / 2 <= x1 and y0 <= (box[1] + box[3]) / 2 <= y1
    ]
    words = "".join(sign for sign, _box in letters)
    return (
        "".join(sign for sign, _box in inside),
        letters[words.index("Số:") + 2][1],
        [box for _sign, box in inside],
    )


@pytest.mark.parametrize("number", ["05", "99", "205", "1024"])
def test_a_number_filled_in_stands_where_it_would_have_been_printed(number):
    said, colon, figures = print_of(number, figures=len(number))
    printed = letters_of(write_pdf(set_paper(BLANK._replace(number=number), on=DAY)).data)
    words = "".join(sign for sign, _box in printed)
    at = words.index(f"{number}/")
    assert said == number
    assert colon == pytest.approx(printed[words.index("Số:") + 2][1], abs=0.1)
    for figure, (_sign, box) in zip(figures, printed[at : at + len(number)], strict=True):
        assert figure == pytest.approx(box, abs=0.3)


def test_a_number_of_fewer_figures_stands_at_its_symbol():
    said, colon, figures = print_of("05", figures=3)
    assert said == "05"
    assert 6 < figures[0][0] - colon[2] < 12


@pytest.mark.parametrize(("number", "room"), [("100", 2), ("1024", 3), ("12345", 3)])
def test_a_number_longer_than_its_blank_is_narrower_and_whole(number, room):
    said, colon, figures = print_of(number, figures=room)
    assert said == number
    assert figures[0][0] > colon[2]


@pytest.mark.parametrize("step", ["numbered", "sealed"])
def test_the_reader_finds_number_and_date_of_an_issued_paper(step):
    text = read_bytes(getattr(way(), step), name="05.pdf")
    head = read_directive(text).letterhead
    assert (head.number, head.symbol) == ("05", "SVHTTDL-TTBC")
    assert head.date[:3] == (2026, 11, 23)


def test_a_longer_number_is_read_too():
    numbered = fill_number(way().signed, number="1234", day="01", month="02")
    head = read_directive(read_bytes(numbered, name="1234.pdf")).letterhead
    assert (head.number, *head.date[:3]) == ("1234", 2026, 2, 1)


@pytest.mark.parametrize(
    ("pdf", "change", "code"),
    [
        (lambda: way().numbered, {}, "already_filled"),
        (lambda: way().sealed, {}, "already_closed"),
        (lambda: way().bare, {}, "no_field"),
        (lambda: way().signed, {"number": " "}, "nothing_to_fill"),
        (lambda: way().signed, {"day": ""}, "nothing_to_fill"),
        (lambda: b"GIF89a", {}, "not_a_pdf"),
        (lambda: prepared()[:3000], {}, "pdf_damaged"),
    ],
)
def test_what_cannot_be_filled_is_refused(pdf, change, code):
    with pytest.raises(Refused, match=code):
        fill_number(pdf(), **GIVEN | change)


def test_words_of_a_user_are_never_markup():
    numbered = fill_number(way().signed, number="#text[05]", day="$2$", month="*1*")
    assert filled(numbered) == Filled("#text[05]", "$2$", "*1*")
    text = read_bytes(numbered, name="05.pdf").text
    assert "#text[05]" in text

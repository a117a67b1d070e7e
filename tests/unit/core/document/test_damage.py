import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.document import doubted_words, legibility, parse_document, repaired
from lantoa.core.document.damage import is_repaired, with_figures, without_marks
from lantoa.core.kernel import Span
from lantoa.core.text import Origin, Place, Region, SourceText, compose


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("trước ngày 3O/4/2O26", "trước ngày 30/4/2026"),
        ("trước l0/4/2026", "trước 10/4/2026"),
        ("ngày l5 tháng O3 năm 2O26", "ngày 15 tháng 03 năm 2026"),
        ("trước ngày 3O/4.", "trước ngày 30/4."),
        ("đạt 1OO%, 8o %, 99,l%", "đạt 100%, 80 %, 99,1%"),
        ("trong tháng l0/2026, năm 2O26", "trong tháng 10/2026, năm 2026"),
        ("trong quý Il/2026, Quý lV, quý l", "trong quý II/2026, Quý IV, quý I"),
        ("Họp:\nl. Sở Y tế\n2. Sở Nội vụ", "Họp:\n1. Sở Y tế\n2. Sở Nội vụ"),
        ("1. Họp:\nl. Sở Y tế\na) Họp\n2. Sở Nội vụ", "1. Họp:\n1. Sở Y tế\na) Họp\n2. Sở Nội vụ"),
        ("Họp:\n!. Sở Y tế\n2. Sở Nội vụ", "Họp:\n1. Sở Y tế\n2. Sở Nội vụ"),
    ],
)
def test_letters_that_stand_for_figures_are_figures(printed, meant):
    assert with_figures(printed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "khí CO2 và H2O, lô l2, 2O hộ",
        "tháng lo, năm Oool, ngày Il và lO%",
        "số 1O23/UBND-KGVX, quý I/2026",
        "k) Sở Y tế\nl) Sở Nội vụ\nm) Các xã",
        "k) Sở Y tế\nl) Sở Nội vụ\n2. Các xã",
        "l) Sở Nội vụ\nm) Các xã\n2. Các xã",
        "Họp:\nl. Sở Y tế",
        "ngày 15/4/2026 đạt 100%",
    ],
)
def test_other_letters_stay(text):
    assert with_figures(text) == text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Trước 30/6/20261.", "Trước 30/6/2026 ."),
        ("15 - 4 - 202612, năm 2026²", "15 - 4 - 2026  , năm 2026 "),
        ("trong tháng 6/2026¹ và năm 20263", "trong tháng 6/2026  và năm 2026 "),
        ("số 20261, 1.20261, đạt 20265 hộ, 20 km²", "số 20261, 1.20261, đạt 20265 hộ, 20 km²"),
        ("số 5/20261/QĐ, năm 2026", "số 5/20261/QĐ, năm 2026"),
        ("Chi cục Dân số¹ và trạm¹² lập danh sách²;", "Chi cục Dân số  và trạm   lập danh sách ;"),
        ("rộng 3 m², 5 dm³, a²b", "rộng 3 m², 5 dm³, a²b"),
    ],
)
def test_a_footnote_mark_glued_to_a_year_is_none_of_its_figures(printed, read):
    assert without_marks(printed) == read


def test_marks_without_end_cost_no_copy_of_the_text_each():
    text = "30/6/20261 " * 60_000
    began = process_time()
    assert without_marks(text).count("1") == 0
    assert process_time() - began < 0.5


def test_the_text_stays_as_printed_and_tells_where_it_was_repaired():
    document = parse_document(compose("Sở Y tế tiêm đạt 8O% đàn trước ngày 3O/4/2026 tại 20 xã."))
    assert [document.text[slice(*span)] for span in repaired(document)] == ["8O%", "3O/4/2026"]
    assert [document.flow[slice(*span)] for span in repaired(document)] == ["80%", "30/4/2026"]
    assert not is_repaired(document, 0, 10)
    assert list(repaired(parse_document(compose("Đạt 80%.")))) == []


@given(st.text(alphabet="0123456789OolI/%. ngàythámnă\n|"))
def test_nothing_but_figures_changes(text):
    changed = with_figures(text)
    assert len(changed) == len(text)
    assert all(one == other or other in "01" for one, other in zip(text, changed, strict=True))


@pytest.mark.parametrize(("ocr", "sure"), [(True, 0.75), (False, 1.0)])
def test_words_that_recognition_doubted_are_to_be_looked_at(ocr, sure):
    places = (
        Region(Span(0, 5), Place(page=1, confidence=0.96)),
        Region(Span(6, 10), Place(page=1, confidence=0.3)),
    )
    origin = Origin("a.png", "image/png", None, ocr, 1, "")
    document = parse_document(SourceText("Trước 30/4.", places, origin))
    assert (legibility(document, 0, 5), legibility(document, 0, 10)) == (1.0, sure)
    assert list(doubted_words(document)) == ([Span(6, 10)] if ocr else [])


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        ("Họp quý III/2026.", ["III/2026."]),
        ("Quý 1 và QUÝ IV", ["1", "IV"]),
        ("Quý cơ quan, mục III", []),
    ],
)
def test_the_numeral_of_a_quarter_in_a_scan_is_to_be_looked_at_however_sure_recognition_was(words, doubted):
    place = Place(page=1, confidence=0.95)
    regions = tuple(Region(Span(*word.span()), place) for word in re.finditer(r"\S+", words))
    scan = parse_document(SourceText(words, regions, Origin("a.png", "image/png", None, True, 1, "")))
    assert [words[slice(*span)] for span in doubted_words(scan)] == doubted
    assert legibility(scan, 0, len(words)) == (0.75 if doubted else 1.0)
    assert legibility(parse_document(compose(words)), 0, len(words)) == 1.0


def test_a_sign_that_recognition_doubted_is_no_word():
    places = (Region(Span(0, 1), Place(page=1, confidence=0.1)), Region(Span(2, 5), Place(page=1)))
    origin = Origin("a.png", "image/png", None, True, 1, "")
    assert list(doubted_words(parse_document(SourceText("- Họp", places, origin)))) == []


def test_a_day_read_through_a_letter_is_to_be_looked_at():
    assert legibility(parse_document(compose("trước ngày 3O/4/2026")), 0, 20) == 0.75

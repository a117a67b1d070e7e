"""Canonical text and the places it carries."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.kernel import Span
from lantoa.core.text import Origin, Place, SourceLine, compose, locate

ORIGIN = Origin(
    name="cv.pdf", media_type="application/pdf", encoding=None, ocr=False, pages=2, sha256="0" * 64
)

# Letters as files hold them: composed, decomposed, marks alone, every kind of line end, invisible signs, halves of pairs.
MESSY = st.text(
    st.sampled_from("aơƯđ \t\n\r\x0b\u0301\u0323\u0302\u200b\u2067\u00ad\uffff\ufeff\x00\u2028\ud800ệẾ|.")
    | st.characters()
)


@st.composite
def lines(draw: st.DrawFn) -> list[SourceLine]:
    """Lines as a reader hands them over: words inside the text, in order, apart."""
    result: list[SourceLine] = []
    for page in range(draw(st.integers(0, 4))):
        text = draw(MESSY)
        cuts = sorted(set(draw(st.lists(st.integers(0, len(text)), max_size=8))))
        words = tuple(
            (a, b, Place(page=page + 1, box=(a, 0, b, 9)))
            for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        )
        result.append(SourceLine(text, draw(st.sampled_from([Place(), Place(paragraph=page)])), words))
    return result


@given(MESSY)
def test_a_string_becomes_canonical_and_stays_so(text: str) -> None:
    source = compose(text)
    assert source.text == compose(source.text).text
    assert unicodedata.is_normalized("NFC", source.text)
    assert not set(source.text) & set("\r\x0b\x0c\x00\u200b\u2067\ufeff\uffff\u2028\x85")
    assert source.regions == ()


@given(MESSY)
def test_decomposed_and_composed_text_are_one(text: str) -> None:
    assert compose(unicodedata.normalize("NFD", text)).text == compose(text).text


def test_blanks_of_every_width_are_one_blank_at_the_same_place() -> None:
    assert compose("số\u00a012,\u2003ngày\u202f05\u3000tháng 7").text == "số 12, ngày 05 tháng 7"


@given(lines())
def test_regions_are_sorted_apart_and_inside(given_lines: list[SourceLine]) -> None:
    source = compose(given_lines)
    edges = [edge for region in source.regions for edge in region.span]
    assert edges == sorted(edges)
    assert all(0 <= region.span.start < region.span.end <= len(source.text) for region in source.regions)


@given(lines())
def test_each_line_is_found_again_at_its_place(given_lines: list[SourceLine]) -> None:
    source = compose(given_lines)
    offset = 0
    for line in given_lines:
        text = compose(line.text).text
        assert source.text[offset : offset + len(text)] == text
        if text and not line.words and line.place != Place():
            assert locate(source, Span(offset, offset + len(text))) == (line.place,)
        offset += len(text) + 1


@given(lines())
def test_the_same_lines_give_the_same_text_as_a_string_of_them(given_lines: list[SourceLine]) -> None:
    clean = [SourceLine(compose(line.text).text) for line in given_lines]
    assert compose(clean).text == compose("\n".join(line.text for line in clean)).text


def test_words_keep_their_places_when_the_text_grows_shorter() -> None:
    raw = unicodedata.normalize("NFD", "Kế hoạch\u200b số 5")
    at = raw.index("s")
    place = Place(page=1, box=(10, 20, 30, 40), confidence=0.9)
    source = compose([SourceLine("Tỉnh"), SourceLine(raw, words=((at, len(raw), place),))], origin=ORIGIN)
    (region,) = source.regions
    assert source.text[region.span.start : region.span.end] == "số 5"
    assert region.place == place
    assert source.origin is ORIGIN


def test_words_of_canonical_text_keep_their_offsets() -> None:
    source = compose([SourceLine("Số: 12/KH-UBND", words=((0, 3, Place(page=1)), (4, 14, Place(page=2))))])
    assert [(source.text[r.span.start : r.span.end], r.place.page) for r in source.regions] == [
        ("Số:", 1),
        ("12/KH-UBND", 2),
    ]


def test_a_word_of_invisible_signs_has_no_region() -> None:
    assert compose([SourceLine("\u200b\u200b", words=((0, 2, Place(page=1)),))]).regions == ()


def test_lines_without_places_and_empty_lines_have_no_regions() -> None:
    source = compose([SourceLine("Điều 1."), SourceLine("", Place(paragraph=1)), SourceLine("Điều 2.")])
    assert source.text == "Điều 1.\n\nĐiều 2."
    assert source.regions == ()


def test_no_lines_give_no_text() -> None:
    assert compose([]).text == ""

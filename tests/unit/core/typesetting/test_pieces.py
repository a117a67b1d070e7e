"""Pieces no line ends in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.typesetting import Align, Look, Piece, Run, keep_whole, width_of

BOTH = Look(14, align=Align.BOTH)
MEASURE = 165.0


def pieces(text, *, look=BOTH, measure=MEASURE):
    (found,) = keep_whole((Run(text),), look=look, measure=measure)
    return found


def whole(text, **more):
    return [piece.text.replace("\u00a0", "~") for piece in pieces(text, **more) if piece.whole]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ít nhất 02 lần/tuần, mỗi lần 15 phút;", ["02~lần/tuần,", "15~phút;"]),
        ("1.200 người, 03 triệu đồng và 95% số hộ", ["1.200~người,", "03~triệu~đồng", "95%~số"]),
        ("05 tỷ", ["05~tỷ"]),
        ("Công văn số 05 của Sở", []),
        ("Khoản 2 này và Phụ lục 02 kèm theo", []),
        ("ngày 05 tháng 01 năm 2027 tại xã", []),
        ("giai đoạn 2026 - 2030 tại xã", []),
        ("còn 12 và 13", []),
        ("1. Sở Y tế", []),
        ("gồm 12", []),
        ("192/KH-UBND ngày 28/9/2026 (để b/c)", ["192/KH-UBND", "28/9/2026", "b/c)"]),
        ("một dòng\n02 lần", ["02~lần"]),
        ("", []),
    ],
)
def test_what_stands_together(text, found):
    assert whole(text) == found


@pytest.mark.parametrize("text", ["ít nhất 02 lần/tuần", "số 192/KH-UBND, 05 tỷ\nđồng", "- a-b", " "])
def test_nothing_is_lost(text):
    assert "".join(piece.text for piece in pieces(text)).replace("\u00a0", " ") == text


@given(st.text(alphabet="ab1 -/\n,"), st.floats(5, 60))
def test_nothing_is_lost_whatever_it_is(text, measure):
    assert "".join(piece.text for piece in pieces(text, measure=measure)).replace("\u00a0", " ") == text


def line_of(length):
    """Words of a letter each, about as long as that."""
    words = "ba " * 200
    at = next(at for at in range(len(words)) if width_of(words[:at], size=14) > length)
    return words[:at].rstrip() + " "


SYMBOL = "192/KH-UBND"


def test_a_symbol_that_leaves_little_behind_goes_to_the_next_line_whole():
    text = line_of(MEASURE - 12) + SYMBOL
    assert pieces(text)[1:] == (Piece(SYMBOL, whole=True, turned=True),)


def test_a_symbol_that_would_draw_the_line_apart_is_broken_behind_its_hyphen():
    few = "Tuyên truyền " * 5
    measure = width_of(few + "192/KH-UBN", size=14)
    assert pieces(few + SYMBOL, measure=measure)[1:] == (
        Piece("192/KH-", whole=True),
        Piece("UBND", whole=True, turned=True),
    )


def test_where_its_first_half_does_not_fit_either_it_stays_whole():
    few = "Tuyên truyền " * 3
    measure = width_of(few + "192/K", size=14)
    assert pieces(few + SYMBOL, measure=measure)[1:] == (Piece(SYMBOL, whole=True, turned=True),)


def test_lines_that_are_not_drawn_to_the_margin_break_no_symbol():
    few = "Tuyên truyền " * 5
    measure = width_of(few + "192/KH-UBN", size=14)
    assert pieces(few + SYMBOL, look=Look(14), measure=measure)[1:] == (
        Piece(SYMBOL, whole=True, turned=True),
    )


def test_a_number_is_never_parted_from_what_it_counts():
    few = "Tuyên truyền " * 5
    measure = width_of(few + "02 lần-nữ", size=14)
    assert pieces(few + "02 lần-nữa-đi", measure=measure)[1:] == (
        Piece("02\u00a0lần-nữa-đi", whole=True, turned=True),
    )


def test_what_is_longer_than_a_line_breaks_as_it_can():
    assert whole("a/b" * 40, measure=60) == []


def test_lines_are_counted_behind_each_other():
    """The second line is full of words, and the first word of the third is the symbol."""
    text = line_of(MEASURE - 4) + line_of(MEASURE - 12) + SYMBOL
    assert pieces(text)[-1].turned
    assert not pieces(text.removesuffix(SYMBOL) + "b/c")[-1].turned


def test_bold_runs_are_wider():
    runs = (Run("Điều 1.", bold=True), Run(" Thực hiện 192/KH-UBND"))
    first, second = keep_whole(runs, look=BOTH, measure=MEASURE)
    assert first == (Piece("Điều 1."),)
    assert second == (Piece(" Thực hiện "), Piece(SYMBOL, whole=True))


def test_a_blank_to_be_filled_in_is_no_word():
    assert pieces("\u00a0" * 10) == (Piece("\u00a0" * 10),)

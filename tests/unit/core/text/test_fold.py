"""Two ways of writing one word agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.text import fold, skeleton

VIETNAMESE = st.text(st.sampled_from("aàáảãạeèyỳýoòóuùúqhtnđĐÐðƠơ  \n\u0301Kế") | st.characters())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hòa Bình", "Hoà Bình"),
        ("KHỎE", "khoẻ"),
        ("Ủy ban", "Uỷ  ban"),
        ("Ðiều 1", "Điều 1"),
        ("Thủy lợi", "Thuỷ lợi"),
        ("to\u0301an", "tóan"),
    ],
)
def test_they_fold_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("quý", "quy"), ("toán", "toan"), ("sở", "số"), ("hòa", "hóa")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_the_tone_stays_where_only_one_place_is_right() -> None:
    assert fold("Quý III toán hoàng") == "quý iii toán hoàng"


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Kế hoạch", "ke hoach"), ("ĐỀ ÁN", "de an"), ("Ðơn vị", "don vi"), ("ƯỚC 5%", "uoc 5%"), ("", "")],
)
def test_a_skeleton_has_no_marks(text: str, bare: str) -> None:
    assert skeleton(text) == bare


@given(VIETNAMESE)
def test_folding_never_raises_and_folds_once(text: str) -> None:
    assert "  " not in fold(text)
    assert fold(text).strip() == fold(text)


@given(VIETNAMESE)
def test_a_skeleton_is_ascii_and_stays(text: str) -> None:
    assert skeleton(text).isascii()
    assert skeleton(skeleton(text)) == skeleton(text)

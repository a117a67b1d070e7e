"""What passes for a Vietnamese syllable, and for Vietnamese."""

import unicodedata

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.ingest.syllable import is_syllable, likeness


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "khuỷu",
        "giếng",
        "gì",
        "quyết",
        "Uỷ",
        "ngoằn",
        "thuở",
        "yêu",
        "đường",
        "KẾ",
        "xoong",
        "huých",
        "quý",
        "oa",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word", ["street", "§iÒu", "thaùng", "kh0ng", "UBND", "ngf", "quyÕt", "nghĩaa", "ẫa", "w"]
)
def test_other_words(word: str) -> None:
    assert not is_syllable(word)


def test_vietnamese_scores_high_and_what_it_became_scores_low() -> None:
    text = " ".join(made.LETTER)
    assert likeness(text).share > 0.7
    assert likeness(text).score > 1.3
    assert likeness("The committee shall report before the end of June.").share == 0
    assert likeness("ViÖc chuÈn bÞ mïa m­a b·o, ®ª ®iÒu, hå chøa n­íc").score < 0.2


def test_no_words_no_share() -> None:
    assert likeness("12/05 - 3,5 %").words == 0
    assert likeness("").share == likeness("").score == 0


def test_a_long_text_is_sampled_at_its_beginning_and_its_middle() -> None:
    text = "việc " * 20_000
    assert 7_000 < likeness(text).words < 9_000


@given(st.text())
def test_counts_are_ordered(text: str) -> None:
    counted = likeness(text)
    assert 0 <= counted.marked <= counted.formed <= counted.words

"""Damage is repeatable, of the size asked for, and leads back to the clean text."""

import itertools
import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from noise import damage, lost_mark, wrong_tone

TEXT = "Ủy ban nhân dân tỉnh Hà Sơn yêu cầu các sở, ban, ngành báo cáo trước ngày 10/12/2026.\n" * 40


@pytest.mark.parametrize("share", [0.01, 0.03, 0.05])
def test_about_the_asked_share_of_characters_is_struck(share):
    damaged = damage(TEXT, share=share, seed=1)
    struck = sum(piece != letter for piece, letter in zip(damaged.pieces, TEXT, strict=True))
    assert share * 0.75 <= struck / len(TEXT) <= share


def test_digits_and_line_ends_are_never_touched():
    damaged = damage(TEXT, share=0.2, seed=2)
    assert all(
        piece == letter
        for piece, letter in zip(damaged.pieces, TEXT, strict=True)
        if letter.isdigit() or letter == "\n"
    )


def test_the_same_seed_damages_alike():
    assert damage(TEXT, share=0.03, seed=5) == damage(TEXT, share=0.03, seed=5)
    assert damage(TEXT, share=0.03, seed=5) != damage(TEXT, share=0.03, seed=6)


@given(st.text(max_size=200), st.floats(0, 0.5), st.integers(0, 99))
def test_offsets_lead_from_the_clean_text_to_the_damaged_one(text, share, seed):
    damaged = damage(text, share=share, seed=seed)
    offsets = damaged.offsets()
    assert len(offsets) == len(text) + 1
    assert offsets[-1] == len(damaged.text)
    assert "".join(damaged.text[left:right] for left, right in itertools.pairwise(offsets)) == damaged.text


def test_no_share_changes_nothing():
    assert damage(TEXT, share=0.0, seed=1).text == TEXT


@given(st.sampled_from("áàảãạấầẩẫậứừửữự"), st.integers(0, 50))
def test_a_wrong_tone_keeps_the_vowel(letter, seed):
    other = wrong_tone(letter, Random(seed))
    assert other != letter
    assert len(other) == 1
    assert unicodedata.normalize("NFD", other)[0] == unicodedata.normalize("NFD", letter)[0]


@given(st.sampled_from("đĐêôơưấề"), st.integers(0, 50))
def test_a_lost_mark_leaves_a_letter(letter, seed):
    other = lost_mark(letter, Random(seed))
    assert other != letter
    assert len(other) == 1

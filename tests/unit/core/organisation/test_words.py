import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.organisation.words import compact, senses, single, tails, words_of


def test_signs_stand_with_the_word_behind_them():
    words = words_of("Sở TN&MT, GD - ĐT; TP. Hà Sơn: a")
    assert [(word.key, word.sign) for word in words] == [
        ("so", ""),
        ("tn", ""),
        ("va", ""),
        ("mt", ""),
        ("gd", ","),
        ("dt", ""),
        ("tp", ";"),
        ("ha", ""),
        ("son", ""),
        ("a", ":"),
    ]


@given(st.text(max_size=80))
def test_words_quote_the_text(text):
    for word in words_of(text):
        assert text[word.start : word.end] == word.text


@pytest.mark.parametrize("name", ["Ng o ại giao", "NGOẠI GIAO", "Ngoại-giao"])
def test_damage_between_letters_does_no_harm(name):
    assert compact(name) == "ngoaigiao"


def test_one_word_needs_its_marks_or_capitals():
    assert [sense.role for sense in single("quận")] == ["areas"]
    assert single("quân") == single("từ") == ()
    assert single("UBND")[0].values == ("ubnd",)


def test_a_name_of_two_bodies_means_both():
    (sense,) = (sense for sense in senses()[compact("Trung tâm Văn hóa")] if sense.role == "type")
    assert sense.values == ("tt-vh-tinh", "tt-vhtt-huyen")


def test_what_follows_a_head_means_a_type():
    assert tails()["so", "yte"] == ("so-yt",)
    assert tails()["bo", "yte"] == ("bo-yt",)

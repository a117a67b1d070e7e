from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantoa.core.obligations.lexicon import (
    ACT_PAIRS,
    CONDITIONS,
    NOUN_AFTER,
    PREPOSITIONS,
    SEASONS,
    VERB_PAIRS,
    is_act,
    opens_duty,
    plain,
)


def test_plain_text_loses_its_marks_and_its_wide_spaces():
    assert plain("Ủy ban  Đường sắt, Tổ chức ") == "uy ban duong sat, to chuc"


@given(st.text(alphabet="ăâđêôơưáàảãạýỳỷỹỵẮẰẲẴẶĐÐXyz 12,"))
def test_every_letter_has_one_bare_letter(text):
    assert [len(word) for word in plain(text).split()] == [len(word) for word in text.split()]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Xây", "dựng", True),
        ("xây", "dựng", True),
        ("Tô", "chức", True),
        ("Treo", "cờ", True),
        ("Tréo", "chân", False),
        ("Rừng", "phòng", False),
        ("Mở", "04", True),
        ("Treo", "12", True),
        ("Có", "12", False),
        ("Trực", "24/24", True),
        ("", "", False),
    ],
)
def test_words_that_open_a_duty(first, second, expected):
    assert opens_duty(first, second) is expected


def test_what_papers_tell_people_to_do_opens_a_duty():
    listed = (Path(__file__).parents[3] / "papers" / "openings.txt").read_text(encoding="utf-8")
    openings = [(*line.capitalize().split(), "") for line in listed.splitlines()]
    assert [words for words in openings if not opens_duty(words[0], words[1].rstrip(","))] == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("chủ", "trì", True),
        ("cần", "rà", True),
        ("cán", "bộ", False),
        ("phải", "", True),
        ("quản", "lý", True),
        ("vệ", "sinh", True),
    ],
)
def test_words_that_begin_what_a_body_does(first, second, expected):
    assert is_act(first, second) is expected


def test_word_lists_are_clean():
    assert all(len(pair.split()) == 2 for pair in VERB_PAIRS | ACT_PAIRS)
    assert all(pair == plain(pair) for pair in VERB_PAIRS | ACT_PAIRS)
    assert all(word == plain(word) for word in PREPOSITIONS)
    assert all(word == plain(word) for words in NOUN_AFTER.values() for word in words)
    assert SEASONS.isdisjoint(CONDITIONS)

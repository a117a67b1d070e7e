import pytest

from lantoa.core.obligations.sort_word import (
    ACT,
    ADVERBIAL,
    BRACKET,
    COURTESY,
    DEFINES,
    DUTY,
    IDLE,
    LINE,
    NAME,
    OBJECT,
    ORDER,
    PAUSE,
    POINTED,
    PREFIX,
    TOWARD,
    WAIT,
    first_word,
    opening_of,
    traits_of,
)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("Sở", NAME),
        ("UBND", NAME),
        ("các", NAME),
        ("Ủy", NAME | ORDER),
        ("Đề", ORDER),
        ("Yêu", ORDER),
        ("giao", ORDER),
        ("Về", PREFIX | TOWARD),
        ("Đối", TOWARD | ADVERBIAL),
        ("Trên", ADVERBIAL | COURTESY),
        ("“Tổ", COURTESY),
        ("Xây", DUTY),
        ("treo", DUTY),
        ("Thời", LINE | ADVERBIAL),
        ("Chủ", LINE | NAME | DUTY),
    ],
)
def test_a_first_word_tells_which_forms_may_open(word, form):
    assert opening_of(word) & form == form


@pytest.mark.parametrize("word", ["Rừng", "", "1.000", "xanh"])
def test_most_words_open_nothing(word):
    assert opening_of(word) == 0


@pytest.mark.parametrize(
    ("word", "trait"),
    [
        ("chủ", ACT),
        ("tổ", ACT),
        ("phải,", ACT | PAUSE),
        ("định", WAIT),
        ("nếu", WAIT),
        ("là", DEFINES),
        ("đã", IDLE),
        ("tỉnh:", POINTED),
        ("tỉnh;", POINTED | PAUSE),
        ("(Sở", BRACKET),
        ("Sở", OBJECT),
        ("giao", OBJECT | ACT),
    ],
)
def test_a_word_inside_a_clause_has_traits(word, trait):
    assert traits_of(word) & trait == trait


@pytest.mark.parametrize("word", ["rừng", "Xây", "2026"])
def test_most_words_have_none(word):
    assert traits_of(word) == 0


@pytest.mark.parametrize(
    ("text", "start", "end", "word"),
    [
        ("Sở Y tế", 0, 7, "Sở"),
        ("Sở Y tế", 3, 7, "Y"),
        ("Sở Y tế", 5, 7, "tế"),
        ("Sở Y tế", 0, 1, "S"),
        ("Sở Y tế", 7, 7, ""),
        ("Nghiêngngảnghiêng ngả", 0, 21, "Nghiêngngảng"),
    ],
)
def test_the_word_at_a_place(text, start, end, word):
    assert first_word(text, start, end) == word

from lantoa.core.flaws.stock import ALLOWED, FIRSTS, PHRASES, RIGHT, key_of
from lantoa.core.text import fold, skeleton


def test_keys_are_bare_letters():
    assert key_of("Phấn") == key_of("PHÂN") == skeleton("phân") == "phan"
    assert key_of("đỗ") == "do"
    assert key_of("2026;") == "2026;"
    assert key_of("“…–Ж÷") == "“…–Ж÷"


def test_right_forms_agree_with_their_key():
    for (first, second), forms in ALLOWED.items():
        assert first in FIRSTS
        assert {tuple(skeleton(form).split()) for form in forms} == {(first, second)}
        assert set(forms) <= RIGHT
        assert all(fold(form) == form for form in forms)


def test_no_wrong_phrase_is_right():
    assert not {fold(phrase) for phrase in PHRASES} & RIGHT
    assert all(fold(meant) != fold(phrase) for phrase, meant in PHRASES.items())

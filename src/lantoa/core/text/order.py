"""The order of Vietnamese names in a list, as a key that every database sorts alike."""

import unicodedata

# A letter and its place among those that look alike: a ă â, d đ, e ê, o ô ơ, u ư
_LETTERS = {letter: f"{letter}1" for letter in "abcdefghijklmnopqrstuvwxyz"}
_LETTERS |= {"ă": "a2", "â": "a3", "đ": "d2", "ð": "d2", "ê": "e2", "ô": "o2", "ơ": "o3", "ư": "u2"}
_TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}


def name_order(name: str) -> str:
    """What a person's name is sorted by: the given name, which stands last, then family name, then those between.

    Letters in the order of the alphabet, tones only where the letters agree (ngang, huyền, hỏi, ngã, sắc, nặng).
    """
    *others, given = [_word(word) for word in name.casefold().split()] or [""]
    return given + "".join(others)


def _word(word: str) -> str:
    signs = unicodedata.normalize("NFD", word)
    tones = "".join(_TONES.get(sign, "") for sign in signs)
    bare = unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in _TONES))
    return "".join(map(_letter, bare)) + f"0{tones or 1}"


def _letter(sign: str) -> str:
    """A figure comes after the end of a word and before every letter."""
    return f"1{sign}" if sign.isascii() and sign.isdigit() else _LETTERS.get(sign, "")

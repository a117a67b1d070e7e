import itertools
import re
import unicodedata

from lantoa.core.text import CAPITALS

_MARKS = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"]
_VOWELS = "AĂÂEÊIOÔƠUƯY"


def test_every_capital_of_vietnamese_is_one_and_no_small_letter_is():
    letter = re.compile(f"[{CAPITALS}]")
    vowels = (
        unicodedata.normalize("NFC", vowel + mark) for vowel, mark in itertools.product(_VOWELS, _MARKS)
    )
    capitals = {*vowels, *"BCDĐGHKLMNPQRSTVX", *"FJWZ"}
    assert {char for char in map(chr, range(0x2000)) if letter.fullmatch(char)} == capitals

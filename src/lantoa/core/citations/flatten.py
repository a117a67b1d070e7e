"""Vietnamese without marks and capitals, one character for one: offsets agree with the source."""

import unicodedata
from itertools import chain

_BASES = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def _flat(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0].lower()


_LETTERS = {unicodedata.normalize("NFC", base + tone) for base in _BASES for tone in _TONES}
_TABLE = str.maketrans(
    {letter: _flat(letter) for letter in _LETTERS}
    | {letter: letter.lower() for letter in map(chr, range(ord("A"), ord("Z") + 1))}
    # What character recognition makes of them: ä for ă, ë for ê, ï for ỉ.
    | dict(chain(zip("đĐðÐƉ", "ddddd", strict=True), zip("äëïöüÄËÏÖÜ", "aeiouaeiou", strict=True)))
)


def flatten(text: str) -> str:
    """`Kế hoạch`, `Kê hoạch` and `KẾ HOẠCH` all become `ke hoach`."""
    return text.translate(_TABLE)

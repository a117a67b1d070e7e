"""Damage as character recognition does it, at a chosen share of characters and with a seed.

    python tools/noise.py FILE --share 0.03 --seed 7 > damaged.txt

Five kinds: a wrong tone, a lost mark, a line broken between two words, a word split, two words run together.
`damage` returns what became of each character, so that a span of the clean text can be found in the damaged one.
"""

import argparse
import random
import sys
import unicodedata
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

TONES = "\u0300\u0301\u0303\u0309\u0323"
_WEIGHTS = {"tone": 40, "mark": 30, "break": 8, "split": 12, "merge": 10}


class Damaged(NamedTuple):
    """`pieces[i]` is what the i-th character of the clean text became (usually itself)."""

    pieces: list[str]

    @property
    def text(self) -> str:
        """The damaged text."""
        return "".join(self.pieces)

    def offsets(self) -> list[int]:
        """Where each character of the clean text begins in the damaged one, and the end of all."""
        return [0, *accumulate(map(len, self.pieces))]


def wrong_tone(letter: str, chance: random.Random) -> str:
    """Another tone on a letter that bears one: `ấ` → `ầ`."""
    parts = unicodedata.normalize("NFD", letter)
    worn = [mark for mark in parts if mark in TONES]
    if not worn:
        return letter
    other = chance.choice([tone for tone in TONES if tone not in worn])
    # The tone goes last: `ô` and a tone compose, a toned `o` and a circumflex do not.
    return unicodedata.normalize("NFC", parts.replace(worn[0], "") + other)


def lost_mark(letter: str, chance: random.Random) -> str:
    """The letter without one of its marks: `ế` → `ê` or `é`; `đ` → `d`."""
    if letter in "đĐ":
        return "d" if letter == "đ" else "D"
    parts = list(unicodedata.normalize("NFD", letter))
    if len(parts) > 1:
        del parts[chance.randrange(1, len(parts))]
    return unicodedata.normalize("NFC", "".join(parts))


def _split(letter: str, _chance: random.Random) -> str:
    return letter + " "


def _break(_space: str, _chance: random.Random) -> str:
    return "\n"


def _merge(_space: str, _chance: random.Random) -> str:
    return ""


_CHANGES: dict[str, Callable[[str, random.Random], str]] = {
    "tone": wrong_tone,
    "mark": lost_mark,
    "break": _break,
    "split": _split,
    "merge": _merge,
}


def _places(text: str) -> dict[str, list[int]]:
    """Where each kind of damage can strike."""
    places: dict[str, list[int]] = {kind: [] for kind in _WEIGHTS}
    for index, letter in enumerate(text):
        if letter.isalpha():
            if not letter.isascii():
                places["mark"].append(index)
                if any(mark in TONES for mark in unicodedata.normalize("NFD", letter)):
                    places["tone"].append(index)
            if text[index + 1 : index + 2].isalpha():
                places["split"].append(index)
        elif letter == " " and text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha():
            places["break"].append(index)
            places["merge"].append(index)
    return places


def damage(text: str, *, share: float, seed: int) -> Damaged:
    """`share` of all characters damaged, the same for the same seed; digits are never touched."""
    chance = random.Random(seed)  # noqa: S311 - a repeatable sequence is the point
    pieces = list(text)
    places = _places(text)
    kinds = [kind for kind in _WEIGHTS if places[kind]]
    struck: set[int] = set()
    for _ in range(round(len(text) * share) if kinds else 0):
        kind = chance.choices(kinds, [_WEIGHTS[kind] for kind in kinds])[0]
        index = chance.choice(places[kind])
        if index not in struck:
            struck.add(index)
            pieces[index] = _CHANGES[kind](text[index], chance)
    return Damaged(pieces)


def main() -> int:
    """Print the damaged text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", type=Path)
    parser.add_argument("--share", type=float, default=0.03)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sys.stdout.write(
        damage(options.file.read_text(encoding="utf-8"), share=options.share, seed=options.seed).text
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

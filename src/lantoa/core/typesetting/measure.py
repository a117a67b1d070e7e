"""How long words are in print, and where a name breaks."""

import tomllib
import unicodedata
from importlib.resources import files
from math import ceil
from typing import Any

_SHEET: dict[str, Any] = tomllib.loads(files(__package__).joinpath("widths.toml").read_text(encoding="utf-8"))
_WIDTHS = {
    face: {letter: int(width) for width, letters in row.items() for letter in letters}
    for face, row in _SHEET.items()
}
_POINT = 25.4 / 72
_HORN = "\u031b"
_HORNED = {"o": "ơ", "O": "Ơ", "u": "ư", "U": "Ư"}
# Words a name may break before: what follows belongs together.
_OPENERS = frozenset(
    (
        "và",
        "của",
        "tỉnh",
        "thành",
        "xã",
        "phường",
        "đặc",
        "các",
        "về",
        "nhân",
        "trực",
        "phòng",
        "thuộc",
        "tại",
    )
)
# A break inside a word of two syllables costs more than any unevenness.
_TORN = 60.0


def width_of(text: str, *, size: float, bold: bool = False, italic: bool = False) -> float:
    """Millimetres that `text` takes on one line."""
    widths = _WIDTHS[
        f"{'bold' if bold else ''}{'_' if bold and italic else ''}{'italic' if italic else ''}" or "upright"
    ]
    return sum(widths.get(_plain(letter), widths["n"]) for letter in text) / 1000 * size * _POINT


def lines_of(text: str, *, measure: float, size: float, first: float = 0.0) -> int:
    """On how many lines of `measure` millimetres a paragraph stands whose first line is indented."""
    lengths = [width_of(word, size=size) for word in text.split()]
    return _lines([first, *lengths], width_of(" ", size=size), measure)


def break_name(name: str, *, measure: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The lines of a name that is to stand on lines of `measure` millimetres: as few as may be, even, no word torn."""
    words = name.split()
    lengths = [width_of(word, size=size, bold=bold) for word in words]
    blank = width_of(" ", size=size, bold=bold)
    lines = []
    while words:
        whole = sum(lengths) + blank * (len(words) - 1)
        wanted = whole / ceil(whole / measure)
        count = _best(words, lengths, blank, wanted=wanted, measure=measure)
        lines.append(" ".join(words[:count]))
        words, lengths = words[count:], lengths[count:]
    return tuple(lines)


def _best(words: list[str], lengths: list[float], blank: float, *, wanted: float, measure: float) -> int:
    """How many words go on the next line."""
    best, cheapest, length = 1, float("inf"), -blank
    for count, word in enumerate(lengths, 1):
        length += blank + word
        if length > measure and count > 1:
            break
        cost = abs(length - wanted) + (0.0 if _parts(words, count) else _TORN)
        if cost < cheapest:
            best, cheapest = count, cost
    return best


def _parts(words: list[str], count: int) -> bool:
    """Whether the name may break behind its first `count` words."""
    return count == len(words) or words[count - 1].endswith((",", "-")) or words[count].lower() in _OPENERS


def even_inset(text: str, *, measure: float, size: float, bold: bool) -> float:
    """How much narrower, on each side, a centred text may stand so that its lines are even and no more of them."""
    lengths = [width_of(word, size=size, bold=bold) for word in text.split()]
    blank = width_of(" ", size=size, bold=bold)
    lines = _lines(lengths, blank, measure)
    if lines < 2:
        return 0.0
    inset = 0.0
    while inset < measure / 4 and _lines(lengths, blank, measure - 2 * (inset + 2)) == lines:
        inset += 1.0
    return inset


def _lines(lengths: list[float], blank: float, measure: float) -> int:
    lines, length = 1, -blank
    for word in lengths:
        if length + blank + word > measure and length > 0:
            lines, length = lines + 1, -blank
        length += blank + word
    return lines


def _plain(letter: str) -> str:
    """The letter without tone and hat, which decide nothing."""
    if letter.isascii():
        return letter
    parts = unicodedata.normalize("NFD", letter)
    return _HORNED.get(parts[0], parts[0]) if _HORN in parts else parts[0]

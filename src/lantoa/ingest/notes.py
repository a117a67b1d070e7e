"""Footnotes of a page: each behind the paragraph or the row that refers to it, as `[1] …`, and its sign taken out of the text."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from statistics import median
from typing import NamedTuple

from lantoa.ingest.layout import Fragment, Row

# A row and the page it stands on.
Placed = tuple[int, Row]

# Letters of notes are smaller than those of the text.
_SMALLER = 0.93
# Lines of one size differ by their tall letters and by the raised sign that opens a note.
_EVEN = 0.8
# "100 m", "2 km" before a raised 2
_UNIT = re.compile(r"(?:^|[\W\d])[kcd]?m$")
# How a paragraph ends, and what opens the next
_ENDED = (".", ";", ":", "”")
_OPENS = re.compile(r"[-–+•*]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)|[IVX]{1,5}\.|Điều\s")
# So much earlier, in points, than the others of its page the last line of a paragraph ends; so far in the next begins.
_SHORT, _INDENT = 12.0, 10.0
# "1 Theo số liệu …": a note whose own figure is as large as its words; so many lines of such notes end a page.
_PLAIN = re.compile(r"(\d{1,3}) (?=[^\W\d])")
_NOTES = 12


class _Sheet(NamedTuple):
    """A page: its text, the right edge of that, and its notes by number."""

    text: Sequence[Row]
    right: float
    notes: dict[str, Sequence[Row]]


def tied_notes(pages: Sequence[Sequence[Row]]) -> list[Placed]:
    """Lines of all pages with every note where it belongs; a note that nothing refers to stays at its page's foot."""
    sheets = [_sheet(rows) for rows in pages]
    lines = [(number, row) for number, sheet in enumerate(sheets) for row in sheet.text]
    found: list[Placed] = []
    waiting: list[Placed] = []
    for (number, row), below in zip_longest(lines, lines[1:]):
        sheet = sheets[number]
        shown, referred = _read(row, sheet.notes)
        found.append((number, shown))
        for sign in referred:
            waiting += [(number, line) for line in _signed(sign, sheet.notes.pop(sign))]
        if waiting and (below is None or _ends(row, below[1], sheet.right)):
            found, waiting = found + waiting, []
        if below is None or below[0] != number:
            found += [(number, line) for lines in sheet.notes.values() for line in lines]
    return found


def _sheet(rows: Sequence[Row]) -> _Sheet:
    """A page whose last rows begin with a raised figure and are all smaller than the others, or begin with one that is
    raised above them, has notes.
    """
    referred = {piece.text[slice(*sign)] for row in rows for piece in row for sign in piece.raised if sign[0]}
    start = next((at for at in range(1, len(rows)) if _begins(rows, at, referred)), len(rows))
    notes: dict[str, Sequence[Row]] = {}
    signs = {at: sign for at in range(start, len(rows)) if (sign := _sign(rows[at], referred))}
    opened = list(signs)
    for at, end in zip_longest(opened, opened[1:], fillvalue=len(rows)):
        notes.setdefault(signs[at], rows[at:end])
    if len(notes) < len(opened):  # two notes of one number: nobody can tell which is meant
        return _Sheet(rows, 0.0, {})
    text = rows[:start]
    return _Sheet(text, max((row[-1].box[2] for row in text), default=0.0), notes)


def _begins(rows: Sequence[Row], at: int, referred: set[str]) -> bool:
    """Whether the notes of a page begin with its row `at`."""
    if not _sign(rows[at], referred) or any(map(_is_table, rows[at:])):
        return False
    if rows[at][0].raised and _is_smaller(rows, at):
        return True
    # As large as the text, notes are known by somebody's referring to them, and by being few and of one size.
    few = len(rows) - at <= _NOTES and _sign(rows[at], referred) in referred
    return few and all(
        _EVEN * _height(rows[at]) < _height(row) < _height(rows[at]) / _EVEN for row in rows[at:]
    )


def _is_smaller(rows: Sequence[Row], start: int) -> bool:
    text = [_height(row) for row in rows[:start] if not _is_table(row)]
    most = _SMALLER * median(text) if text else 0.0
    return all(_height(row) < most for row in rows[start:])


def _height(row: Row) -> float:
    return max(piece.box[3] - piece.box[1] for piece in row)


def _is_table(row: Row) -> bool:
    return row[0].text.startswith("|")


def _sign(row: Row, referred: set[str]) -> str:
    """The figure that opens a row, raised or one of `referred`."""
    first = row[0]
    if first.raised and first.raised[0][0] == 0:
        return first.text[slice(*first.raised[0])]
    plain = _PLAIN.match(first.text)
    return plain[1] if plain and plain[1] in referred else ""


def _signed(sign: str, note: Sequence[Row]) -> Iterator[Row]:
    first, *others = note[0]
    words = first.text[len(sign) :].lstrip()
    yield (first._replace(text=f"[{sign}] {words}" if words else f"[{sign}]", raised=()), *others)
    yield from note[1:]


def _read(row: Row, notes: dict[str, Sequence[Row]]) -> tuple[Row, list[str]]:
    """A row without the signs of notes, and the notes they refer to."""
    referred: list[str] = []
    shown: list[Fragment] = []
    for piece in row:
        before = len(referred)
        for start, end in reversed(piece.raised):
            sign = piece.text[start:end]
            if sign in notes and not _UNIT.search(piece.text, 0, start):
                referred.insert(before, sign)
                piece = _without(piece, start, end)  # noqa: PLW2901 - the same piece, one sign shorter
        shown.append(piece)
    return tuple(shown), list(dict.fromkeys(referred))


def _without(piece: Fragment, start: int, end: int) -> Fragment:
    gone = end - start
    words = tuple(
        (one - gone * (one > start), other - gone * (other > start), place)
        for one, other, place in piece.words
    )
    return piece._replace(text=piece.text[:start] + piece.text[end:], words=words)


def _ends(row: Row, below: Row, right: float) -> bool:
    """Whether a paragraph or a row of a table ends with `row`."""
    if _is_table(row) or _is_table(below):
        return True
    if not row[-1].text.endswith(_ENDED):
        return False
    short = row[-1].box[2] < right - _SHORT
    return short or below[0].box[0] > row[0].box[0] + _INDENT or _OPENS.match(below[0].text) is not None

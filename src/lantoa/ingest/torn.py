"""Tables that a page's end cut in two: halves of a row become one, notes of the page stand behind the table, its head is
not said again.
"""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from lantoa.ingest.layout import Fragment, Row

# A row and the page it stands on.
Placed = tuple[int, Row]

# "1 Theo số liệu …", "[2] …", "(*) …": what stands at a page's foot; "1. …" is an item
_NOTE = re.compile(r"(?:\d{1,3}(?![\d.,)/-])|\[\d{1,3}\]|\(?\*{1,3}\)?) ?\w")
# So many lines of notes at the most stand below a table.
_NOTES = 12
# What recognition spells in two ways is so much alike.
_ALIKE = 0.9
# Longer rows must be the same: to measure how much alike they are takes the square of their length.
_LONGEST = 500
# A number, a task, and one thing more.
_FEWEST = 3


def whole_tables(rows: Iterable[Placed]) -> list[Placed]:
    """Lines of all pages; where a table goes on over the end of a page, in one piece."""
    found: list[Placed] = []
    notes: list[Placed] = []
    head = ""
    for page, row in rows:
        if _is_row(row) and found and page != found[-1][0]:
            taken = _taken_notes(found, row)
            tied = _tied(found, taken)
            notes += taken[len(tied) :]
            again = _is_row(found[-1][1]) and _is_alike(row, head)
            joined = None if again else _joined(found[-1][1][0], row[0])
            found[-1:] = [(found[-1][0], (joined,)) if joined else found[-1], *tied]
            if again or joined:
                continue
        elif not (_is_row(row) or _NOTE.match(row[0].text)):
            _put_behind(found, notes)
            notes = []
        if _heads(row) and not (found and _is_row(found[-1][1])):
            head = row[0].text
        found.append((page, row))
    _put_behind(found, notes)
    return found


def _is_row(row: Row) -> bool:
    return row[0].text.startswith("|")


def _heads(row: Row) -> bool:
    """Whether a row opens with words, as the head of a table does."""
    return _is_row(row) and not row[0].text.lstrip("| ")[:1].isdigit()


def _is_alike(row: Row, head: str) -> bool:
    """Whether a row says the head of its table again, as recognition may spell it."""
    text = row[0].text
    if not _heads(row) or max(len(text), len(head)) > _LONGEST:
        return text == head
    return SequenceMatcher(None, text, head, autojunk=False).ratio() > _ALIKE


def _tied(found: list[Placed], notes: list[Placed]) -> list[Placed]:
    """Those of the notes that belong to the page's last row: its own signs stand in no cell any more."""
    sign = notes[0][1][0].text.partition("]")[0] if notes else ""
    rows = (row[0].text for page, row in reversed(found) if page == found[-1][0])
    if not sign.startswith("[") or any(sign in text for text in rows):
        return []
    others = (at for at, (_, row) in enumerate(notes) if _NOTE.match(row[0].text) and row[0].text[0] != "[")
    return notes[: next(others, len(notes))]


def _taken_notes(found: list[Placed], row: Row) -> list[Placed]:
    """The notes between the rows above and `row`, taken off; nothing where no table of as many columns ends the page."""
    page, first = found[-1][0], len(found)
    while first and found[first - 1][0] == page and not _is_row(found[first - 1][1]):
        first -= 1
    if not first or found[first - 1][0] != page or not 0 < len(found) - first <= _NOTES:
        return []
    if found[first - 1][1][0].text.count("|") != row[0].text.count("|"):
        return []
    notes = found[first:] if _NOTE.match(found[first][1][0].text) else []
    del found[len(found) - len(notes) :]
    return notes


def _put_behind(found: list[Placed], notes: list[Placed]) -> None:
    """Notes of earlier pages right behind the last row of their table."""
    at = len(found)
    while notes and not _is_row(found[at - 1][1]):
        at -= 1
    found[at:at] = notes


def _joined(above: Fragment, below: Fragment) -> Fragment | None:
    """Both halves of a row: the lower has no number, and goes on in the middle of a sentence or has no task either."""
    one, other = _cells(above), _cells(below)
    told = [below.text[start] for start, end in other if start < end]
    if len(one) != len(other) or len(one) < _FEWEST or not told:
        return None
    halves = one[0][0] < one[0][1] and other[0][0] == other[0][1]
    goes_on = told[0].islower() or other[1][0] == other[1][1]
    return _merged(above, one, below, other) if halves and goes_on else None


def _cells(row: Fragment) -> list[tuple[int, int]]:
    """Where the words of each cell stand in `| a | | c |`."""
    cells: list[tuple[int, int]] = []
    start = 1
    while (end := row.text.find("|", start)) >= 0:
        words = row.text[start:end]
        left = start + len(words) - len(words.lstrip())
        cells.append((left, left + len(words.strip())))
        start = end + 1
    return cells


def _merged(
    above: Fragment, one: list[tuple[int, int]], below: Fragment, other: list[tuple[int, int]]
) -> Fragment:
    text = "|"
    words = []
    for cells in zip(one, other, strict=True):
        for piece, (start, end) in zip((above, below), cells, strict=True):
            if start < end:
                text += " "
                by = len(text) - start
                words += [(a + by, b + by, place) for a, b, place in piece.words if start <= a < end]
                text += piece.text[start:end]
        text += " |"
    return Fragment(text, above.box, tuple(words))

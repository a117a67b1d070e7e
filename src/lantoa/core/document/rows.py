"""Rows of tables in a text: between bars, or with one cell a line."""

import re
from collections.abc import Iterator

from lantoa.core.kernel import Span, pattern

# "| 1 | Tổ chức hội nghị |": as Markdown prints a row
_FRAMED = pattern(r"^[ \t]*\|.*$", re.MULTILINE)
# Lines that stand together, each "1 | Tổ chức hội nghị | Sở Y tế": bars between the cells alone
_PARTED = pattern(r"(?:^[ \t]*[^|\s][^|\n]*\|[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LINE = pattern(r"[^\n]+")
_ANY_LINE = pattern(r"(?<=\n)[^\n]*")
# Two lines right under each other; cells that all stand apart have none.
_TIGHT = pattern(r"[^\n]\n[^\n]")
# Two bars part three cells; a letterhead has one.
_BARS = 2
# What heads the numbers of a table whose cells stand one under the other
_HEADED = pattern(r"^[ \t]*(?:STT|TT|Stt|Số TT|Số thứ tự)[ \t]*\n", re.MULTILINE)
# How it ends, each opening with a literal: most texts hold none, and the look for whole lines is dear.
_HEAD_ENDS = tuple(pattern(rf"{words}[ \t]*\n") for words in ("TT", "Stt", "thứ tự"))
_NUMBER = pattern(r"0?(\d{1,3})[.)]?\Z")
# Such a table has so many columns, a head of a column so many letters, and it says something from two rows on.
_COLUMNS, _HEAD, _ROWS = range(3, 10), 60, 2
# What is looked at behind its first head
_FAR = 600
# No row between bars is longer: cells are counted no farther back.
_ROW = 8_000


def table_rows(text: str) -> list[Span]:
    """Where the rows stand, in reading order. A row with one cell a line takes several lines."""
    rows: list[Span] = []
    if "|" in text:
        rows += (Span(*row.span()) for row in _FRAMED.finditer(text))
        for run in _PARTED.finditer(text):
            lines = [Span(*line.span()) for line in _LINE.finditer(text, *run.span())]
            if any(text.count("|", *line) >= _BARS for line in lines):
                rows += lines
    stacked: list[Span] = []
    if any(form.search(text) for form in _HEAD_ENDS):
        for headed in _HEADED.finditer(text):
            if not stacked or stacked[-1].end <= headed.start():
                stacked += _stacked(text, headed)
    return sorted(rows + stacked)


def _stacked(text: str, headed: re.Match[str]) -> list[Span]:
    """`STT / Nội dung / Đơn vị chủ trì / 1 / Tổ chức hội nghị / Sở Y tế / 2 / …`, where every row has all its cells,
    or, in rows that no blank line parts, a blank line for an empty one.
    """
    heads = _heads(text, headed)
    if len(heads) not in _COLUMNS:
        return []
    head = Span(headed.start(), heads[-1].end)
    for line in (_LINE, _ANY_LINE):
        rows = [head]
        for row in _numbered(text, head.end, len(heads), line):
            # Rows that stand apart hold no blank line; the last may have lost a cell and taken what follows the table.
            if len(rows) > 1 and text.count("\n", *row) != text.count("\n", *rows[1]):
                break
            rows.append(row)
        if len(rows) > _ROWS:
            return rows
    return []


def _heads(text: str, headed: re.Match[str]) -> list[Span]:
    """The heads of the columns, up to the number of the first row."""
    heads: list[Span] = []
    for line in _LINE.finditer(text, headed.start(), headed.end() + _FAR):
        words = line[0].strip()
        if (number := _NUMBER.match(words)) and heads:
            return heads if number[1] == "1" else []
        if len(words) > _HEAD or "|" in words:
            return []
        if words:
            heads.append(Span(*line.span()))
    return []


def _numbered(text: str, start: int, columns: int, each: re.Pattern[str]) -> Iterator[Span]:
    """Rows of so many lines, each opened by the next number; whether a blank line is a cell, `each` says."""
    cells: list[Span] = []
    expected = 1
    for line in each.finditer(text, start):
        words = line[0].strip()
        if not words and each is _LINE:
            continue
        opens = cells or ((number := _NUMBER.match(words)) and int(number[1]) == expected)
        if not opens or "|" in words:
            return
        cells.append(Span(*line.span()))
        if len(cells) == columns:
            yield Span(cells[0].start, cells[-1].end)
            cells, expected = [], expected + 1


def cells_before(text: str, row: Span, start: int) -> int:
    """How many cells of `row` stand before offset `start`: told by bars, else by lines."""
    if text.find("|", *row) >= 0:
        return text.count("|", max(row.start, start - _ROW), start)
    if _TIGHT.search(text, *row):
        return text.count("\n", row.start, start)
    return sum(1 for line in _LINE.finditer(text, row.start, start) if line[0].strip())

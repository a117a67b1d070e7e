"""Rows of tables in a text: between bars, or with one cell a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from lantoa.core.kernel import Span, pattern

# What is looked for in lines opens with the line end above: a text is crossed from one to the next at the speed of a plain search.
# "| 1 | Tổ chức hội nghị |": as Markdown prints a row
_FRAMED = pattern(r"\n[ \t]*\|[^\n]*")
# Lines that stand together, each "1 | Tổ chức hội nghị | Sở Y tế": bars between the cells alone
_PARTED = pattern(r"(?:\n[ \t]*+[^|\s][^|\n]*+\|[^\n]*+)+")
_LINE = pattern(r"[^\n]+")
_ANY_LINE = pattern(r"(?<=\n)[^\n]*")
# Two lines right under each other; cells that all stand apart have none.
_TIGHT = pattern(r"[^\n]\n[^\n]")
# Two bars part three cells; a letterhead has one.
_BARS = 2
# What heads the numbers of a table whose cells stand one under the other
_HEADED = pattern(r"\n[ \t]*(?:STT|TT|Stt|Số TT|Số thứ tự)[ \t]*(?=\n)")
_NUMBER = pattern(r"0?(\d{1,3})[.)]?\Z")
# Such a table has so many columns, a head of a column so many letters, and it says something from two rows on.
_COLUMNS, _HEAD, _ROWS = range(3, 10), 60, 2
# What is looked at behind its first head
_FAR = 600
# No row between bars is longer: cells are counted no farther back.
_ROW = 8_000


class Stack(NamedTuple):
    """A table with one cell a line; `torn`: rows that have not all their cells. It has no rows where it could not be read."""

    head: Span
    rows: tuple[Span, ...]
    torn: tuple[Span, ...]


def table_rows(text: str) -> list[Span]:
    """Where the rows stand, in reading order. A row with one cell a line takes several lines."""
    rows: list[Span] = []
    if "|" in text:
        rows += (_under(row) for row in _FRAMED.finditer(f"\n{text}"))
        for run in _PARTED.finditer(f"\n{text}"):
            lines = [Span(*line.span()) for line in _LINE.finditer(text, *_under(run))]
            if any(text.count("|", *line) >= _BARS for line in lines):
                rows += lines
    return sorted(rows + [row for stack in stacks(text) if stack.rows for row in (stack.head, *stack.rows)])


def _under(lines: re.Match[str]) -> Span:
    """Where lines stand that were found with the line end above them, in a text that was given one more to open with."""
    return Span(lines.start(), lines.end() - 1)


def stacks(text: str) -> Iterator[Stack]:
    """Tables with one cell a line, read or not: `STT / Nội dung / Đơn vị chủ trì / 1 / Tổ chức hội nghị / Sở Y tế / 2 / …`."""
    done = 0
    for headed in map(_under, _HEADED.finditer(f"\n{text}")):
        if done <= headed.start and (stack := _stacked(text, headed)):
            done = stack.rows[-1].end if stack.rows else done
            yield stack


def _stacked(text: str, headed: Span) -> Stack | None:
    """A table whose rows have all their cells, or, in rows that no blank line parts, a blank line for an empty one."""
    heads = _heads(text, headed)
    if len(heads) not in _COLUMNS:
        return None
    head = Span(headed.start, heads[-1].end)
    read = [_read(text, head, len(heads), line) for line in (_LINE, _ANY_LINE)]
    return next(
        (stack for stack in read if stack.rows and not stack.torn), max(read, key=lambda one: len(one.rows))
    )


def _heads(text: str, headed: Span) -> list[Span]:
    """The heads of the columns, up to the number of the first row."""
    heads: list[Span] = []
    for line in _LINE.finditer(text, headed.start, headed.end + _FAR):
        words = line[0].strip()
        if (number := _NUMBER.match(words)) and heads:
            return heads if number[1] == "1" else []
        if len(words) > _HEAD or "|" in words:
            return []
        if words:
            heads.append(Span(*line.span()))
    return []


def _read(text: str, head: Span, columns: int, each: re.Pattern[str]) -> Stack:
    """Rows of so many lines, each opened by the next number; whether a blank line is a cell, `each` says."""
    rows: list[Span] = []
    torn: list[Span] = []
    at, expected = head.end, 1
    while row := _row(text, at, columns, each, expected):
        whole = len(row) == columns and _is_even(text, row)
        (rows if whole else torn).append(Span(row[0].start, row[-1].end))
        at, expected = row[-1].end + 1, expected + 1
    return Stack(head, tuple(rows) if len(rows) >= _ROWS else (), tuple(torn))


def _row(text: str, at: int, columns: int, each: re.Pattern[str], expected: int) -> list[Span]:
    """The lines of the row behind `at`, fewer where its number's follower stands too early."""
    lines = [Span(*line.span()) for line in islice(_cells(text, at, each), columns + 1)]
    lines = list(takewhile(lambda line: text.find("|", *line) < 0, lines))
    if not lines or _counted(text, lines[0]) != expected:
        return []
    if len(lines) <= columns or _counted(text, lines[columns]) != expected + 1:
        early = (number for number in range(1, len(lines)) if _counted(text, lines[number]) == expected + 1)
        columns = next(early, columns)
    return lines[:columns]


def _cells(text: str, at: int, each: re.Pattern[str]) -> Iterator[re.Match[str]]:
    return (line for line in each.finditer(text, at) if each is _ANY_LINE or line[0].strip())


def _counted(text: str, line: Span) -> int:
    """The number that stands alone on a line; 0 where none does."""
    number = _NUMBER.match(text[slice(*line)].strip())
    return int(number[1]) if number else 0


def _is_even(text: str, row: Sequence[Span]) -> bool:
    """Whether no blank line, or one before every cell, parts a row; else it may have taken what follows the table."""
    extent = row[0].start, row[-1].end
    return text.count("\n", *extent) == len(row) - 1 or not _TIGHT.search(text, *extent)


def cells_before(text: str, row: Span, start: int) -> int:
    """How many cells of `row` stand before offset `start`: told by bars, else by lines."""
    if text.find("|", *row) >= 0:
        return text.count("|", max(row.start, start - _ROW), start)
    if _TIGHT.search(text, *row):
        return text.count("\n", row.start, start)
    return sum(1 for line in _LINE.finditer(text, row.start, start) if line[0].strip())

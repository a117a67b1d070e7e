"""Tables of wrapped words for the terminal. Far quicker to load than a library that can do everything."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TextIO

_CODES = {"bold": "1", "dim": "2", "red": "31", "yellow": "33", "cyan": "36"}
_GAP = 2
_PLAIN_WIDTH, _FILE_WIDTH = 100, 120


class Piece(NamedTuple):
    """Words in one style; a piece that is not the first of its cell begins a new line."""

    text: str
    style: str = ""


class Column(NamedTuple):
    """`share` of the free width; None takes what its words need, in one line."""

    title: str
    share: int | None = None
    right: bool = False
    style: str = ""


@dataclass(slots=True)
class Grid:
    """Rows under a heading; cells are pieces, one under the other. Without a title there are no headings either."""

    columns: Sequence[Column]
    title: str = ""
    rows: list[list[list[Piece]]] = field(default_factory=list)

    def add(self, *cells: str | Piece | list[Piece]) -> None:
        """One more row."""
        self.rows.append([cell if isinstance(cell, list) else [_piece(cell)] for cell in cells])


class Screen:
    """Where tables go: a terminal in its width and with its styles, or plain text."""

    def __init__(self, stream: TextIO, *, width: int, styled: bool) -> None:
        self.width, self._stream, self._styled = width, stream, styled

    def print(self, *parts: str | Piece | Grid) -> None:
        """Each part on lines of its own."""
        for part in parts:
            lines = self._grid(part) if isinstance(part, Grid) else self._words(_piece(part))
            self._stream.write("".join(f"{line.rstrip()}\n" for line in lines))
        self._stream.flush()

    def rule(self) -> None:
        """A line between two documents."""
        self.print(Piece("─" * self.width, "dim"))

    def text(self) -> str:
        """What was printed, where nothing but memory was printed to."""
        return self._stream.getvalue() if isinstance(self._stream, io.StringIO) else ""

    def _words(self, piece: Piece) -> Iterator[str]:
        for line in wrapped(piece.text, self.width):
            yield self._in_style(line, piece.style)

    def _grid(self, grid: Grid) -> Iterator[str]:
        widths = _widths(grid, self.width)
        if grid.title:
            yield self._in_style(grid.title, "bold")
            yield ""
            heads = [[Piece(column.title, "bold")] for column in grid.columns]
            yield from self._row(heads, grid.columns, widths)
            yield "─" * self.width
        for row in grid.rows:
            yield from self._row(row, grid.columns, widths)

    def _row(
        self, cells: Sequence[list[Piece]], columns: Sequence[Column], widths: Sequence[int]
    ) -> Iterator[str]:
        drawn = [
            [
                self._in_style(line.rjust(width) if column.right else line.ljust(width), style)
                for piece in pieces
                for style in (piece.style or column.style,)
                for line in wrapped(piece.text, width)
            ]
            for pieces, column, width in zip(cells, columns, widths, strict=True)
        ]
        for number in range(max(map(len, drawn), default=0)):
            yield (" " * _GAP).join(
                lines[number] if number < len(lines) else " " * width
                for lines, width in zip(drawn, widths, strict=True)
            )

    def _in_style(self, text: str, style: str) -> str:
        code = _CODES.get(style)
        bare = text.rstrip()
        if not (self._styled and code and bare):
            return text
        return f"\x1b[{code}m{bare}\x1b[0m{text[len(bare) :]}"


def open_screen(*, record: bool) -> Screen:
    """Standard output as wide as it is; plain text in 100 columns where it is no terminal."""
    if record:
        return Screen(io.StringIO(), width=_FILE_WIDTH, styled=False)
    width = shutil.get_terminal_size(fallback=(_PLAIN_WIDTH, 24)).columns
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb" or _is_old_console()
    return Screen(sys.stdout, width=max(60, min(width, 180)), styled=sys.stdout.isatty() and not plain)


def _is_old_console() -> bool:
    """The console of older Windows shows styles as signs."""
    return sys.platform == "win32" and "WT_SESSION" not in os.environ


def wrapped(text: str, width: int) -> Iterable[str]:
    """Lines of at most `width` letters, broken between words; a longer word is cut."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            rest = word
            if line and len(line) + 1 + len(rest) <= width:
                line += " " + rest
                continue
            if line:
                yield line
            while len(rest) > width:
                yield rest[:width]
                rest = rest[width:]
            line = rest
        yield line


def _piece(words: str | Piece) -> Piece:
    return words if isinstance(words, Piece) else Piece(words)


def _widths(grid: Grid, width: int) -> list[int]:
    own = [
        max(
            len(words) for words in (column.title, *(piece.text for row in grid.rows for piece in row[place]))
        )
        for place, column in enumerate(grid.columns)
    ]
    free = width - _GAP * (len(own) - 1)
    free -= sum(need for need, column in zip(own, grid.columns, strict=True) if column.share is None)
    shares = sum(column.share or 0 for column in grid.columns)
    return [
        need if column.share is None else max(free * column.share // shares, 4)
        for need, column in zip(own, grid.columns, strict=True)
    ]

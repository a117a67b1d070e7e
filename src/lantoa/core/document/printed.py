"""Lines as printed: what the letterhead and the foot are made of."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.document.model import DirectiveDocument


class PrintedLine(NamedTuple):
    """One line (or table cell) without edge blanks; `after_blank` where an empty line stands above it."""

    start: int
    end: int
    words: str
    after_blank: bool


def printed_lines(document: DirectiveDocument, start: int, end: int) -> Iterator[PrintedLine]:
    """Lines of `text[start:end]` that hold words, from the one `start` stands in; cells of a table are lines.

    Marks of layout and page numbers are blank in them, as in the flow, but wrapped lines stay apart.
    """
    text, flow, blank = document.text, document.flow, False
    left = text.rfind("\n", 0, start) + 1
    while left < end:
        right = text.find("\n", left)
        right = len(text) if right < 0 else right
        found = False
        while left < right:
            stop = flow.find("\n", left, right)
            stop = right if stop < 0 else stop
            if words := flow[left:stop].strip():
                first = flow.index(words, left)
                yield PrintedLine(first, first + len(words), words, blank and not found)
                found = True
            left = stop + 1
        blank = not found
        left = right + 1

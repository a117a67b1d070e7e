"""Paragraphs of a Word document beside the text that was read from it: which run holds which letter."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from lantoa.core.kernel import Span
from lantoa.ingest.word_numbers import local

_SKIPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "Fallback", "txbxContent", "instrText", "delText"})
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# How far ahead a line is looked for: boxes and notes stand elsewhere in the text than in the file.
_AHEAD = 20_000


class RunText(NamedTuple):
    """One piece of a run: the element that holds it (None for a tab or a line's end), its text, the run."""

    holder: etree._Element | None
    text: str
    run: etree._Element


class PlacedLine(NamedTuple):
    """One line of a paragraph and where the text has it. `offset`: where it begins among the paragraph's letters."""

    paragraph: etree._Element
    runs: tuple[RunText, ...]
    offset: int
    span: Span


def placed_lines(body: etree._Element, text: str) -> Iterator[PlacedLine]:
    """Lines of all paragraphs that stand in `text` letter by letter, in the order of the file."""
    cursor = 0
    for paragraph in _paragraphs(body):
        runs = tuple(_runs(paragraph))
        whole = "".join(piece.text for piece in runs)
        offset = 0
        for line in whole.split("\n"):
            words = line.strip()
            start = text.find(words, cursor, cursor + _AHEAD) if words else -1
            if start >= 0 and _alone(text, start, start + len(words)):
                cursor = start + len(words)
                inner = offset + line.index(words)
                yield PlacedLine(paragraph, runs, inner, Span(start, cursor))
            offset += len(line) + 1


def _alone(text: str, start: int, end: int) -> bool:
    """Whether the place is a whole line, a cell of a table row, or what follows a number that Word counts itself."""
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    before, after = text[left:start], text[end : None if right < 0 else right]
    cell = before.lstrip().startswith("|")
    return (not after.strip() or cell) and (cell or len(before) <= 12)


def _paragraphs(element: etree._Element) -> Iterator[etree._Element]:
    for inner in element:
        name = local(inner)
        if name == "p":
            yield inner
        if name not in {"pPr", "rPr", "Fallback", "del", "moveFrom"}:
            yield from _paragraphs(inner)


def _runs(element: etree._Element, run: etree._Element | None = None) -> Iterator[RunText]:
    for inner in element:
        name = local(inner)
        if name == "t" and run is not None:
            text = unicodedata.normalize("NFC", inner.text or "")
            # Letters in pieces have other offsets: they can be shown, not written.
            yield RunText(inner if text == (inner.text or "") else None, text, run)
        elif name in _BREAKS and run is not None:
            yield RunText(None, _BREAKS[name], run)
        elif name == "r":
            yield from _runs(inner, inner)
        elif name not in _SKIPPED and name != "p":
            yield from _runs(inner, run)

"""The document as HTML: its own words, nothing left out, with every item marked where it stands."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from lantoa.cli import phrases
from lantoa.cli.marks import Item
from lantoa.cli.messages import Lang, say
from lantoa.core.document import Block, DirectiveDocument, LabelKind, column_of, doubted_words
from lantoa.core.reading import DirectiveReading

_EMPTY_CELL = "<p></p>"
# What opens a row between bars
_BAR = re.compile(r"[ \t]*\|")
# "| --- |", "**": marks of layout that the page shows as layout.
_LAYOUT = re.compile(r"[\s|*#_=\-`]*")


@dataclass(slots=True)
class _Text:
    """Where the drawing stands while it walks through the text once."""

    reading: DirectiveReading
    lang: Lang
    active: list[Item] = field(default_factory=list)
    row: int = -1
    cells: int = 0  # drawn of the row so far
    columns: int = 0
    page: int | None = None
    at: int = 0
    doubted_to: int = 0  # where the word ends that recognition was not sure of


def draw_document(reading: DirectiveReading, items: list[Item], lang: Lang) -> Markup:
    """The text in blocks. Its characters are those of the canonical text, in order and complete."""
    text = _Text(reading, lang)
    starts, ends = _edges(items)
    doubted = dict(doubted_words(reading.document))
    blocks = {block.span.start: block for block in reading.document.blocks}
    block_ends = {block.span.end for block in reading.document.blocks}
    ends_of_doubt = doubted.values()
    cuts = sorted(
        {0, len(reading.document.text), *blocks, *block_ends, *starts, *ends, *doubted, *ends_of_doubt}
    )
    pieces: list[str] = []
    inside = False
    for left, right in zip(cuts, [*cuts[1:], cuts[-1]], strict=True):
        text.active = [item for item in text.active if item not in ends.get(left, ())]
        if left in block_ends and inside:
            pieces.append("</p>")
            inside = False
        if left in blocks:
            pieces.extend(_open(text, blocks[left]))
            inside = True
        text.doubted_to = max(text.doubted_to, doubted.get(left, 0))
        text.at, new = left, starts.get(left, [])
        text.active.extend(new)
        pieces.append(_piece(text, reading.document.text[left:right], new, inside=inside))
    pieces.extend(_close_row(text))
    return Markup("".join(pieces))  # noqa: S704 - every piece of the document went through escape


def _edges(items: list[Item]) -> tuple[dict[int, list[Item]], dict[int, list[Item]]]:
    """Items by where they begin (the longest first, so that it stands outside) and by where they end."""
    starts: dict[int, list[Item]] = defaultdict(list)
    ends: dict[int, list[Item]] = defaultdict(list)
    for item in sorted(
        (item for item in items if item.span),
        key=lambda item: -(item.span.end - item.span.start if item.span else 0),
    ):
        if item.span and item.span.start < item.span.end:
            starts[item.span.start].append(item)
            ends[item.span.end].append(item)
    return starts, ends


def _open(text: _Text, block: Block) -> Iterator[str]:
    if block.row != text.row:
        yield from _close_row(text)
        if block.row >= 0:
            yield '<div class="row">'
        text.row, text.cells, text.columns = block.row, 0, _columns(text.reading.document, block)
    if block.row >= 0:
        column = _column(text.reading.document, block)
        yield _EMPTY_CELL * (column - 1 - text.cells)
        text.cells = max(column, text.cells + 1)
    classes = [block.zone.value, f"l{min(block.level, 6)}"]
    if block.kind <= LabelKind.ARTICLE:
        classes.append("heading")
    words = text.reading.document.text[block.span.start : block.span.end]
    if len(words) < 120 and words.isupper():
        classes.append("upper")
    yield f'<p class="{" ".join(classes)}">'
    page = phrases.page_of(text.reading, block.span)
    if page and page != text.page:
        text.page = page
        yield f'<span class="page" data-page="{escape(say(text.lang, "page", page=page))}"></span>'


def _close_row(text: _Text) -> Iterator[str]:
    if text.row >= 0:
        yield f"{_EMPTY_CELL * (text.columns - text.cells)}</div>"


def _framed(document: DirectiveDocument, cell: Block) -> bool:
    """Whether a bar stands before the first cell of its row, and one behind the last."""
    return _BAR.match(document.text, document.rows[cell.row].start) is not None


def _column(document: DirectiveDocument, cell: Block) -> int:
    """The place of a cell in its row, from 1; empty ones have theirs too, and no block."""
    return column_of(document, cell) + (not _framed(document, cell))


def _columns(document: DirectiveDocument, cell: Block) -> int:
    """How many cells the row of a cell has."""
    rest = document.text.count("|", cell.span.end, document.rows[cell.row].end)
    return _column(document, cell) + max(rest - _framed(document, cell), 0)


def _piece(text: _Text, words: str, new: list[Item], *, inside: bool) -> str:
    tags = "".join(
        f'<a class="tag {item.kind}" id="m-{item.tag}" href="#i-{item.tag}" data-tag="{item.tag}" tabindex="-1" aria-label="{item.tag}"></a>'
        for item in new
        if item.kind != "head"
    )
    if not words:
        return tags
    if not inside:
        return tags + (
            f'<span class="layout">{escape(words)}</span>'
            if words.strip() and _LAYOUT.fullmatch(words)
            else _between(words)
        )
    shown = _shown(text, words)
    if not text.active:
        return tags + shown
    kinds = " ".join(dict.fromkeys(item.kind for item in text.active))
    names = " ".join(item.tag for item in text.active)
    unsure = " unsure" if text.active[-1].unsure else ""
    anchor = "".join(f' id="m-{item.tag}"' for item in new[:1] if item.kind == "head")
    return f'{tags}<mark class="{kinds}{unsure}" data-i="{names}"{anchor}>{shown}</mark>'


def _shown(text: _Text, words: str) -> str:
    """The words, marked where recognition was not sure of them."""
    if text.at >= text.doubted_to:
        return str(escape(words))
    return f'<span class="doubt" title="{escape(say(text.lang, "page.doubt"))}">{escape(words)}</span>'


def _between(words: str) -> str:
    """Page numbers and the like, passed over by the reader but kept on the page."""
    return f'<span class="passed">{escape(words)}</span>' if words.strip() else words

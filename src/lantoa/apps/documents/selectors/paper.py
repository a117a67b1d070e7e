"""A paper's text laid out as its blocks, a sheet at a time, with the items marked in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from django.core.cache import cache

from lantoa.apps.documents.models import Item, ItemKind, ItemState, Reading
from lantoa.apps.documents.selectors.review import Entry
from lantoa.core.document import LabelKind, parse_document
from lantoa.core.kernel import Refused
from lantoa.core.text import SourceText

# About a page of A4
SHEET = 3_000
_LAYOUT = " \t\n|*#_=-`"


class Stretch(NamedTuple):
    """A block of the text: where, and how it looks."""

    start: int
    end: int
    style: str
    row: int


class Sheet(NamedTuple):
    """Some blocks: a page of the file where it has pages (`page`), else about as much text."""

    number: int
    page: int | None
    start: int
    end: int


class Piece(NamedTuple):
    """Some characters that the same items cover, the innermost last; `bearer`: they name who bears a duty."""

    start: int
    text: str
    items: Sequence[Entry]
    bearer: bool = False

    @property
    def ids(self) -> str:
        """The items' numbers, outermost first."""
        return " ".join(str(item.id) for item in self.items)

    @property
    def shown(self) -> Entry | None:
        """The innermost item that is one: what was rejected has no mark."""
        return next((item for item in reversed(self.items) if item.state != ItemState.REJECTED), None)


class Block(NamedTuple):
    """A block and its pieces."""

    style: str
    pieces: Sequence[Piece]


class Line(NamedTuple):
    """One block, or the cells of a table's row."""

    row: bool
    blocks: Sequence[Block]


def sheets(reading: Reading) -> list[Sheet]:
    """The sheets of a paper."""
    return _laid_out(reading)[1]


def sheet_at(reading: Reading, offset: int) -> int:
    """The number of the sheet that a place in the text stands on."""
    starts = [sheet.start for sheet in sheets(reading)]
    return max(0, bisect_right(starts, offset) - 1)


Spans = Sequence[tuple[int, int]]


def bearer_spans(items: Iterable[Item]) -> Spans:
    """Where the duties that hold name who bears them; what a person typed stands nowhere."""
    duties = (one for one in items if one.kind == ItemKind.OBLIGATION and one.state != ItemState.REJECTED)
    bodies = (
        body for one in duties for name in ("assignees", "coordinators") for body in one.value.get(name) or ()
    )
    return sorted({(body["span"][0], body["span"][1]) for body in bodies if body.get("span")})


def lines(reading: Reading, *, sheet: int, items: Sequence[Entry], bearers: Spans = ()) -> list[Line]:
    """A sheet's text in lines: its characters are those of the reading's text, in order and complete."""
    stretches, all_sheets = _laid_out(reading)
    if not 0 <= sheet < len(all_sheets):
        raise Refused("not_found")
    here = all_sheets[sheet]
    inside = [stretch for stretch in stretches if here.start <= stretch.start < here.end]
    text = reading.text
    drawn = []
    for row, cells in groupby(inside, key=lambda stretch: stretch.row):
        blocks = [Block(cell.style, list(_pieces(text, cell, items, bearers))) for cell in cells]
        drawn += [Line(True, blocks)] if row >= 0 else [Line(False, [block]) for block in blocks]
    return drawn


def _pieces(text: str, stretch: Stretch, items: Sequence[Entry], bearers: Spans) -> Iterator[Piece]:
    here = [item for item in items if item.start < stretch.end and item.end > stretch.start]
    here.sort(key=lambda item: (item.start - item.end, item.id))
    edges = {stretch.start, stretch.end}
    edges |= {edge for item in here for edge in (item.start, item.end) if stretch.start < edge < stretch.end}
    named = [span for span in bearers if span[0] < stretch.end and span[1] > stretch.start]
    edges |= {edge for span in named for edge in span if stretch.start < edge < stretch.end}
    for left, right in pairwise(sorted(edges)):
        covering = [item for item in here if item.start <= left and right <= item.end]
        bearer = any(start <= left and right <= end for start, end in named)
        yield Piece(left, text[left:right], covering, bearer)


def _laid_out(reading: Reading) -> tuple[list[Stretch], list[Sheet]]:
    """Blocks and sheets of a text that never changes: parsed once."""
    key = f"paper-{reading.pk}-{reading.engine}-{reading.made_at:%s%f}"
    known = cache.get(key)
    if known is None:
        stretches = list(_stretches(reading.text))
        known = [tuple(stretch) for stretch in stretches], [tuple(one) for one in _sheets(reading, stretches)]
        cache.set(key, known, 24 * 3600)
    return [Stretch(*values) for values in known[0]], [Sheet(*values) for values in known[1]]


def _stretches(text: str) -> Iterator[Stretch]:
    """Blocks in reading order, and what stands between them where that is more than a mark of layout."""
    done = 0
    for block in parse_document(SourceText(text=text)).blocks:
        if block.span.start < done:
            continue
        if text[done : block.span.start].strip(_LAYOUT):
            yield Stretch(done, block.span.start, "passed", -1)
        heading = block.kind <= LabelKind.ARTICLE or _is_upper(text[block.span.start : block.span.end])
        style = f"{block.zone.value} level-{min(block.level, 6)}{' heading' if heading else ''}"
        yield Stretch(block.span.start, block.span.end, style, block.row)
        done = block.span.end
    if text[done:].strip(_LAYOUT):
        yield Stretch(done, len(text), "passed", -1)


def _is_upper(words: str) -> bool:
    return len(words) < 120 and words.isupper()


def _sheets(reading: Reading, stretches: list[Stretch]) -> Iterator[Sheet]:
    pages = _page_starts(reading)
    starts = [start for start, _page in pages]

    def of(stretch: Stretch) -> int:
        return max(0, bisect_right(starts, stretch.start) - 1) if starts else stretch.start // SHEET

    for number, (index, group) in enumerate(groupby(stretches, key=of)):
        held = list(group)
        yield Sheet(number, pages[index][1] if pages else None, held[0].start, held[-1].end)


def _page_starts(reading: Reading) -> list[tuple[int, int]]:
    """Where each page of the file begins in the text."""
    found: dict[int, int] = {}
    for start, _end, page, *_rest in reading.layout:
        if page is not None:
            found.setdefault(page, start)
    return sorted((start, page) for page, start in found.items())

"""Blocks of a draft, as rules about sentences want them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from lantoa.core.checking.model import Fix, Sheet
from lantoa.core.document import Block, LabelKind, Zone, block_at
from lantoa.core.kernel import Span, pattern
from lantoa.core.text import CAPITALS


def paragraphs(sheet: Sheet) -> Iterator[Block]:
    """Blocks of the body that are no cells of a table."""
    for block in sheet.document.blocks:
        if block.zone is Zone.BODY and block.row < 0:
            yield block


def lists(sheet: Sheet) -> Iterator[list[Block]]:
    """Runs of two items or more with a dash, a plus or a letter, under one heading and with nothing beside them between."""
    runs: dict[tuple[int, LabelKind], list[Block]] = {}
    for block in paragraphs(sheet):
        if block.kind not in _ITEMS:
            continue
        key = (block.parent, block.kind)
        runs.setdefault(key, []).append(block)
    yield from (run for run in runs.values() if len(run) > 1)


def ending(sheet: Sheet, *, block: Block) -> Span:
    """The last character of a block that is no blank; empty at its start where it has no words."""
    flow = sheet.flow
    end = block.span.start + len(flow[block.span.start : block.span.end].rstrip())
    return Span(max(end - 1, block.span.start), end)


def in_title(sheet: Sheet, at: int) -> bool:
    """Whether a place stands in a cited paper or in the title behind one; behind a comma there is none."""
    paper = cited_before(sheet, at)
    if paper is None or at < paper.end:
        return paper is not None
    return sheet.flow[paper.end] != "," and not _TITLE_ENDS.search(sheet.flow, paper.end, at)


def in_citation(sheet: Sheet, at: int) -> bool:
    """Whether a place stands in the words by which a paper is cited, from its kind to its issuer, before its title."""
    paper = cited_before(sheet, at)
    return paper is not None and at < paper.end


def outside_titles(sheet: Sheet, found: Iterable[re.Match[str]]) -> list[re.Match[str]]:
    """Those places that are the paper's own words: what another paper is called, it is called as it is."""
    return [match for match in found if not in_title(sheet, match.start())]


def cited_before(sheet: Sheet, at: int) -> Span | None:
    """The last paper named up to a place."""
    before = bisect_right(sheet.cited, at, key=lambda span: span.start) - 1
    return sheet.cited[before] if before >= 0 else None


def dropping(sheet: Sheet, *, at: int) -> Fix | None:
    """The paragraph at a place left out, with all that stands under it and the headings that then hold nothing.

    None of a paragraph that stands under no heading and bears no label: the paper's opening, its end.
    """
    blocks = sheet.document.blocks
    own = block_at(sheet.document, at)
    if blocks[own].row >= 0 or (blocks[own].kind is LabelKind.NONE and blocks[own].parent < 0):
        return None
    gone = {own, *_under(blocks, own)}
    above = blocks[own].parent
    while above >= 0 and set(_under(blocks, above)) <= gone:
        gone.add(above)
        above = blocks[above].parent
    spans = [Span(blocks[index].content, ending(sheet, block=blocks[index]).end) for index in sorted(gone)]
    first = next(span for span in spans if span.start == blocks[own].content)
    return Fix(first, "", safe=False, more=tuple(span for span in spans if span is not first))


def is_empty(sheet: Sheet, index: int) -> bool:
    """Whether nothing stands under a block: no block, no table, no items of its own rank that it may announce."""
    blocks = sheet.document.blocks
    own, after = blocks[index], blocks[index + 1] if index + 1 < len(blocks) else None
    if after is None or after.zone is not own.zone:
        return True
    if after.row >= 0 or after.parent == index:
        return False
    beside = own.kind in _SIGNS and (after.kind, after.parent) == (own.kind, own.parent)
    first, second = (sheet.flow[each.content : each.span.end].split()[:2] for each in (own, after))
    return not beside or first == second


def _under(blocks: Sequence[Block], top: int) -> Iterator[int]:
    """Blocks that stand under one, at whatever depth; a paragraph without label only right below what it belongs to."""
    within = {top}
    for index in range(top + 1, len(blocks)):
        above = blocks[index].parent
        if above in within and (blocks[index].kind is not LabelKind.NONE or index == above + 1):
            within.add(index)
            yield index


# Behind a cited paper its title goes on up to here: several topics may stand in it
_TITLE_ENDS = pattern(rf"; (?=[{CAPITALS}])|\. |\n")
_SIGNS = (LabelKind.DASH, LabelKind.PLUS)
_ITEMS = (*_SIGNS, LabelKind.LETTER)

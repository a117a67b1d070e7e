"""Blocks of a draft, as rules about sentences want them."""

from collections.abc import Iterator

from lantoa.core.checking.model import Sheet
from lantoa.core.document import Block, LabelKind, Zone
from lantoa.core.kernel import Span


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


_ITEMS = (LabelKind.DASH, LabelKind.PLUS, LabelKind.LETTER)

"""The tree of sections, read off the blocks."""

from bisect import bisect_left, bisect_right

from lantoa.core.document.model import DirectiveDocument, LabelKind, Section
from lantoa.core.kernel import Span

_SIGNS = " .)(/-–—+*•"


def block_at(document: DirectiveDocument, offset: int) -> int:
    """Index of the block in which `offset` stands, or of the last one before it; 0 where none is."""
    # Blocks are sorted by where they begin, and compared as the tuples they are: a key would be a step of Python for each.
    behind = ((offset + 1,),)
    return max(bisect_left(document.blocks, behind) - 1, 0)


def ancestors(document: DirectiveDocument, index: int) -> tuple[int, ...]:
    """Indexes of the blocks that block `index` stands under, from the outside in."""
    path: list[int] = []
    parent = document.blocks[index].parent
    while parent >= 0:
        path.append(parent)
        parent = document.blocks[parent].parent
    return tuple(reversed(path))


def labels_at(document: DirectiveDocument, offset: int, *, depth: int | None = None) -> tuple[str, ...]:
    """Signs of the sections in which `offset` stands, from the outside in: `II`, `5`, `a`; dashes name nothing.

    `depth`: only so many of the sections above are its own: what closes a paper is no part of the last item.
    """
    inside = bisect_right(document.blocks, offset, key=lambda block: block.span.end)
    if inside == len(document.blocks):
        return ()
    signs = (
        document.blocks[index].label.strip(_SIGNS) for index in (*ancestors(document, inside)[:depth], inside)
    )
    return tuple(filter(None, signs))


def children(document: DirectiveDocument) -> dict[int, list[int]]:
    """Block index → indexes of the blocks directly under it; -1 holds the outermost."""
    under: dict[int, list[int]] = {}
    for index, block in enumerate(document.blocks):
        under.setdefault(block.parent, []).append(index)
    return under


def outline(document: DirectiveDocument) -> tuple[Section, ...]:
    """Labelled blocks as a tree, in reading order. Wrong or repeated labels are kept as printed."""
    # Built from the last block to the first, so that children exist before their parent does.
    under: dict[int, list[Section]] = {}
    flow, unlabelled = document.flow, LabelKind.NONE
    for index in range(len(document.blocks) - 1, -1, -1):
        span, content, label, kind, level, parent, _, _ = document.blocks[index]
        if kind is unlabelled:
            continue
        inner = tuple(reversed(under.pop(index, ())))
        title = flow[content : span.end]
        if "  " in title:
            title = " ".join(title.split())
        extent = Span(span.start, max(span.end, inner[-1].span.end)) if inner else span
        under.setdefault(parent, []).append(Section(index, label, title, level, extent, inner))
    return tuple(reversed(under.pop(-1, ())))

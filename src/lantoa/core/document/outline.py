"""The tree of sections, read off the blocks."""

from lantoa.core.document.model import Block, DirectiveDocument, LabelKind, Section
from lantoa.core.kernel import Span


def ancestors(document: DirectiveDocument, index: int) -> tuple[int, ...]:
    """Indexes of the blocks that block `index` stands under, from the outside in."""
    path: list[int] = []
    parent = document.blocks[index].parent
    while parent >= 0:
        path.append(parent)
        parent = document.blocks[parent].parent
    return tuple(reversed(path))


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
    for index in range(len(document.blocks) - 1, -1, -1):
        block = document.blocks[index]
        if block.kind is LabelKind.NONE:
            continue
        inner = tuple(reversed(under.pop(index, [])))
        section = Section(
            index, block.label, _title(document, block), block.level, _extent(block, inner), inner
        )
        under.setdefault(block.parent, []).append(section)
    return tuple(reversed(under.pop(-1, [])))


def _title(document: DirectiveDocument, block: Block) -> str:
    words = document.flow[block.content : block.span.end]
    return " ".join(words.split()) if "  " in words else words


def _extent(block: Block, inner: tuple[Section, ...]) -> Span:
    return Span(block.span.start, max([block.span.end, *(section.span.end for section in inner[-1:])]))

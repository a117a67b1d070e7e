"""Lists that Word counts anew under a heading typed in the same form: `2. Thư viện`, then `1. Lập quỹ …`, `2. Mua sách …`."""

from lantoa.core.document.model import Block, LabelKind

_SIGNS = " .)(/-–"
# What an item ends with, and a heading does not
_ENDED = (".", ";", ":", ",")
# Looked up once: asked of every block.
_ARABIC, _PLAIN = LabelKind.ARABIC, LabelKind.NONE


def nest_lists(blocks: list[Block], flow: str) -> None:
    """Put each list that begins anew at 1 right behind a heading of its own form under that heading."""
    index = 0
    while index + 1 < len(blocks):
        block, after = blocks[index], blocks[index + 1]
        if (
            after.kind is _ARABIC
            and block.kind is _ARABIC
            and after.parent == block.parent
            and _number(after) == 1
            and _is_heading(block, flow)
        ):
            end = _end_of_list(blocks, index, flow)
            _move(blocks, index, end)
            index = end
        else:
            index += 1


def _end_of_list(blocks: list[Block], heading: int, flow: str) -> int:
    """The first block behind the list: the next heading, or what stands under another one."""
    own = blocks[heading]
    last = 0
    for index in range(heading + 1, len(blocks)):
        block = blocks[index]
        if block.parent < own.parent or (block.parent == own.parent and block.kind is not _ARABIC):
            return index
        if block.parent == own.parent:
            goes_on = _number(block) == last + 1
            if not goes_on or (_number(block) == _number(own) + 1 and _is_heading(block, flow)):
                return index
            last += 1
    return len(blocks)


def _move(blocks: list[Block], heading: int, end: int) -> None:
    """The list under its heading, and all it holds a level deeper."""
    parent = blocks[heading].parent
    for index in range(heading + 1, end):
        block = blocks[index]
        above = heading if block.parent == parent else block.parent
        deeper = block.kind is not _PLAIN
        blocks[index] = block._replace(parent=above, level=blocks[above].level + deeper)


def _number(block: Block) -> int:
    digits = block.label.strip(_SIGNS)
    return int(digits) if digits.isdecimal() else 0


def _is_heading(block: Block, flow: str) -> bool:
    return not flow[block.content : block.span.end].rstrip().endswith(_ENDED)

"""What of a paper needs a human eye: what was changed on the way, what the machine added, what was left out."""

from collections.abc import Iterator

from lantoa.core.drafting.model import Block, BlockKind, Paper

_NO_SOURCE = "Câu này không dẫn từ văn bản nào: đọc lại."


def to_read(paper: Paper) -> Iterator[tuple[str, str]]:
    """A block's id (empty: the whole paper, or who gets it) and why, in Vietnamese: the other sentences are a source's own words."""
    for note in paper.notes:
        yield "", note
    for line in dict.fromkeys((*paper.addressees, *paper.recipients)):
        if line.why:
            yield "", f"{line.text}: {line.why}"
    for block in (*paper.blocks, *(block for annex in paper.annexes for block in annex.blocks)):
        if why := _why(block):
            yield block.id, why


def _why(block: Block) -> str:
    """Why of its sources, each once; a sentence that rests on none says so, one that only opens a list does not."""
    alone = block.kind is BlockKind.TEXT and not block.sources and not block.text.endswith((":", "]"))
    whys = [_NO_SOURCE] if alone and block.text else [source.why for source in block.sources]
    return "; ".join(filter(None, dict.fromkeys(whys)))

"""What of a paper needs a human eye: what was changed on the way, what the machine added, what was left out."""

from collections.abc import Iterator
from itertools import chain

from lantoa.core.drafting.model import Block, BlockKind, Paper, Source
from lantoa.core.drafting.past import TIME_PASSED

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
    if alone and block.text:
        return _NO_SOURCE
    text = " ".join((block.text, *chain.from_iterable(block.rows)))
    whys = chain.from_iterable(_still_so(source, text) for source in block.sources)
    return "; ".join(dict.fromkeys(whys))


def _still_so(source: Source, text: str) -> Iterator[str]:
    """Its reasons, but no time that had passed and stood in its sentence, once a person wrote another in the blank."""
    quote = " ".join(source.quote.split())
    for why in filter(None, source.why.split("; ")):
        _, past, words = why.partition(TIME_PASSED)
        if not past or words not in quote or f"{words}]" in text:
            yield why

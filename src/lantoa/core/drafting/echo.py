"""What two papers say in the same words under one topic: the composer puts it together or leaves it, but is told."""

from collections.abc import Iterable, Iterator

from lantoa.core.document import LabelKind
from lantoa.core.drafting.model import Block, BlockKind
from lantoa.core.text import skeleton

# So many words in a row are no accident
_RUN = 12


def telling_echoes(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; one that says again what one of another paper said above it says so in its `why`."""
    said: dict[tuple[str, ...], Block] = {}
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.label in (LabelKind.ARABIC, LabelKind.ROMAN):
            said = {}
        runs = [*_runs(block)]
        echo = next(((run, words) for run, words in runs if _is_other(said.get(run), block)), None)
        yield _told(block, said[echo[0]], echo[1]) if echo else block
        for run, _ in runs:
            said.setdefault(run, block)


def _runs(block: Block) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every run of words, as it is compared and as it is written."""
    words = block.text.split() if block.sources else []
    folded = skeleton(block.text).split() if block.sources else []
    for at in range(len(words) - _RUN + 1 if len(words) == len(folded) else 0):
        run = tuple(word.strip(".,;:()“”") for word in folded[at : at + _RUN])
        yield run, " ".join(words[at : at + _RUN])


def _is_other(known: Block | None, block: Block) -> bool:
    """Whether it comes from another paper."""
    papers = {source.paper for source in block.sources}
    return known is not None and papers.isdisjoint(source.paper for source in known.sources)


def _told(block: Block, known: Block, words: str) -> Block:
    first, *others = block.sources
    echo = f"Cùng lời với {known.sources[0].cited} ở trên (“{words}…”): gộp hay giữ?"
    why = "; ".join(filter(None, (first.why, echo)))
    return block._replace(sources=(first._replace(why=why), *others))

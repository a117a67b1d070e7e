"""Another unit of the office drafts a paper: what the machine wrote of the first one is said of the other; what a person wrote stays."""

from lantoa.core.drafting.frame import NO_DESK, NO_PROPOSER, keep_of, symbol_of
from lantoa.core.drafting.heads import head_of
from lantoa.core.drafting.model import Block, Office, Paper


def redesk(paper: Paper, *, was: Office, now: Office) -> Paper:
    """The paper with the other unit's sign in its symbol and behind `Lưu:`, and its name in the sentences of our own."""
    made = paper.symbol == symbol_of(was, paper.kind)
    kept = paper.keep == keep_of(was)
    return paper._replace(
        symbol=symbol_of(now, paper.kind) if made else paper.symbol,
        keep=keep_of(now) if kept else paper.keep,
        blocks=tuple(_renamed(block, was, now) for block in paper.blocks),
    )


def _renamed(block: Block, was: Office, now: Office) -> Block:
    """A sentence of a source keeps the bodies it names."""
    if block.sources:
        return block
    text = block.text
    for old, new in zip(_names(was), _names(now), strict=True):
        text = text.replace(old, new)
    return block._replace(text=text)


def _names(office: Office) -> tuple[str, str]:
    """Its head's and its own; the longer one first, which holds the other."""
    name = office.desk_name
    return (head_of(name), name) if name else (NO_PROPOSER, NO_DESK)

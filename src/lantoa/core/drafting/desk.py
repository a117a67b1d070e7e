"""The unit that drafts: its signs in a paper, and what becomes of them when another drafts it; what a person wrote stays."""

from collections.abc import Iterator
from typing import NamedTuple

from lantoa.core.checking import PaperForm
from lantoa.core.drafting.frame import NO_DESK, NO_PROPOSER, keep_of, symbol_of
from lantoa.core.drafting.heads import head_of
from lantoa.core.drafting.model import Block, Office, Paper, PaperKind


class Strange(NamedTuple):
    """What the paper says in a `field` of its own (`symbol`, `keep`), and the sign of the unit that drafts it."""

    field: str
    shown: str
    desk: str


def redesk(paper: Paper, *, was: Office, now: Office) -> Paper:
    """The paper with the other unit's sign in its symbol and behind `Lưu:`, and its name in the sentences of our own."""
    made = paper.symbol == symbol_of(was, paper.kind)
    kept = paper.keep == keep_of(was)
    return paper._replace(
        symbol=symbol_of(now, paper.kind) if made else paper.symbol,
        keep=keep_of(now) if kept else paper.keep,
        blocks=tuple(_renamed(block, was, now) for block in paper.blocks),
    )


def strange_signs(paper: Paper, *, office: Office) -> Iterator[Strange]:
    """Where the symbol of a letter names another unit than the one that drafts, where `Lưu:` names none. Offices without signs: nothing.

    A letter whose symbol names a unit and whose `Lưu:` does not is told by the check itself (DRF093).
    """
    if not office.desk or paper.form is not PaperForm.STATE:
        return
    made = symbol_of(office, paper.kind)
    of_letter = paper.kind is PaperKind.LETTER
    if of_letter and paper.symbol.startswith(f"{office.symbol}-") and paper.symbol != made:
        yield Strange("symbol", paper.symbol, office.desk)
    if paper.keep.strip(" .;") == "VT" and not (of_letter and "-" in paper.symbol):
        yield Strange("keep", paper.keep, office.desk)


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

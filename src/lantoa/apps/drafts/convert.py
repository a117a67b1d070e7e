"""Between the body of a draft and its rows."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lantoa.apps.documents.letterhead import words_of
from lantoa.core.document import LabelKind
from lantoa.core.drafting import Block, Line, Paper, Source, paper_from_json

Json = dict[str, Any]
_AS_ARTICLE = re.compile(r"như điều (\d+)", re.IGNORECASE)
# "Chánh Văn phòng Sở, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này"
_CHARGE = re.compile(r"\s(?:có|chịu) trách nhiệm\b")


def paper_of(body: Json) -> Paper:
    """The paper that a row's body holds."""
    return paper_from_json(body)


def facts_of(paper: Paper) -> Json:
    """What lists and the register show of a paper, as the fields of its row."""
    to = "; ".join(dict.fromkeys(_named(paper)))
    return {
        "kind": paper.kind.value,
        "form": paper.form.value,
        "subject": paper.subject[:1000],
        "symbol": paper.symbol[:80],
        "urgency": paper.urgency.value,
        "recipients": to,
        "keep": paper.keep[:120],
        "copies": paper.copies,
        "signer_name": paper.signature.name[:150],
        "signer_title": paper.signature.title[:250],
    }


def searched(facts: Json, *, printed: str = "") -> str:
    """What the list of outgoing papers is searched in."""
    told = (facts["kind"], facts["subject"], facts["symbol"], facts["recipients"], facts["signer_name"])
    return words_of(" ".join((printed, *told)))


def blocks_of(paper: Paper) -> Iterator[Block]:
    """Every block, those of annexes too."""
    yield from paper.blocks
    for annex in paper.annexes:
        yield from annex.blocks


def sources_of(paper: Paper) -> set[Source]:
    """Every sentence the paper rests on."""
    return {source for block in blocks_of(paper) for source in block.sources}


def carried(paper: Paper) -> dict[int, list[str]]:
    """Duty → the blocks that carry it."""
    found: dict[int, list[str]] = {}
    for block in blocks_of(paper):
        for duty in dict.fromkeys(source.duty for source in block.sources if source.duty.isdecimal()):
            found.setdefault(int(duty), []).append(block.id)
    return found


def keep_sources(paper: Paper, *, known: set[Source]) -> Paper:
    """The paper without sources that nobody knows: what a sentence rests on is never made up."""

    def kept(block: Block) -> Block:
        return block._replace(sources=tuple(source for source in block.sources if source in known))

    return _each(paper, kept)


def call_sources(paper: Paper, *, names: Mapping[tuple[str, str], str]) -> Paper:
    """The paper with what it rests on called anew: (the paper's id, its name so far) → its name. What was not known of it is."""

    def called(source: Source) -> Source:
        now = names.get((source.paper, source.cited))
        if now is None:
            return source
        whys = [why for why in source.why.split("; ") if not why.startswith(f"{source.cited} chưa rõ ")]
        return source._replace(cited=now, why="; ".join(whys).replace(source.cited, now))

    return _each(paper, lambda block: block._replace(sources=tuple(map(called, block.sources))))


def _each(paper: Paper, change: Callable[[Block], Block]) -> Paper:
    """The paper with every block changed, those of annexes too."""
    annexes = tuple(annex._replace(blocks=tuple(map(change, annex.blocks))) for annex in paper.annexes)
    return paper._replace(blocks=tuple(map(change, paper.blocks)), annexes=annexes)


def _named(paper: Paper) -> Iterator[str]:
    """Whom it goes to, by name: `Như trên` are those it addresses, `Như Điều 3` those whom that article charges."""
    for line in (*paper.addressees, *paper.recipients):
        said = _said(line)
        if article := _AS_ARTICLE.match(said):
            yield _charged(paper, int(article[1])) or said
        elif said and not said.casefold().startswith("như "):
            yield said


def _charged(paper: Paper, article: int) -> str:
    """Who carries out what a decision says, as its article names them; empty where it names nobody."""
    at, found = 0, ""
    for block in paper.blocks:
        at += block.label is LabelKind.ARTICLE
        if at == article and (charge := _CHARGE.search(block.text)):
            found = block.text[: charge.start()].rpartition(". ")[2].strip(" ,;")
    return found


def _said(line: Line) -> str:
    return line.text.strip(" .;-")

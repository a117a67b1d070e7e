"""The works that many papers cite, and who cites, founds itself on or changes whom."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lantoa.core.citations.model import Citation, CitationRole, Relation
from lantoa.core.citations.resolve import LAW_KINDS, law_name, name_key, symbol_key, year_of


class Held(NamedTuple):
    """A paper at hand with its citations: what the graph needs to know of it. `key` is the caller's own name for it."""

    key: str
    kind: str | None
    number_symbol: str | None
    date: str | None
    title: str | None
    citations: Sequence[Citation]


class Work(NamedTuple):
    """A document, held or only cited. `held` is the caller's key of the paper at hand, None where there is none."""

    kind: str | None
    number_symbol: str | None
    date: str | None
    year: int | None
    label: str
    title: str | None
    held: str | None


class CitationEdge(NamedTuple):
    """`source` cites or changes `target` (indexes into `works`), `mentions` times.

    `role` is set where the source's own text was read, `relation` where the target stands in the source's title.
    """

    source: int
    target: int
    role: CitationRole | None
    relation: Relation | None
    mentions: int


class CitationGraph(NamedTuple):
    """Works in the order they were met, the papers at hand first; edges sorted by source and target."""

    works: tuple[Work, ...]
    edges: tuple[CitationEdge, ...]


class _Register:
    def __init__(self) -> None:
        self.works: list[Work] = []
        self.by_key: dict[str, list[int]] = {}

    def index_of(self, work: Work) -> int:
        """The place of the same work, or a new place at the end; what is met later is filled in."""
        key = symbol_key(work.number_symbol) if work.number_symbol else name_key(work.label)
        for index in self.by_key.setdefault(key, []):
            known = self.works[index]
            if _agree(known.date, work.date) and _agree(known.year, work.year):
                self.works[index] = known._replace(
                    date=known.date or work.date,
                    year=known.year or work.year,
                    title=known.title or work.title,
                )
                return index
        self.by_key[key].append(len(self.works))
        self.works.append(work)
        return len(self.works) - 1


def _agree(one: object, other: object) -> bool:
    return not one or not other or one == other


def citation_graph(papers: Iterable[Held]) -> CitationGraph:
    """One graph over many papers; the same work cited in several of them is one node."""
    papers = list(papers)
    register = _Register()
    own = [register.index_of(_own_work(paper)) for paper in papers]
    counts: dict[tuple[int, int, CitationRole | None, Relation | None], int] = {}
    for source, paper in zip(own, papers, strict=True):
        places = [_place(register, paper.citations[citation.work]) for citation in paper.citations]
        for target, citation in zip(places, paper.citations, strict=True):
            above = None if citation.within is None else places[citation.within]
            does = citation.relation if citation.within is None else None
            for begin, edge in ((source, (citation.role, does)), (above, (None, citation.relation))):
                if begin is not None and target is not None and begin != target:
                    key = (begin, target, *edge)
                    counts[key] = counts.get(key, 0) + 1
    edges = tuple(
        CitationEdge(*edge, mentions) for edge, mentions in sorted(counts.items(), key=_order) if mentions
    )
    return CitationGraph(works=tuple(register.works), edges=edges)


def _order(
    item: tuple[tuple[int, int, CitationRole | None, Relation | None], int],
) -> tuple[int, int, str, str]:
    (source, target, role, relation), _ = item
    return source, target, role or "", relation or ""


def _own_work(paper: Held) -> Work:
    label = f"{paper.kind or ''} {paper.number_symbol}".strip() if paper.number_symbol else paper.key
    year = int(paper.date[:4]) if paper.date else None
    return Work(paper.kind, paper.number_symbol, paper.date, year, label, paper.title, paper.key)


def _place(register: _Register, citation: Citation) -> int | None:
    """Where the cited work stands; None for one without identity: its number was left blank."""
    if citation.number_symbol:
        label = f"{citation.kind or ''} {citation.number_symbol}".strip()
    elif citation.kind in LAW_KINDS:
        label = law_name(citation.evidence.text, kind=citation.kind) or citation.kind or ""
    else:
        return None
    year = year_of(citation.number_symbol, citation.year)
    return register.index_of(
        Work(citation.kind, citation.number_symbol, citation.date, year, label, citation.title, None)
    )

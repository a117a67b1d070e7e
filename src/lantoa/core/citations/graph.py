"""The works that many papers cite, and who cites, founds itself on or changes whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lantoa.core.citations.model import Citation, CitationRole, Relation
from lantoa.core.citations.resolve import symbol_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationGraph:
    """Works in the order they were met, the papers at hand first; edges sorted by source and target."""

    works: tuple[Work, ...]
    edges: tuple[CitationEdge, ...]


@dataclass(slots=True)
class _Register:
    works: list[Work] = field(default_factory=list)
    by_key: dict[str, list[int]] = field(default_factory=dict)

    def index_of(self, work: Work) -> int:
        """The place of the same work, or a new place at the end; a date met later is filled in."""
        key = symbol_key(work.number_symbol) if work.number_symbol else work.label.casefold()
        for index in self.by_key.setdefault(key, []):
            known = self.works[index]
            if not (known.date and work.date and known.date != work.date):
                self.works[index] = known._replace(
                    date=known.date or work.date, title=known.title or work.title
                )
                return index
        self.by_key[key].append(len(self.works))
        self.works.append(work)
        return len(self.works) - 1


def citation_graph(papers: Iterable[Held]) -> CitationGraph:
    """One graph over many papers; the same work cited in several of them is one node."""
    papers = list(papers)
    register = _Register()
    own = [register.index_of(_own_work(paper)) for paper in papers]
    counts: dict[tuple[int, int, CitationRole | None, Relation | None], int] = {}
    for source, paper in zip(own, papers, strict=True):
        places = [
            register.index_of(_cited_work(paper.citations[citation.work])) for citation in paper.citations
        ]
        for target, citation in zip(places, paper.citations, strict=True):
            edge = (source, target, citation.role, None)
            counts[edge] = counts.get(edge, 0) + (source != target)
            if citation.within is not None:
                nested = (places[citation.within], target, None, citation.relation)
                counts[nested] = counts.get(nested, 0) + (places[citation.within] != target)
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
    label = " ".join(filter(None, (paper.kind, paper.number_symbol))) or paper.key
    return Work(
        paper.kind,
        paper.number_symbol,
        paper.date,
        label if paper.number_symbol else paper.key,
        paper.title,
        paper.key,
    )


def _cited_work(citation: Citation) -> Work:
    label = (
        " ".join(filter(None, (citation.kind, citation.number_symbol)))
        if citation.number_symbol
        else " ".join(citation.evidence.text.split())
    )
    return Work(citation.kind, citation.number_symbol, citation.date, label, citation.title, None)

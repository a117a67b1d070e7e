"""Papers as the ledger names them, and the graph of what rests on what."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from lantoa.apps.documents.models import Arrival, Link
from lantoa.apps.duties.models import Duty
from lantoa.apps.duties.selectors.access import standing_in
from lantoa.apps.duties.selectors.standing import OPEN
from lantoa.core.kernel import Refused
from lantoa.core.permission import Actor, Verb

STEPS, MOST = 2, 12
# Papers a form offers to look at the duties of
TO_CHOOSE = 40


class Paper(NamedTuple):
    """A paper in the graph: held (`arrival`), or only cited. `step`: how far to the left (below 0) or right."""

    key: str
    step: int
    title: str
    subject: str
    on: date | None
    arrival: int | None
    open: int


class Tie(NamedTuple):
    """`source` rests on `target`."""

    source: str
    target: str
    role: str


class Graph(NamedTuple):
    """One paper, what it rests on and what rests on it; `left_out`: how many more there are at each step.

    `outside`: how many papers it rests on are kept where the person does not look. They are counted, not named.
    """

    papers: Sequence[Paper]
    ties: Sequence[Tie]
    left_out: dict[int, int]
    outside: int


def papers_names(actor: Actor, *, papers: Sequence[int], on: date) -> dict[int, str]:
    """What each is called; the id where there is no such paper within reach."""
    rows = papers_seen(actor, on).in_bulk([*papers])
    return {key: str(rows.get(key, key)) for key in papers}


def papers_to_choose(actor: Actor, *, on: date) -> list[Arrival]:
    """The latest papers that have duties, to look at those of some of them."""
    rows = papers_seen(actor, on).filter(Exists(Duty.objects.filter(arrival=OuterRef("pk"))))
    return [
        *rows.only("kind", "symbol", "author", "subject", "file_name", "issued_on").order_by("-pk")[
            :TO_CHOOSE
        ]
    ]


def paper(actor: Actor, *, arrival: int, on: date) -> Arrival:
    """A paper within reach."""
    row = papers_seen(actor, on).filter(pk=arrival).first()
    if row is None:
        raise Refused("not_found")
    return row


def graph(actor: Actor, centre: Arrival, *, on: date, steps: int = STEPS, most: int = MOST) -> Graph:
    """Two steps to each side at most; at each step no more papers than can be read."""
    seen: dict[str, Paper] = {}
    ties: dict[tuple[str, str], Tie] = {}
    left_out: dict[int, int] = {}
    outside: set[int | None] = set()
    rows = papers_seen(actor, on)
    _add(seen, [_held(centre, 0)])
    for side in (-1, 1):
        edge = [centre.pk]
        for step in range(1, steps + 1):
            every = _links(edge, side, rows)
            links = [link for link in every if link.within or not link.target_id]
            outside |= {link.target_id for link in every} - {link.target_id for link in links}
            met: list[Paper] = []
            for link in links:
                found = _cited(link, -step) if side < 0 else _held(link.source, step)
                if found.key not in seen and all(found.key != one.key for one in met):
                    met.append(found)
            kept = met[:most]
            if len(met) > most:
                left_out[side * step] = len(met) - most
            _add(seen, kept)
            for link in links:
                source, target = f"p{link.source_id}", _key(link)
                if source in seen and target in seen and source != target:
                    ties.setdefault((source, target), Tie(source, target, link.role))
            edge = [one.arrival for one in kept if one.arrival]
    return Graph(_with_duties(seen.values()), list(ties.values()), left_out, len(outside))


def _links(edge: list[int], side: int, rows: QuerySet[Arrival]) -> list[Any]:
    """What these papers rest on (left), or what rests on them (right); `within`: the cited one is within reach."""
    links = Link.objects.select_related("source", "target").filter(
        ~Q(role="mention") | Q(target__isnull=False)
    )
    links = links.filter(source__in=edge) if side < 0 else links.filter(target__in=edge, source__in=rows)
    within = Exists(rows.filter(pk=OuterRef("target")))
    return list(links.annotate(within=within).order_by("role", "issued_on", "pk"))


def _key(link: Link) -> str:
    return f"p{link.target_id}" if link.target_id else f"c{link.identity}"


def _cited(link: Link, step: int) -> Paper:
    if link.target:
        return _held(link.target, step)
    return Paper(_key(link), step, link.title, "", link.issued_on, None, 0)


def _held(row: Arrival, step: int) -> Paper:
    return Paper(f"p{row.pk}", step, row.title, row.subject, row.issued_on, row.pk, 0)


def _add(seen: dict[str, Paper], papers: Iterable[Paper]) -> None:
    for one in papers:
        seen.setdefault(one.key, one)


def _with_duties(papers: Iterable[Paper]) -> list[Paper]:
    rows = list(papers)
    held = [one.arrival for one in rows if one.arrival]
    opened = Duty.objects.filter(arrival__in=held, state__in=OPEN).order_by()
    counts = dict(opened.values_list("arrival").annotate(Count("pk")))
    return [one._replace(open=counts.get(one.arrival, 0)) for one in rows]


def papers_seen(actor: Actor, on: date) -> QuerySet[Arrival]:
    """Papers of offices within reach, those given to units within reach, and those whose duties they bear."""
    units = standing_in(actor, verb=Verb.DUTY_VIEW, on=on)
    return Arrival.objects.filter(
        Q(office__in=units)
        | Q(assignments__unit__in=units)
        | Q(pk__in=Duty.objects.filter(bearers__unit__in=units).values("arrival"))
    ).distinct()

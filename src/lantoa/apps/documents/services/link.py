"""Citations find the papers the office holds."""

from lantoa.apps.documents.citing import agree
from lantoa.apps.documents.models import Arrival, Link


def connect(arrival: Arrival) -> None:
    """Tie the paper's citations to papers held, and citations of others to this paper. In the caller's transaction."""
    cited = list(Link.objects.filter(source=arrival))
    held = _held(arrival, {link.identity for link in cited})
    for link in cited:
        link.target = next((paper for paper in held.get(link.identity, ()) if agree(link, paper)), None)
    Link.objects.bulk_update(cited, ["target"])
    Link.objects.filter(target=arrival).exclude(identity=arrival.symbol_folded).update(target=None)
    if arrival.symbol_folded:
        missing = Link.objects.filter(
            target=None, identity=arrival.symbol_folded, source__office=arrival.office_id
        )
        wanted = [link.pk for link in missing.exclude(source=arrival) if agree(link, arrival)]
        Link.objects.filter(pk__in=wanted).update(target=arrival)


def _held(arrival: Arrival, identities: set[str]) -> dict[str, list[Arrival]]:
    """Papers of the same office by their symbol, the registered ones first."""
    rows = Arrival.objects.filter(office=arrival.office_id, symbol_folded__in=identities).exclude(
        pk=arrival.pk
    )
    found: dict[str, list[Arrival]] = {}
    for paper in rows.order_by("number", "pk"):
        found.setdefault(paper.symbol_folded, []).append(paper)
    return found

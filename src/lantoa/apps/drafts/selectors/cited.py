"""Papers a draft cites by what the register said when it began, and what the register says now."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from lantoa.apps.documents.models import Arrival
from lantoa.apps.drafts.convert import blocks_of, call_sources
from lantoa.apps.drafts.models import DraftBasis
from lantoa.core import drafting
from lantoa.core.drafting import Basis, Paper
from lantoa.core.kernel import Span

Json = dict[str, Any]


class Recited(NamedTuple):
    """A place of a block that cites a paper as it was registered before, and the words for it now."""

    block: str
    span: Span
    now: str


def as_registered(arrival: Arrival) -> Json:
    """What a citation takes from the register."""
    day = arrival.issued_on.isoformat() if arrival.issued_on else ""
    return {"kind": arrival.kind, "symbol": arrival.symbol, "day": day, "author": arrival.author}


def recited(paper: Paper, *, draft: int) -> Iterator[Recited]:
    """Each place of the paper where a number, a day or an issuer was put right in the register since it was written."""
    for basis in DraftBasis.objects.filter(draft=draft).select_related("arrival").order_by("pk"):
        yield from outdated(basis, paper)


def outdated(basis: DraftBasis, paper: Paper) -> Iterator[Recited]:
    """Those of one paper it rests on."""
    now = as_registered(basis.arrival)
    if not basis.cited or basis.cited == now:
        return
    for block in blocks_of(paper):
        for place in drafting.recite(block.text, was=_basis(basis.cited), now=_basis(now)):
            yield Recited(block.id, place.span, place.now)


def adopted(basis: DraftBasis, paper: Paper) -> bool:
    """Whether the register named it otherwise when it was cited, and no place of the paper says so any more."""
    changed = bool(basis.cited) and basis.cited != as_registered(basis.arrival)
    return changed and not any(outdated(basis, paper))


def as_adopted(paper: Paper, *, draft: int) -> Paper:
    """The paper whose sentences rest on papers by the names that its words have taken over from the register."""
    names: dict[tuple[str, str], str] = {}
    for basis in DraftBasis.objects.filter(draft=draft).select_related("arrival"):
        if basis.cited and adopted(basis, paper):
            was, now = _basis(basis.cited), _basis(as_registered(basis.arrival))
            names[str(basis.arrival_id), drafting.name_paper(was)] = drafting.name_paper(now)
    return call_sources(paper, names=names) if names else paper


def _basis(said: Json) -> Basis:
    day = date.fromisoformat(said["day"]) if said["day"] else None
    return Basis("", said["kind"], said["symbol"], day, said["author"])

"""Obligations of a document."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence, Rule, Span, quote
from lantoa.core.obligations.bear import may_be_duty
from lantoa.core.obligations.label import labels_in, modality_of
from lantoa.core.obligations.model import Claim, Find, Item, Obligation, Scene
from lantoa.core.obligations.rules import RULES
from lantoa.core.obligations.survey import survey
from lantoa.core.obligations.tables import find_rows


class _Links(NamedTuple):
    """Spans found by other rooms, each list in reading order."""

    deadlines: Sequence[Span]
    targets: Sequence[Span]
    citations: Sequence[Span]


class _Found(NamedTuple):
    claim: Claim
    rule: Rule[Find]
    item: Item


def find_obligations(  # noqa: PLR0913 - one name for each thing the reading hands over
    document: DirectiveDocument,
    *,
    kind: str | None,
    sender: str | None,
    addressees: Sequence[Evidence],
    citations: Sequence[Span],
    targets: Sequence[Span],
    deadlines: Sequence[Span],
) -> tuple[Obligation, ...]:
    """Every duty, in reading order. The three span sequences are sorted and only linked to, by position."""
    del sender
    scene = survey(document, kind=kind or "", addressees=[line.span for line in addressees])
    found = [
        claimed
        for item in (*scene.items, *find_rows(document))
        if may_be_duty(scene, item) and (claimed := _claimed(scene, item))
    ]
    found.sort(key=lambda one: one.claim.span)
    links = _Links(deadlines, targets, citations)
    return tuple(_obligation(scene, one, links, number=number) for number, one in enumerate(found, start=1))


def _claimed(scene: Scene, item: Item) -> _Found | None:
    for rule in RULES:
        if claim := rule.find(scene, item):
            return _Found(claim, rule, item)
    return None


def _obligation(scene: Scene, found: _Found, links: _Links, *, number: int) -> Obligation:
    document, claim = scene.document, found.claim
    rule, confidence = found.rule.code, found.rule.confidence * claim.share
    words = document.flow[claim.span.start : claim.span.end]
    channels, audiences = labels_in(words)
    above = _above(document, found.item)
    timed = (claim.span, *found.item.times, *above)
    return Obligation(
        evidence=quote(document.text, *claim.span, rule=rule, confidence=confidence),
        id=f"o{number}",
        assignees=tuple(
            quote(document.text, *name, rule=rule, confidence=confidence) for name in claim.bearers
        ),
        coordinators=tuple(
            quote(document.text, *name, rule=rule, confidence=confidence) for name in claim.partners
        ),
        section=tuple(" ".join(document.flow[start:end].split()) for start, end in above),
        modality=modality_of(words, order=claim.order),
        deadlines=tuple(sorted({link for place in timed for link in _inside(place, links.deadlines)})),
        targets=_inside(claim.span, links.targets),
        citations=_inside(claim.span, links.citations),
        channels=channels,
        audiences=audiences,
    )


def _inside(span: Span, others: Sequence[Span]) -> tuple[int, ...]:
    first = bisect_left(others, span.start, key=lambda other: other.start)
    last = bisect_left(others, span.end, key=lambda other: other.start)
    return tuple(number for number in range(first, last) if others[number].end <= span.end)


def _above(document: DirectiveDocument, item: Item) -> tuple[Span, ...]:
    """Headings the item stands under, from the outside in."""
    path: list[Span] = []
    parent = item.block.parent
    while parent >= 0:
        path.append(document.blocks[parent].span)
        parent = document.blocks[parent].parent
    return tuple(reversed(path))

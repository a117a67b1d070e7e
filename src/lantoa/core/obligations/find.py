"""Obligations of a document."""

from bisect import bisect_left
from collections.abc import Sequence

from lantoa.core.document import DirectiveDocument
from lantoa.core.kernel import Evidence, Rule, Span, quote
from lantoa.core.obligations.bear import may_be_duty
from lantoa.core.obligations.label import audiences_in, channels_in, modality_of
from lantoa.core.obligations.model import Claim, Obligation, Scene
from lantoa.core.obligations.rules import RULES, Find
from lantoa.core.obligations.survey import survey
from lantoa.core.obligations.tables import find_rows


def find_obligations(
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
    found: list[tuple[Claim, Rule[Find], int]] = []
    for item in (*scene.items, *find_rows(document)):
        if not may_be_duty(scene, item):
            continue
        for rule in RULES:
            claim = rule.find(scene, item)
            if claim:
                found.append((claim, rule, item.index))
                break
    found.sort(key=lambda one: one[0].span)
    links = (deadlines, targets, citations)
    return tuple(_obligation(scene, number, *one, links) for number, one in enumerate(found, start=1))


def _obligation(
    scene: Scene,
    number: int,
    claim: Claim,
    rule: Rule[Find],
    index: int,
    links: tuple[Sequence[Span], Sequence[Span], Sequence[Span]],
) -> Obligation:
    text, start, end = scene.document.text, *claim.span
    confidence = rule.confidence * claim.share
    words = scene.document.flow[start:end]
    deadlines, targets, citations = (_inside(claim.span, spans) for spans in links)
    return Obligation(
        evidence=quote(text, start, end, rule=rule.code, confidence=confidence),
        id=f"o{number}",
        assignees=tuple(quote(text, *name, rule=rule.code, confidence=confidence) for name in claim.bearers),
        coordinators=tuple(quote(text, *name, rule=rule.code, confidence=confidence) for name in claim.partners),
        section=_section(scene.document, index),
        modality=modality_of(words, order=claim.order),
        deadlines=deadlines,
        targets=targets,
        citations=citations,
        channels=channels_in(words),
        audiences=audiences_in(words),
    )


def _inside(span: Span, others: Sequence[Span]) -> tuple[int, ...]:
    first = bisect_left(others, span.start, key=lambda other: other.start)
    last = bisect_left(others, span.end, key=lambda other: other.start)
    return tuple(number for number in range(first, last) if others[number].end <= span.end)


def _section(document: DirectiveDocument, index: int) -> tuple[str, ...]:
    """Headings from the outside in, each as printed: `label title`."""
    path: list[str] = []
    parent = document.blocks[index].parent
    while parent >= 0:
        block = document.blocks[parent]
        path.append(" ".join(document.flow[block.span.start : block.span.end].split()))
        parent = block.parent
    return tuple(reversed(path))

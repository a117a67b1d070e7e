"""Sentences of one paragraph that each tell another body what to do."""

from lantoa.core.kernel import Span, pattern
from lantoa.core.obligations.address import addressed
from lantoa.core.obligations.classify import role_of_line
from lantoa.core.obligations.model import Claim, Item, Phrase, Stop
from lantoa.core.obligations.partners import partners_of
from lantoa.core.obligations.read_name import phrase_at

# "Giao Sở A theo dõi. | Sở B tổng hợp"; not "TP. Các đơn vị"
_SENTENCE = pattern(r"(?<=[\w)”%])(?<![A-ZĐ])\. +(?=[A-ZĐỦ])")


def divide(flow: str, claim: Claim, item: Item) -> tuple[Claim, ...]:
    """`Giao Sở A theo dõi. Sở B báo cáo trước ngày 30`: a duty for each; the claim as it is where one body is told all."""
    if item.block.row >= 0 or item.clause.answers or item.leads:
        return (claim,)
    others = _others(flow, claim)
    first = others[0].span.start if others else claim.span.end
    own = _outside(claim.bearers, first, claim.span.end)
    if not others or not own:
        return (claim,)
    parts = [
        claim._replace(
            span=_stripped(flow, claim.span.start, first),
            bearers=own,
            partners=_outside(claim.partners, first, claim.span.end),
        )
    ]
    ends = (*(other.span.start for other in others[1:]), claim.span.end)
    for other, end in zip(others, ends, strict=True):
        span = _stripped(flow, other.span.start, end)
        parts.append(Claim(span, addressed(flow, other, end), partners_of(flow, *span), share=claim.share))
    return tuple(parts)


def _others(flow: str, claim: Claim) -> list[Phrase]:
    """Who acts at the beginning of a later sentence, and is not the one who was told before."""
    others: list[Phrase] = []
    for found in _SENTENCE.finditer(flow, *claim.span):
        phrase = phrase_at(flow, found.end(), claim.span.end)
        if phrase is None or phrase.stop is not Stop.VERB or role_of_line(flow[found.end() : claim.span.end]):
            continue
        name = flow[slice(*phrase.span)]
        told = (flow[slice(*one)] for one in claim.bearers if one.start != phrase.span.start)
        if not any(one.startswith(name) for one in told):
            others.append(phrase)
    return others


def _outside(names: tuple[Span, ...], start: int, end: int) -> tuple[Span, ...]:
    return tuple(name for name in names if not start <= name.start < end)


def _stripped(flow: str, start: int, end: int) -> Span:
    return Span(start, start + len(flow[start:end].rstrip()))

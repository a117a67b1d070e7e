"""From a site to a mention."""

from lantoa.core.citations.model import Lead, Mention, SymbolSite
from lantoa.core.citations.read_tail import read_tail


def build(site: SymbolSite, *, lead: Lead, kind: str | None, rule: str, confidence: float) -> Mention:
    """The mention at a symbol: from its type word to the end of its date and issuer."""
    tail = read_tail(site.flow, site.stroke.end)
    return Mention(
        lead.start,
        tail.end,
        kind,
        site.stroke.written or None,
        tail.date,
        tail.year,
        tail.issuer,
        rule,
        confidence,
    )
